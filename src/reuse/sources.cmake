set(sources alignment.cpp copying.cpp evidence.cpp fingerprint.cpp keys.cpp match.cpp minhash.cpp order.cpp postings.cpp rarity.cpp shingles.cpp words.cpp)

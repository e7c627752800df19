set(sources match.cpp minhash.cpp shingles.cpp)

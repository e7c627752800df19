set(sources copying_test.cpp fingerprint_test.cpp match_test.cpp order_test.cpp postings_test.cpp rarity_test.cpp words_test.cpp)

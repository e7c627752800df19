set(sources read_test.cpp section_features_test.cpp section_words_test.cpp sections_test.cpp)

set(sources characters_test.cpp charset_test.cpp charset_labels_test.cpp hash_test.cpp json_test.cpp
    language_test.cpp lexicon_test.cpp line_ends_test.cpp result_test.cpp sentences_test.cpp stop_words_test.cpp
    time_grammar_test.cpp
    time_test.cpp time_words_test.cpp tokens_test.cpp utf8_test.cpp)

set(sources characters.cpp charset.cpp charset_labels.cpp hash.cpp json.cpp language.cpp lexicon.cpp line_ends.cpp
    result.cpp sentences.cpp stop_words.cpp time.cpp time_clock.cpp time_grammar.cpp time_words.cpp tokens.cpp
    utf8.cpp)

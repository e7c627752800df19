set(sources charset.cpp hash.cpp json.cpp language.cpp result.cpp stop_words.cpp time.cpp tokens.cpp utf8.cpp)

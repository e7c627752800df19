set(sources credits.cpp names.cpp quotes.cpp read.cpp section_features.cpp section_words.cpp sections.cpp)

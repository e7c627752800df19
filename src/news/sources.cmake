set(sources nouns.cpp)

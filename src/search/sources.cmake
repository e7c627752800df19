set(sources query.cpp snippet.cpp)

set(sources query.cpp question.cpp snippet.cpp)

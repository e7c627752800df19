set(sources query_test.cpp question_test.cpp snippet_test.cpp)

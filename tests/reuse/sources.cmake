set(sources match_test.cpp)

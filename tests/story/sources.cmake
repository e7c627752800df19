set(sources place_test.cpp)

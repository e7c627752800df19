set(sources read_test.cpp)

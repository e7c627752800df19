set(sources trace_test.cpp)

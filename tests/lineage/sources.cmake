set(sources changes_test.cpp trace_test.cpp)

set(sources outlet_test.cpp)

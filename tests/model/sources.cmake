set(sources embedded_test.cpp linear_test.cpp trees_test.cpp)

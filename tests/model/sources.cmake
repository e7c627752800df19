set(sources embedded_test.cpp trees_test.cpp)

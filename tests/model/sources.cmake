set(sources chain_test.cpp embedded_test.cpp linear_test.cpp trees_test.cpp)

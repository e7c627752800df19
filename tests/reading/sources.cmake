set(sources read_test.cpp names_test.cpp credits_test.cpp times_test.cpp)

set(sources arrivals.cpp contract_test.cpp sqlite_test.cpp)

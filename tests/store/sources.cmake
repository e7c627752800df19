set(sources contract_test.cpp sqlite_test.cpp)

set(sources arrivals.cpp contract_test.cpp events_test.cpp original_test.cpp paging_test.cpp reader_state_test.cpp recall_test.cpp search_test.cpp sqlite_test.cpp twin_test.cpp)

set(sources newsroom.cpp portal_test.cpp)

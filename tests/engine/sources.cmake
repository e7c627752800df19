set(sources configuration_test.cpp given_test.cpp inputs_test.cpp poller_test.cpp queue_test.cpp road_test.cpp schedule_test.cpp workers_test.cpp)

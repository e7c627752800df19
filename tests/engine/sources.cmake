set(sources configuration_test.cpp day_of_polls_test.cpp given_test.cpp inputs_test.cpp loopback_web.cpp poller_test.cpp queue_test.cpp road_test.cpp schedule_test.cpp village.cpp workers_test.cpp)

set(sources bounds_test.cpp configuration_test.cpp day_of_polls_test.cpp given_test.cpp hubs_test.cpp inputs_test.cpp
    loopback_web.cpp metrics_test.cpp permissions_test.cpp poller_test.cpp polling_with_hub_test.cpp
    queue_test.cpp road_test.cpp schedule_test.cpp subscribe_test.cpp village.cpp workers_test.cpp)

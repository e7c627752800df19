set(sources archive.cpp bounds.cpp configuration.cpp given.cpp gz_file.cpp hubs.cpp inputs.cpp json_lines.cpp metrics.cpp permissions.cpp poller.cpp queue.cpp
    recent.cpp road.cpp round.cpp schedule.cpp subscribe.cpp workers.cpp)

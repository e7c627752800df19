set(sources configuration.cpp given.cpp gz_file.cpp inputs.cpp json_lines.cpp poller.cpp queue.cpp recent.cpp road.cpp workers.cpp)

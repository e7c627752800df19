set(sources trace.cpp)

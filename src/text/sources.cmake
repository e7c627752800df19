set(sources result.cpp)

set(sources gzip.cpp html.cpp url.cpp)

set(sources embedded.cpp)
set(embedded)

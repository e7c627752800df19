set(sources embedded.cpp api/json.cpp api/trace.cpp)
set(embedded)

set(sources memory/memory_store.cpp sqlite/connection.cpp sqlite/find.cpp sqlite/packing.cpp sqlite/read.cpp
    sqlite/schema.cpp sqlite/write.cpp)

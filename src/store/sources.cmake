set(sources memory/memory_find.cpp memory/memory_reader_state.cpp memory/memory_store.cpp original.cpp sqlite/connection.cpp sqlite/events.cpp sqlite/find.cpp sqlite/headlines.cpp sqlite/indexed_text.cpp
    sqlite/members.cpp sqlite/packing.cpp sqlite/readers.cpp sqlite/rows.cpp sqlite/schema.cpp
    sqlite/sqlite_reader_state.cpp sqlite/sqlite_store.cpp sqlite/traces.cpp sqlite/writer.cpp)

set(sources lineage.cpp nouns.cpp)

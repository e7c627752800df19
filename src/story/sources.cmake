set(sources place.cpp summarise.cpp terms.cpp)

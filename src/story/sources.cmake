set(sources background.cpp candidates.cpp features.cpp join.cpp live_stories.cpp place.cpp query.cpp repair.cpp summarise.cpp terms.cpp vocabulary.cpp)

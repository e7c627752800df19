set(sources
  background_test.cpp bag_test.cpp candidates_test.cpp credited_test.cpp features_test.cpp headline_test.cpp independence_test.cpp
  join_test.cpp lead_test.cpp live_stories_test.cpp place_test.cpp query_test.cpp rank_test.cpp repair_test.cpp
  revision_test.cpp sentence_test.cpp summarise_test.cpp summary_test.cpp terms_test.cpp variety_test.cpp vocabulary_test.cpp)

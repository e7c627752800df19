set(sources
  headline_test.cpp independence_test.cpp join_test.cpp lead_test.cpp place_test.cpp rank_test.cpp repair_test.cpp
  sentence_test.cpp summarise_test.cpp summary_test.cpp variety_test.cpp vocabulary_test.cpp)

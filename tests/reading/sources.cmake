set(sources
  credits_test.cpp
  names_test.cpp
  read_test.cpp
  section_features_test.cpp
  section_words_test.cpp
  sections_test.cpp
  times_test.cpp)

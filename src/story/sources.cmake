set(sources
  headline.cpp independence.cpp lead.cpp place.cpp rank.cpp summarise.cpp terms.cpp)

set(sources
  headline.cpp independence.cpp lead.cpp place.cpp rank.cpp sentence.cpp summarise.cpp summary.cpp terms.cpp
  variety.cpp)

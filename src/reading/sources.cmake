set(sources credits.cpp names.cpp quotes.cpp read.cpp section_features.cpp sections.cpp)
list(APPEND sources words/words.cpp words/phrases.cpp credits/cues.cpp credits/dateline.cpp credits/grammar.cpp credits/outlets.cpp)
list(APPEND sources times.cpp times/calendar.cpp times/grammar.cpp times/tense.cpp times/time_words.cpp times/warnings.cpp)
list(APPEND sources names/fold.cpp names/kinds.cpp names/name_words.cpp names/roles.cpp names/spans.cpp)

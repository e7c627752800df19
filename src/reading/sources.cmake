set(sources attributions/attributions.cpp attributions/closing_sources.cpp attributions/phrases.cpp attributions/quotations.cpp
    attributions/refusals.cpp attributions/speakers.cpp attributions/symbols.cpp
    attributions/tag_features.cpp attributions/tagger.cpp credits.cpp names.cpp read.cpp
    section_features.cpp sections.cpp)

set(sources alignment.cpp ancestry.cpp arborescence.cpp change_confidence.cpp changes.cpp collation.cpp descent.cpp
            evidence.cpp kinship.cpp negations.cpp numerals.cpp proper_names.cpp replacements.cpp trace.cpp witness.cpp
            wording.cpp)

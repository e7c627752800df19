set(sources alignment.cpp ancestry.cpp arborescence.cpp change_confidence.cpp changes.cpp choice.cpp collation.cpp
            copies.cpp credit_confidence.cpp descent.cpp evidence.cpp exchanged_names.cpp exchanged_roles.cpp guess.cpp kinship.cpp material.cpp measures.cpp misspellings.cpp
            nearest.cpp negations.cpp numerals.cpp opposites.cpp own_part.cpp phrases.cpp proper_names.cpp replacements.cpp role_words.cpp roles.cpp
            trace.cpp updates.cpp ways.cpp
            wording.cpp)

set(sources alignment_test.cpp ancestry_test.cpp arborescence_test.cpp change_confidence_test.cpp changes_test.cpp
            choice_test.cpp collation_test.cpp copies_test.cpp credit_confidence_test.cpp descent_test.cpp evidence_test.cpp exchanged_names_test.cpp exchanged_roles_test.cpp
            guess_test.cpp kinship_test.cpp material_test.cpp measures_test.cpp misspellings_test.cpp nearest_test.cpp negations_test.cpp number_set_test.cpp
            numerals_test.cpp opposites_test.cpp own_part_test.cpp phrases_test.cpp proper_names_test.cpp replacements_test.cpp
            role_words_test.cpp roles_test.cpp tally_test.cpp
            trace_test.cpp updates_test.cpp ways_test.cpp wording_test.cpp)

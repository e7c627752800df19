set(sources author_marks_test.cpp beginnings_test.cpp blocks_test.cpp byline_test.cpp calls_test.cpp
    class_words_test.cpp content_test.cpp date_candidates_test.cpp date_elements_test.cpp
    date_features_test.cpp date_in_address_test.cpp date_lines_test.cpp date_test.cpp extract_test.cpp
    features_test.cpp introductions_test.cpp json_repair_test.cpp kind_test.cpp line_words_test.cpp
    naming_test.cpp outlet_test.cpp page_features_test.cpp passages_test.cpp paywall_test.cpp people_test.cpp
    plain_test.cpp read_page_test.cpp script_dates_test.cpp section_hint_test.cpp see_also_test.cpp
    short_dates_test.cpp site_memory_test.cpp site_names_test.cpp stated_body_test.cpp statements_test.cpp surroundings_test.cpp
    title_test.cpp)

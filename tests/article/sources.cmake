set(sources
    extract_test.cpp judged_page_test.cpp labels_test.cpp plain_head_test.cpp plain_test.cpp read_page_test.cpp
    body/beginnings_test.cpp body/blocks_test.cpp body/calls_test.cpp body/class_words_test.cpp
    body/content_test.cpp body/credit_lines_test.cpp body/features_test.cpp body/line_words_test.cpp body/passages_test.cpp
    body/see_also_test.cpp body/site_memory_test.cpp body/stated_body_test.cpp body/surroundings_test.cpp
    byline/author_marks_test.cpp byline/byline_test.cpp byline/introductions_test.cpp
    byline/naming_test.cpp byline/people_test.cpp
    date/candidates_test.cpp date/date_test.cpp date/elements_test.cpp date/features_test.cpp
    date/in_address_test.cpp date/in_scripts_test.cpp date/lines_test.cpp date/short_dates_test.cpp
    kind/kind_test.cpp kind/page_features_test.cpp kind/page_words_test.cpp kind/paywall_test.cpp
    statements/json_repair_test.cpp statements/outlet_test.cpp statements/section_hint_test.cpp
    statements/site_names_test.cpp statements/statements_test.cpp statements/title_test.cpp)

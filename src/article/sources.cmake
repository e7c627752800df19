set(sources
    extract.cpp judged_page.cpp labels.cpp plain.cpp plain_head.cpp read_page.cpp
    body/blocks.cpp body/calls.cpp body/class_words.cpp body/content.cpp body/credit_lines.cpp
    body/features.cpp body/line_words.cpp body/passages.cpp body/see_also.cpp body/site_memory.cpp body/stated_body.cpp
    body/surroundings.cpp
    byline/author_marks.cpp byline/byline.cpp byline/introductions.cpp byline/naming.cpp byline/people.cpp
    date/candidates.cpp date/date.cpp date/elements.cpp date/features.cpp date/in_address.cpp
    date/in_scripts.cpp date/lines.cpp date/short_dates.cpp
    kind/kind.cpp kind/page_features.cpp kind/page_words.cpp kind/paywall.cpp
    statements/head.cpp statements/json_repair.cpp statements/linked_data.cpp
    statements/outlet.cpp statements/section_hint.cpp statements/site_names.cpp
    statements/statements.cpp statements/title.cpp)

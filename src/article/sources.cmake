set(sources author_marks.cpp blocks.cpp byline.cpp calls.cpp class_words.cpp content.cpp date.cpp
    date_candidates.cpp date_elements.cpp date_features.cpp date_in_address.cpp date_lines.cpp extract.cpp
    features.cpp introductions.cpp json_repair.cpp kind.cpp line_words.cpp naming.cpp outlet.cpp
    page_features.cpp passages.cpp paywall.cpp people.cpp plain.cpp read_page.cpp script_dates.cpp
    section_hint.cpp see_also.cpp short_dates.cpp site_memory.cpp site_names.cpp stated_body.cpp statements.cpp
    surroundings.cpp title.cpp)

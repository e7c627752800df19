set(sources author_marks.cpp blocks.cpp byline.cpp calls.cpp class_words.cpp content.cpp date.cpp extract.cpp
    features.cpp introductions.cpp json_repair.cpp kind.cpp line_words.cpp naming.cpp outlet.cpp passages.cpp people.cpp
    plain.cpp read_page.cpp section_hint.cpp see_also.cpp site_names.cpp stated_body.cpp statements.cpp
    surroundings.cpp title.cpp)

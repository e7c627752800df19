set(sources blocks.cpp byline.cpp class_words.cpp content.cpp date.cpp date_candidates.cpp date_elements.cpp date_features.cpp
    date_in_address.cpp
    date_lines.cpp extract.cpp features.cpp kind.cpp line_words.cpp outlet.cpp page_features.cpp paywall.cpp plain.cpp read_page.cpp script_dates.cpp see_also.cpp short_dates.cpp statements.cpp surroundings.cpp title.cpp)

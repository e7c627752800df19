set(sources blocks.cpp byline.cpp class_words.cpp content.cpp date.cpp extract.cpp features.cpp kind.cpp line_words.cpp outlet.cpp plain.cpp read_page.cpp see_also.cpp statements.cpp title.cpp)

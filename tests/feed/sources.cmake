set(sources draft_test.cpp entities_test.cpp json_feed_test.cpp opml_test.cpp parse_test.cpp
    vocabulary_test.cpp xml_feed_test.cpp xml_reader_test.cpp)

set(sources address_test.cpp discover_test.cpp draft_test.cpp entities_test.cpp expect_test.cpp
    expectations.cpp hostile_test.cpp json_feed_test.cpp opml_test.cpp parse_test.cpp
    plain_text_test.cpp python.cpp sitemap_test.cpp stamp_test.cpp vocabulary_test.cpp
    xml_feed_test.cpp xml_reader_test.cpp)

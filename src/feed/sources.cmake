set(sources address.cpp capture.cpp discover.cpp draft.cpp entities.cpp json_feed.cpp opml.cpp
    parse.cpp plain_text.cpp sitemap_index.cpp stamp.cpp vocabulary.cpp xml_bytes.cpp
    xml_feed.cpp xml_reader.cpp)

set(sources capture.cpp draft.cpp entities.cpp json_feed.cpp opml.cpp parse.cpp vocabulary.cpp
    xml_feed.cpp xml_reader.cpp)

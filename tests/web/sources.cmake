set(sources
    address_guard_test.cpp content_coding_test.cpp curl_client_test.cpp gzip_test.cpp
    header_field_test.cpp html_test.cpp http_message_test.cpp robots_test.cpp url_test.cpp
    warc_archives_test.cpp warc_head_test.cpp warc_test.cpp warc_writer_test.cpp
    html/arena_test.cpp html/doctype_test.cpp html/entities_test.cpp html/foreign_names_test.cpp
    html/formatting_test.cpp html/open_elements_test.cpp html/raw_text_test.cpp html/tags_test.cpp
    html/tokenizer_conformance_test.cpp html/tokens_test.cpp html/tree_conformance_test.cpp)

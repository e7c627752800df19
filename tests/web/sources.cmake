set(sources address_guard_test.cpp content_coding_test.cpp curl_client_test.cpp gzip_test.cpp header_field_test.cpp
    html_arena_test.cpp html_doctype_test.cpp html_entities_test.cpp html_foreign_names_test.cpp
    html_formatting_test.cpp html_open_elements_test.cpp html_raw_text_test.cpp html_tags_test.cpp html_test.cpp
    html_tokenizer_conformance_test.cpp html_tokens_test.cpp html_tree_conformance_test.cpp http_message_test.cpp
    robots_test.cpp url_test.cpp warc_archives_test.cpp warc_head_test.cpp warc_test.cpp warc_writer_test.cpp)

set(sources address_guard.cpp archive_stream.cpp brotli.cpp content_coding.cpp curl_client.cpp descriptor.cpp gzip.cpp
    header_field.cpp html.cpp html_adoption.cpp html_arena.cpp html_attributes.cpp html_doctype.cpp html_entities.cpp
    html_foreign_names.cpp html_formatting.cpp html_insertion.cpp html_layout.cpp html_open_elements.cpp
    html_quirks.cpp html_raw_text.cpp html_tags.cpp html_tokens.cpp html_tree.cpp html_tree_after.cpp
    html_tree_body.cpp html_tree_body_end.cpp html_tree_cells.cpp html_tree_foreign.cpp html_tree_head.cpp
    html_tree_select.cpp html_tree_table.cpp http_message.cpp inflater.cpp robots.cpp transfer.cpp unpacking.cpp
    url.cpp warc.cpp warc_head.cpp warc_tail.cpp warc_writer.cpp zstd.cpp)

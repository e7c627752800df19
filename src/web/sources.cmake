set(sources
    address_guard.cpp archive_stream.cpp brotli.cpp content_coding.cpp curl_client.cpp descriptor.cpp
    gzip.cpp header_field.cpp html.cpp http_message.cpp inflater.cpp robots.cpp transfer.cpp unpacking.cpp
    url.cpp warc.cpp warc_head.cpp warc_tail.cpp warc_writer.cpp zstd.cpp
    html/adoption.cpp html/arena.cpp html/attributes.cpp html/doctype.cpp html/entities.cpp
    html/foreign_names.cpp html/formatting.cpp html/insertion.cpp html/layout.cpp html/open_elements.cpp
    html/quirks.cpp html/raw_text.cpp html/tags.cpp html/tokens.cpp html/tree.cpp html/tree_after.cpp
    html/tree_body.cpp html/tree_body_end.cpp html/tree_cells.cpp html/tree_foreign.cpp html/tree_head.cpp
    html/tree_select.cpp html/tree_table.cpp)

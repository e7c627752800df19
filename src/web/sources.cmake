set(sources address_guard.cpp archive_stream.cpp brotli.cpp content_coding.cpp curl_client.cpp descriptor.cpp gzip.cpp
    header_field.cpp html.cpp html_entities.cpp html_tags.cpp html_tokens.cpp html_tree.cpp http_message.cpp inflater.cpp
    robots.cpp transfer.cpp unpacking.cpp url.cpp warc.cpp warc_head.cpp warc_tail.cpp warc_writer.cpp zstd.cpp)

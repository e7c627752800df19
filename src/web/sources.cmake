set(sources archive_stream.cpp gzip.cpp header_field.cpp html.cpp http_message.cpp inflater.cpp
    url.cpp warc.cpp warc_head.cpp)

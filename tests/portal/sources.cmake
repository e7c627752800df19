set(sources
  article_page_test.cpp coverage_test.cpp credits_test.cpp feeds_out_test.cpp front_page_test.cpp graph_layout_test.cpp hits_test.cpp http_server_test.cpp
  lineage_picture_test.cpp
  newsroom.cpp outlet_page_test.cpp passages_test.cpp plain_files_test.cpp portal_test.cpp routes_test.cpp
  search_page_test.cpp searching_test.cpp section_page_test.cpp sources_page_test.cpp story_page_test.cpp summarised_test.cpp
  target_test.cpp templates_test.cpp websub_test.cpp words_test.cpp api/api_test.cpp
  greader/greader_test.cpp greader/streams_test.cpp
  reader/forms_test.cpp reader/guard_test.cpp reader/reading_test.cpp reader/secrets_test.cpp reader/visitor_test.cpp)

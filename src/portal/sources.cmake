set(sources
  about_page.cpp
  article_page.cpp
  cards.cpp
  changes_view.cpp
  coverage.cpp
  credits.cpp
  embedded.cpp
  family.cpp
  feeds_out.cpp
  front_page.cpp
  graph_layout.cpp
  hits.cpp
  http_server.cpp
  lineage_picture.cpp
  outlet_page.cpp
  page.cpp
  passages.cpp
  plain_files.cpp
  portal.cpp
  routes.cpp
  search_page.cpp
  searching.cpp
  section_page.cpp
  sources_named.cpp
  sources_page.cpp
  story_page.cpp
  summarised.cpp
  target.cpp
  templates.cpp
  websub.cpp
  words.cpp
  greader/calls.cpp greader/edits.cpp greader/session.cpp greader/streams.cpp
  reader/following_page.cpp reader/forms.cpp reader/guard.cpp reader/reading.cpp reader/secrets.cpp
  reader/visitor.cpp
  api/api.cpp api/json.cpp api/trace.cpp)

set(templates
  about article bookmarks card changes copy_line coverage empty error feed following foot front head headline hits keeping lineage outlet paging search
  section sign_in source sources spread_line story top_card voices)
set(embedded src/portal/static/style.css src/portal/static/mark.svg src/portal/static/openapi.json)
foreach(template ${templates})
  list(APPEND embedded src/portal/templates/${template}.mustache)
endforeach()

set(sources
  about_page.cpp
  article_page.cpp
  cards.cpp
  changes_view.cpp
  client.cpp
  coverage.cpp
  coverage_over_time.cpp
  credits.cpp
  digest.cpp
  embedded.cpp
  family.cpp
  feed_formats.cpp
  feeds_out.cpp
  front_page.cpp
  graph_layout.cpp
  hits.cpp
  http_server.cpp
  http_session.cpp
  latest_page.cpp
  lineage_picture.cpp
  name_page.cpp
  named.cpp
  names_in.cpp
  originality.cpp
  outlet_page.cpp
  page.cpp
  page_cache.cpp
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
  suggestions.cpp
  summarised.cpp
  target.cpp
  templates.cpp
  throttle.cpp
  websub.cpp
  words.cpp
  greader/calls.cpp greader/edits.cpp greader/session.cpp greader/streams.cpp
  pictures/failures.cpp pictures/kind.cpp pictures/pictures.cpp pictures/shelf.cpp
  reader/following_page.cpp reader/forms.cpp reader/guard.cpp reader/reading.cpp reader/secrets.cpp
  reader/visitor.cpp
  api/access.cpp api/api.cpp api/cursor.cpp api/dated.cpp api/json.cpp api/tape.cpp api/trace.cpp)

set(templates
  about
  article
  bookmarks
  card
  changes
  copy_line
  coverage
  coverage_over_time
  empty
  error
  feed
  feed_atom
  following
  foot
  front
  head
  headline
  hits
  keeping
  latest
  lineage
  name
  names
  originality
  outlet
  paging
  picture
  picture_credited
  picture_linked
  search
  section
  sign_in
  source
  sources
  spread_line
  story
  top_card
  voices)
set(embedded)
foreach(file icon-180.png icon-192.png icon-512.png icon.svg manifest.webmanifest mark.svg openapi.json portal.js style.css)
  list(APPEND embedded src/portal/static/${file})
endforeach()
foreach(template ${templates})
  list(APPEND embedded src/portal/templates/${template}.mustache)
endforeach()

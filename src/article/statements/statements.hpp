// What a page states of itself for machines: JSON-LD (schema.org), Open Graph, Dublin Core and
// other meta tags, links in its head. Nothing is believed here; others weigh it.
#pragma once
#include "web/html.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace article {

struct Statements {
  // schema.org, of the first Article, NewsArticle, … of the page
  std::string type; // "NewsArticle"; of the page's main thing, "" if none
  std::string headline, section, image, publisher, main_page;
  std::string body; // its articleBody as plain text
  std::string date_published, date_modified;
  std::vector<std::string> authors;
  std::vector<std::string> types; // all types that stand anywhere in it
  std::vector<std::string> trail; // of breadcrumbs, without the page itself
  std::string site_name;          // of its WebSite
  std::vector<std::string>
      other_dates;            // datePublished, uploadDate of other things than the article
  bool costs_money = false;   // isAccessibleForFree is false, of it or of a part
  std::size_t word_count = 0; // wordCount; 0 if none

  // meta and link elements; the first of each
  std::string og_title, og_type, og_url, og_image, og_site_name, canonical, language;
  std::string meta_title, meta_published, meta_date, meta_modified, meta_section, content_tier;
  std::vector<std::string> meta_authors;
  std::string title_element;
};

// JSON-LD that is broken beyond repair is passed over.
Statements read_statements(const web::Document& document);

} // namespace article

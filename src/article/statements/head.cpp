#include "article/statements/head.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace article {

namespace {

struct MetaRow {
  std::string_view name; // of name, property, itemprop or http-equiv, lower case
  std::string Statements::* member;
};

// Within one member the earlier row is the better word.
constexpr auto meta_rows = std::to_array<MetaRow>({
    {"og:title", &Statements::og_title},
    {"twitter:title", &Statements::meta_title},
    {"dc.title", &Statements::meta_title},
    {"dc:title", &Statements::meta_title},
    {"headline", &Statements::meta_title},
    {"citation_title", &Statements::meta_title},
    {"og:type", &Statements::og_type},
    {"og:url", &Statements::og_url},
    {"og:image", &Statements::og_image},
    {"og:image:url", &Statements::og_image},
    {"og:site_name", &Statements::og_site_name},
    {"application-name", &Statements::og_site_name},
    {"article:published_time", &Statements::meta_published},
    {"og:article:published_time", &Statements::meta_published},
    {"og:published_time", &Statements::meta_published},
    {"datepublished", &Statements::meta_published},
    {"article.published", &Statements::meta_published},
    {"article:published", &Statements::meta_published},
    {"parsely-pub-date", &Statements::meta_published},
    {"sailthru.date", &Statements::meta_published},
    {"publish_date", &Statements::meta_published},
    {"publishdate", &Statements::meta_published},
    {"publish-date", &Statements::meta_published},
    {"published_date", &Statements::meta_published},
    {"published-date", &Statements::meta_published},
    {"published", &Statements::meta_published},
    {"published_time", &Statements::meta_published},
    {"published_at", &Statements::meta_published},
    {"publication_date", &Statements::meta_published},
    {"publicationdate", &Statements::meta_published},
    {"pubdate", &Statements::meta_published},
    {"pub_date", &Statements::meta_published},
    {"og:pubdate", &Statements::meta_published},
    {"article_date_original", &Statements::meta_published},
    {"originalpublicationdate", &Statements::meta_published},
    {"cxenseparse:recs:publishtime", &Statements::meta_published},
    {"cxenseparse:publishtime", &Statements::meta_published},
    {"bt:pubdate", &Statements::meta_published},
    {"rnews:datepublished", &Statements::meta_published},
    {"displaydate", &Statements::meta_published},
    {"iso-8601-publish-date", &Statements::meta_published},
    {"dc.date.issued", &Statements::meta_published},
    {"dcterms.issued", &Statements::meta_published},
    {"dc.issued", &Statements::meta_published},
    {"citation_online_date", &Statements::meta_published},
    {"citation_publication_date", &Statements::meta_published},
    {"date", &Statements::meta_date},
    {"dc.date", &Statements::meta_date},
    {"dcterms.date", &Statements::meta_date},
    {"dcterms.created", &Statements::meta_date},
    {"dc.date.created", &Statements::meta_date},
    {"dc.created", &Statements::meta_date},
    {"datecreated", &Statements::meta_date},
    {"citation_date", &Statements::meta_date},
    {"release_date", &Statements::meta_date},
    {"article:modified_time", &Statements::meta_modified},
    {"og:article:modified_time", &Statements::meta_modified},
    {"og:updated_time", &Statements::meta_modified},
    {"article:modified", &Statements::meta_modified},
    {"datemodified", &Statements::meta_modified},
    {"last-modified", &Statements::meta_modified},
    {"lastmod", &Statements::meta_modified},
    {"revision_date", &Statements::meta_modified},
    {"dcterms.modified", &Statements::meta_modified},
    {"dc.date.modified", &Statements::meta_modified},
    {"article:section", &Statements::meta_section},
    {"parsely-section", &Statements::meta_section},
    {"section", &Statements::meta_section},
    {"article:content_tier", &Statements::content_tier},
    {"content-language", &Statements::language},
    {"og:locale", &Statements::language},
});

constexpr auto author_metas = std::to_array<std::string_view>(
    {"author", "article:author", "parsely-author", "sailthru.author", "byl", "article:author_name",
     "og:article:author"});

// Dublin Core and Highwire Press write "Roe, Jane".
constexpr auto catalogue_author_metas = std::to_array<std::string_view>(
    {"dc.creator", "dc:creator", "dcterms.creator", "citation_author"});

std::string given_name_first(std::string_view name) {
  const auto comma = name.find(", ");
  if (comma == name.npos || name.find(',', comma + 1) != name.npos || name.size() > 60)
    return std::string(name);
  return std::string(name.substr(comma + 2)) + " " + std::string(name.substr(0, comma));
}

struct MetaUse {
  std::size_t row = meta_rows.size(), member = meta_rows.size(); // of the member its first row
  bool author = false, catalogue = false;
};

// What a meta element of this name is good for.
const MetaUse* use_of(std::string_view name) {
  static const auto uses = [] {
    std::unordered_map<std::string_view, MetaUse> by_name;
    for (std::size_t row = 0; row < meta_rows.size(); ++row) {
      const auto first =
          std::ranges::find(meta_rows, meta_rows[row].member, &MetaRow::member) - meta_rows.begin();
      by_name[meta_rows[row].name] = {row, static_cast<std::size_t>(first)};
    }
    for (const auto author : author_metas)
      by_name[author].author = true;
    for (const auto author : catalogue_author_metas)
      by_name[author].author = by_name[author].catalogue = true;
    return by_name;
  }();
  const auto use = uses.find(name);
  return use == uses.end() ? nullptr : &use->second;
}

// An address or a date is what it is; words may be escaped twice.
bool holds_words(std::string Statements::* member) {
  return member == &Statements::og_title || member == &Statements::meta_title ||
         member == &Statements::og_site_name || member == &Statements::meta_section;
}

class Head {
public:
  Head(const web::Document& document, Statements& statements)
      : document_(document), statements_(statements) {
    best_row_.fill(meta_rows.size());
  }

  void read() {
    const auto nodes = document_.nodes();
    const std::string language(document_.attribute(nodes[0], "lang"));
    for (web::NodeIndex i = 0; i < nodes.size(); ++i) {
      const auto& node = nodes[i];
      if (node.tag == web::Tag::meta)
        read_meta(node);
      else if (node.tag == web::Tag::link && statements_.canonical.empty() && is_canonical(node))
        statements_.canonical = document_.attribute(node, "href");
      else if (node.tag == web::Tag::title && statements_.title_element.empty())
        statements_.title_element = document_.text_of(i);
    }
    if (!language.empty())
      statements_.language = language;
    std::ranges::replace(statements_.language, '_', '-'); // Open Graph's "en_GB"
  }

private:
  [[nodiscard]] bool is_canonical(const web::Node& link) const {
    return text::contains_ignoring_case(document_.attribute(link, "rel"), "canonical");
  }

  void read_meta(const web::Node& node) {
    const auto content = text::trim(document_.attribute(node, "content"));
    if (content.empty())
      return;
    for (const auto& [attribute, value] : document_.attributes(node))
      if (attribute == "property" || attribute == "name" || attribute == "itemprop" ||
          attribute == "http-equiv")
        take_all(value, content);
  }

  // "og:title twitter:title" are two names.
  void take_all(std::string_view names, std::string_view content) {
    constexpr std::size_t most_authors = 30, longest = 80; // bytes of the names
    if (names.size() > longest)
      return;
    const auto lower = text::to_lower(names);
    text::for_each_word(lower, [&](std::string_view name) {
      const auto* use = use_of(name);
      if (use == nullptr)
        return;
      if (use->author && statements_.meta_authors.size() < most_authors)
        statements_.meta_authors.push_back(
            use->catalogue ? given_name_first(web::plain_text(content)) : web::plain_text(content));
      if (use->row < best_row_[std::min(use->member, best_row_.size() - 1)])
        take(*use, content);
    });
  }

  // The member's first row keeps its rank.
  void take(const MetaUse& use, std::string_view content) {
    const auto member = meta_rows[use.row].member;
    best_row_[use.member] = use.row;
    statements_.*member = holds_words(member) ? web::plain_text(content) : std::string(content);
  }

  const web::Document& document_;
  Statements& statements_;
  std::array<std::size_t, meta_rows.size()> best_row_{};
};

} // namespace

void read_head(const web::Document& document, Statements& statements) {
  Head(document, statements).read();
}

} // namespace article

#include "article/kind/page_features.hpp"
#include "article/body/content.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace article {

namespace {

using Words = std::initializer_list<std::string_view>;

bool has_part(std::string_view text, Words parts) {
  return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != text.npos; });
}

float logarithm(std::size_t count) { return std::log1p(static_cast<float>(count)); }

class PageDescriber {
public:
  explicit PageDescriber(const PageParts& page) : page_(page) {}

  PageFeatures describe(float word_score) {
    describe_statements(page_.statements);
    describe_address(page_.url);
    assert(next_ == kept_words_feature);
    describe_shape();
    put(!page_.byline.empty());
    put(logarithm(page_.days));
    assert(next_ == word_score_feature);
    put(word_score);
    assert(next_ == page_features);
    return row_;
  }

private:
  void put(float value) { row_[next_++] = value; }
  void put(bool value) { put(value ? 1.0F : 0.0F); }
  void put(std::size_t value) { put(static_cast<float>(value)); }

  void describe_statements(const Statements& page) {
    put(!page.type.empty());
    put(page.type.find("News") != std::string::npos);
    put(page.og_type == "article");
    put(page.og_type == "website");
    put(page.og_type.starts_with("product"));
    put(page.og_type.empty());
    put(!page.meta_published.empty());
    put(!page.date_published.empty());
    put(!page.date_modified.empty() || !page.meta_modified.empty());
    put(!page.meta_section.empty() || !page.section.empty());
    put(!page.authors.empty());
    put(!page.meta_authors.empty());
    put(states(page, {"Product", "Offer", "AggregateOffer", "ProductGroup"}));
    put(states(page, {"DiscussionForumPosting", "QAPage", "Question"}));
    put(states(page, {"CollectionPage", "ItemList", "SearchResultsPage", "OfferCatalog"}));
    put(states(page, {"Service", "SoftwareApplication", "LocalBusiness", "ProfessionalService",
                      "WebApplication"}));
    put(states(page, {"FAQPage"}));
    put(states(page, {"Organization", "Corporation"}));
    put(page.types.size());
    put(static_cast<std::size_t>(std::ranges::count(page.title_element, ' ')));
  }

  static bool states(const Statements& page, Words types) {
    return std::ranges::any_of(page.types, [&](const std::string& type) {
      return std::ranges::find(types, type) != types.end();
    });
  }

  void describe_address(std::string_view url) {
    const auto host = web::host(url), path = text::to_lower(web::path(url));
    auto trimmed = std::string_view(path);
    while (trimmed.ends_with('/'))
      trimmed.remove_suffix(1);
    const auto last = trimmed.substr(trimmed.rfind('/') + 1);
    put(static_cast<std::size_t>(std::ranges::count(trimmed, '/')));
    put(static_cast<std::size_t>(std::ranges::count(last, '-')));
    put(last.size());
    put(has_part(path, {"/19", "/20"}));
    put(has_part(path, {"/blog",     "/news",      "/article", "/story",    "/stories",
                        "/post",     "/magazine",  "/opinion", "/politic",  "/sport",
                        "/world",    "/business/", "/guide",   "/learn",    "/insight",
                        "/resource", "/nachricht", "/artikel", "/actualit", "/noticia"}));
    put(has_part(path,
                 {"/product", "/shop", "/collection", "/store", "/category", "/categories", "/tag/",
                  "/topic", "/c/", "/search", "/browse", "/catalog", "/listing", "/item"}));
    put(has_part(path, {"/forum", "/thread", "/t/", "/comments/", "/question", "/discussion",
                        "/community", "viewtopic", "showthread", "/r/"}));
    put(has_part(path, {"/service", "/solution", "/platform", "/pricing", "/feature", "/program",
                        "/department", "/about"}));
    put(has_part(path, {"/doc", "/reference", "/manual", "/api", "/wiki", "/tutorial", "/handbook",
                        "/guide", "/help"}));
    put(has_part(host, {"doc", "developer", "wiki", "learn", "help", "support"}));
    put(has_part(host, {"forum", "board", "community", "discuss", "talk", "answers"}));
    put(has_part(host, {"blog", "news", "magazine", "times", "post", "journal"}));
    put(url.find('?') != url.npos);
    put(url.empty());
  }

  void describe_shape() {
    float kept = 0, all = 0, links = 0, longest = 0, listed = 0, longest_left = 0;
    std::size_t kept_blocks = 0, paragraphs = 0, headings = 0, prices = 0, questions = 0,
                linked_headings = 0, last = 0, first = page_.blocks.size();
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const auto& block = page_.blocks[i];
      const auto words = static_cast<float>(block.words);
      const bool is_heading = block.kind >= web::Tag::h1 && block.kind <= web::Tag::h6;
      all += words;
      links += words * static_cast<float>(block.link_bytes) / static_cast<float>(block.text.size());
      prices += has_part(block.text, {"$", "€", "£", "¥"}) ? 1U : 0U;
      linked_headings += is_heading && block.link_bytes * 2 > block.text.size() ? 1U : 0U;
      if (page_.probabilities[i] < kept_from) {
        longest_left = std::max(longest_left, words);
        continue;
      }
      first = std::min(first, i);
      last = i + 1;
      ++kept_blocks;
      kept += words;
      longest = std::max(longest, words);
      listed += block.kind == web::Tag::li || block.kind == web::Tag::td ? words : 0.0F;
      paragraphs += words >= 20 ? 1U : 0U;
      headings += is_heading ? 1U : 0U;
      questions += block.text.ends_with('?') ? 1U : 0U;
    }
    const auto count = static_cast<float>(std::max<std::size_t>(page_.blocks.size(), 1));
    const auto of_kept = static_cast<float>(std::max<std::size_t>(kept_blocks, 1));
    put(std::log1p(kept));
    put(kept / std::max(all, 1.0F));
    put(links / std::max(all, 1.0F));
    put(longest);
    put(longest_left);
    put(paragraphs);
    put(kept / of_kept);
    put(listed / std::max(kept, 1.0F));
    put(static_cast<float>(headings) / of_kept);
    put(std::log1p(all));
    put(std::log1p(count));
    put(static_cast<float>(prices) / count);
    put(static_cast<float>(questions) / of_kept);
    put(logarithm(linked_headings));
    put(last > first ? of_kept / static_cast<float>(last - first) : 0.0F);
  }

  const PageParts& page_;
  PageFeatures row_{};
  std::size_t next_ = 0;
};

} // namespace

PageFeatures describe_page(const PageParts& page, float word_score) {
  return PageDescriber(page).describe(word_score);
}

} // namespace article

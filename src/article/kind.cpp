#include "article/kind.hpp"
#include "article/content.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

// Types of schema.org that say what else a page is.
constexpr std::array<std::string_view, 12> other_types = {"Product",    "DiscussionForumPosting", "QAPage",     "CollectionPage",
                                                          "SearchResultsPage", "ItemList",       "JobPosting", "Recipe",
                                                          "SoftwareApplication", "Service",      "ProfilePage", "FAQPage"};
constexpr std::array<std::string_view, 18> other_paths = {"/product", "/products/", "/shop", "/forum",  "/forums/", "/thread", "/threads/",
                                                          "/category/", "/categories/", "/tag/", "/tags/", "/search", "/docs/", "/documentation",
                                                          "/collections/", "/services", "/topic/", "/community/"};

struct Shape {
  float kept_words = 0, all_words = 0, link_words = 0, longest = 0;
  std::size_t paragraphs = 0;
};

Shape shape_of(std::span<const Block> blocks, std::span<const float> probabilities) {
  Shape shape;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto words = static_cast<float>(blocks[i].words);
    shape.all_words += words;
    shape.link_words += words * static_cast<float>(blocks[i].link_bytes) / static_cast<float>(blocks[i].text.size());
    if (probabilities[i] < kept_from)
      continue;
    shape.kept_words += words;
    shape.longest = std::max(shape.longest, words);
    shape.paragraphs += words >= 20 ? 1 : 0;
  }
  return shape;
}

} // namespace

bool is_article(const Statements& statements, std::span<const Block> blocks, std::span<const float> probabilities,
                std::string_view url) {
  const auto shape = shape_of(blocks, probabilities);
  if (shape.kept_words < 40)
    return false;
  double score = 0;
  score += statements.type.empty() ? 0.0 : 2.0;
  score += statements.og_type == "article" ? 1.0 : statements.og_type == "product" ? -3.0 : statements.og_type == "website" ? -0.5 : 0.0;
  score += statements.meta_published.empty() ? 0.0 : 1.0;
  for (const auto& type : statements.types)
    if (std::ranges::find(other_types, type) != other_types.end()) {
      score -= statements.type.empty() ? 1.5 : 0.5;
      break;
    }
  if (std::ranges::any_of(other_paths, [&](auto part) { return text::contains_ignoring_case(url, part); }))
    score -= 1.0;
  score += shape.paragraphs >= 5 ? 1.0 : shape.paragraphs >= 2 ? 0.3 : -1.0;
  score += shape.kept_words > 0.4F * shape.all_words ? 0.7 : shape.kept_words < 0.15F * shape.all_words ? -0.7 : 0.0;
  score += shape.longest >= 40 ? 0.4 : -0.4;
  score += shape.link_words > 0.6F * shape.all_words ? -0.7 : 0.0;
  return score > 0;
}

} // namespace article

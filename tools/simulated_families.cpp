#include "simulated_families.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace tools {

namespace {

news::Article article_of(const Original& original) {
  news::Article article;
  article.id = news::ArticleId{text::hash64(original.id)};
  article.title = original.title;
  article.text = original.text;
  article.language = "en";
  article.outlet = {{}, original.host, original.host};
  article.published = original.date;
  return article;
}

} // namespace

SimulatedFamilies::SimulatedFamilies(Thesaurus thesaurus, std::vector<Original> originals,
                                     Family family, std::uint64_t seed)
    : thesaurus_(std::move(thesaurus)), originals_(std::move(originals)),
      copier_(thesaurus_, family, seed), random_(seed) {
  std::erase_if(originals_, [&](const Original& original) {
    return is_for_judging(original) != (family == Family::second);
  });
}

eval::Copied SimulatedFamilies::copied(const std::string& text) {
  using enum news::ReuseKind;
  constexpr std::array kinds = {verbatim, near, reworded, near, reworded, partial};
  Original parent{.id = {}, .title = {}, .text = text, .url = {}, .host = {}, .date = {}};
  const auto kind = kinds[below(random_, kinds.size())];
  // Each is put inside a report of its own.
  beside_ = (beside_ + 1) % originals_.size();
  beside_ += beside_ + 1 == used_ && used_ < originals_.size() ? 1 : 0;
  auto copy = copier_.copy(parent, kind, originals_[beside_]);
  return {std::move(copy.article.text), std::move(copy.slips), kind == partial};
}

std::vector<eval::Relative> SimulatedFamilies::next(std::size_t least, std::size_t most) {
  if (used_ == originals_.size())
    return {};
  const auto& original = originals_[used_++];
  std::vector<news::Article> reports;
  if (used_ % 2 == 0) {
    auto [one, another] = copier_.report_twice(original, originals_[used_ % originals_.size()]);
    another.host = "another." + another.host; // who tells it twice has told it once
    reports = {article_of(one), article_of(another)};
  } else {
    reports = {article_of(original)};
  }
  return eval::grow_family(reports, least + below(random_, most - least), random_,
                           [this](const std::string& text) { return copied(text); });
}

} // namespace tools

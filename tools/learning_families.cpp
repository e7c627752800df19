#include "learning_families.hpp"
#include "simulated_families.hpp"
#include <random>
#include <string>
#include <utility>

namespace tools {

namespace {

constexpr std::size_t families_of_each = 40, small_ones_of_each = 120;
constexpr std::size_t datings = 3; // dates false either way, later, later and going on

// The same originals, with other copies.
std::vector<eval::Relative> copied_by_hand(const std::vector<eval::Relative>& family,
                                           std::mt19937_64& random) {
  std::vector<news::Article> originals;
  for (const auto& each : family)
    if (!each.parent)
      originals.push_back(each.article);
  return eval::grow_family(originals, family.size(), random, [&](const std::string& text) {
    return eval::copy_by_hand(text, random);
  });
}

// As those are copied that nobody is in a hurry about.
void slow_down(std::vector<eval::Relative>& family) {
  constexpr int times = 24;
  const auto first = family.front().article.date();
  for (auto& each : family)
    each.article.published = first + times * (each.article.date() - first);
}

} // namespace

text::Result<std::size_t> visit_learning_families(const std::filesystem::path& data,
                                                  const VisitFamily& visit) {
  const auto thesaurus = TRY(Thesaurus::load(debian_wordnet));
  std::mt19937_64 random(5);
  std::size_t visited = 0;
  for (const auto source : {Source::wcxb, Source::bbc}) {
    SimulatedFamilies families(thesaurus, TRY(read_originals(data, source)), Family::first, 3);
    for (std::size_t i = 0; i < families_of_each + small_ones_of_each; ++i) {
      const bool is_small = i >= families_of_each;
      auto family = is_small ? families.next(2, 8) : families.next();
      if (family.empty())
        continue;
      auto by_hand = copied_by_hand(family, random);
      if (i % datings != 0)
        for (auto* each : {&family, &by_hand})
          eval::date_later(*each, i % datings == 2);
      if (is_small && i % 2 == 0)
        slow_down(family), slow_down(by_hand);
      visit(family, i % lineage_folds);
      visit(by_hand, i % lineage_folds);
      visited += 2;
    }
  }
  return visited;
}

} // namespace tools

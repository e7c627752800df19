#include "learning_families.hpp"
#include "simulated_families.hpp"
#include "text/tokens.hpp"
#include <random>
#include <string>
#include <utility>

namespace tools {

namespace {

constexpr std::size_t families_of_each = 40, small_ones_of_each = 120;

// The same originals, with other copies.
std::vector<eval::Relative> copied_again(const std::vector<eval::Relative>& family,
                                         std::mt19937_64& random, const eval::Copying& copying) {
  std::vector<news::Article> originals;
  for (const auto& each : family)
    if (!each.parent)
      originals.push_back(each.article);
  return eval::grow_family(originals, family.size(), random, copying);
}

// Tightened: of some sentences what stands between two commas, or behind the last, is left out.
std::string without_clauses(const std::string& text, double rate, std::mt19937_64& random) {
  std::string shorter;
  std::size_t kept = 0;
  for (const auto& [begin, end] : text::split_sentences(text)) {
    const auto first = text.find(", ", begin), second = text.find(", ", first + 2);
    const auto last = text.find_last_not_of(" \n", end - 1);
    if (first >= end || std::uniform_real_distribution<>(0, 1)(random) >= rate)
      continue;
    shorter += text.substr(kept, first - kept);
    kept = second < end ? second + 1 : last;
  }
  return shorter + text.substr(kept);
}

// False dates lie either way, later, or later and go on; of every third such family only the days
// are given.
void date(std::vector<eval::Relative>& family, std::size_t number) {
  constexpr std::size_t ways = 3, by_days_in = 3;
  if (number % ways != 0)
    eval::date_later(family, number % ways == 2);
  if (number / ways % by_days_in == 0)
    eval::date_by_days(family);
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
      auto by_hand = copied_again(family, random, [&](const std::string& text) {
        return eval::copy_by_hand(text, random);
      });
      auto shortened = copied_again(family, random, [&](const std::string& text) {
        auto copied = eval::copy_by_hand(text, random);
        const auto rate = std::uniform_real_distribution<>(-1, 1)(random); // half of them are not
        copied.text = without_clauses(copied.text, rate, random);
        return copied;
      });
      for (auto* each : {&family, &by_hand, &shortened}) {
        date(*each, i / 2);
        if (is_small && i % 2 == 0)
          slow_down(*each);
        visit(*each, i % lineage_folds);
        ++visited;
      }
    }
  }
  return visited;
}

} // namespace tools

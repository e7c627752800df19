#include "story/variety.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <iterator>
#include <utility>

namespace story {

namespace {

constexpr std::ptrdiff_t most_of_a_name = 2;
constexpr double most_shared = 0.5;
constexpr std::size_t fewest_stems = 3; // that are worth comparing

void make_set(std::vector<std::uint64_t>& hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
}

bool is_name(const text::Token& token) {
  return !token.is_stop &&
         (token.shape == text::TokenShape::upper ||
          (token.shape == text::TokenShape::capitalised && !token.starts_sentence));
}

bool say_the_same(const Gist& left, const Gist& right) {
  std::vector<std::uint64_t> shared;
  std::ranges::set_intersection(left.stems, right.stems, std::back_inserter(shared));
  const auto shorter = std::min(left.stems.size(), right.stems.size());
  return shorter >= fewest_stems &&
         static_cast<double>(shared.size()) > most_shared * static_cast<double>(shorter);
}

} // namespace

Gist gist_of(std::string_view headline, std::string_view opening, std::string_view language) {
  std::vector<std::uint64_t> told, headed;
  for (const auto& token : text::tokenize(opening, language).tokens)
    if (is_name(token))
      told.push_back(token.word);
  make_set(told);
  Gist gist;
  for (const auto& token : text::tokenize(headline, language).tokens) {
    if (token.is_stop)
      continue;
    gist.stems.push_back(token.stem);
    headed.push_back(token.word);
  }
  make_set(gist.stems);
  make_set(headed);
  std::ranges::set_intersection(headed, told, std::back_inserter(gist.names));
  return gist;
}

bool Variety::take(Gist gist) {
  const auto fills_the_page = [&](std::uint64_t name) {
    return std::ranges::count_if(taken_, [&](const Gist& each) {
             return std::ranges::binary_search(each.names, name);
           }) >= most_of_a_name;
  };
  if (std::ranges::any_of(gist.names, fills_the_page) ||
      std::ranges::any_of(taken_, [&](const Gist& each) { return say_the_same(gist, each); }))
    return false;
  taken_.push_back(std::move(gist));
  return true;
}

} // namespace story

// Of the reports of a story: which carry the same words, and whose voice each is. A voice is an
// outlet, or the one that several outlets let speak: a hundred copies of one wire report are one
// voice, and so are ten reports of one outlet, and those who tell what it had.
#pragma once
#include "news/ids.hpp"
#include "news/outlet.hpp"
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace story {

// Disjoint sets of the numbers below `size`; each is known by its smallest member.
class Groups {
public:
  explicit Groups(std::size_t size);
  std::size_t first_of(std::size_t member);
  void join(std::size_t left, std::size_t right);

private:
  std::vector<std::size_t> parent_;
};

struct Report {
  news::ArticleId id{};
  news::ArticleId original{}; // whose words it carries; 0: its own
  const news::Outlet* outlet = nullptr;
  std::string_view credited; // whose report it is by its own account (credit_for_all), or ""
};

struct Independence {
  std::vector<std::size_t> words; // of each report: the first with the same words
  std::vector<std::size_t> voice; // of each report: the first of the same voice
  std::uint32_t voices = 0;
};

// `reports`: oldest first. The same words: copies, copies of one original that is not among them,
// copies of copies. They speak for the outlet that their original credits, else that one of them
// does, else for the original's; whether it reports here or not.
Independence independence(std::span<const Report> reports);

// The share of an article's words from which on it is mostly its own.
inline constexpr float mostly = 0.5F;

// Whether an article that holds another's words counts by its own: it has more of these, and
// sources of its own, too.
inline bool counts_by_itself(bool is_mostly_own, bool has_own_sources) {
  return is_mostly_own && has_own_sources;
}

} // namespace story

// Of the reports of a story: which carry the same words, and whose voice each is. A voice is an
// outlet, or the agency that several outlets let speak: a hundred copies of one wire report are
// one voice, and so are ten reports of one outlet.
#pragma once
#include "news/ids.hpp"
#include "news/match.hpp"
#include <cstdint>
#include <span>
#include <string>
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
  std::string_view outlet_domain;
  std::string_view agency; // that the whole report is credited to, or ""
};

struct Independence {
  std::vector<std::size_t> words; // of each report: the first with the same words
  std::vector<std::size_t> voice; // of each report: the first of the same voice
  std::uint32_t voices = 0;
};

// `reports`: oldest first. The same words: copies, copies of one original that is not among them,
// copies of copies. They speak for the agency that one of them credits, else for the outlet of the
// first.
Independence independence(std::span<const Report> reports);

// Whether most of an article's words are those of the one it matches: a copy, or a part of it. A
// longer text that only contains the other has words of its own.
bool carries_words_of(const news::Match& match, std::size_t own_bytes, std::size_t of_bytes);

} // namespace story

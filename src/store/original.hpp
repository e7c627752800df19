// Of articles with the same words: whose they are.
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include "news/reading.hpp"
#include <string>
#include <vector>

namespace store {

// Of an article that matches an earlier one so, the words are not its own.
inline bool makes_a_copy(news::ReuseKind kind) { return kind <= news::ReuseKind::reworded; }

inline bool shares_words(news::ReuseKind kind) { return kind != news::ReuseKind::same_event; }

// A report beside those with the same words.
struct Holder {
  news::ArticleId id{};
  news::Outlet outlet;
  std::string title;
  text::Time date{};
  std::size_t text_bytes = 0;
  std::vector<news::Credit> credits;
  bool is_copy = false;       // verbatim, near or reworded of one dated earlier; no own revision
  news::ArticleId original{}; // whose words it carries; 0: its own, in the main

  // Whose report it is by its own account (story::credit_for_all), or "".
  [[nodiscard]] std::string credited() const;
};

// The one dated later was made of the other, whichever came to us first. `match`: of the newcomer,
// which shares words with `other`.
void settle(Holder& newcomer, Holder& other, const news::Match& match);

} // namespace store

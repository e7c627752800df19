// Does an article answer a query's words, and how well? Relevance is BM25's term weight (Robertson
// and Zaragoza, 2009, §3) over a title and a text, without the collection's statistics: of articles
// that hold all the words asked for, only the places and the numbers of them differ.
#pragma once
#include "search/query.hpp"
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace search {

struct Answer {
  bool words = false;   // all wanted words stand in the article, and none unwanted
  bool phrases = false; // so do the phrases
  double relevance = 0; // 0–1
};

// A query made ready to be asked of many articles. Filters are the store's. Immutable.
class Question {
public:
  static constexpr std::size_t most_read = 32U << 10U; // bytes of a text: ten pages of print

  explicit Question(const Query& query);

  [[nodiscard]] Answer answer(std::string_view title, std::string_view text) const;

  // Of an article whose text is known to hold every word, as far as its title tells.
  [[nodiscard]] double relevance_by_title(std::string_view title) const;

  // It asks for no word: whatever has none of the unwanted answers.
  [[nodiscard]] bool is_open() const { return wanted_.empty(); }
  // Only the text can tell: what stands in a row is asked for, or must not.
  [[nodiscard]] bool asks_for_order() const {
    return !phrases_.empty() || !unwanted_phrases_.empty();
  }
  [[nodiscard]] bool has_unwanted() const {
    return !unwanted_.empty() || !unwanted_phrases_.empty();
  }

  // A stem of the words and phrases asked for.
  [[nodiscard]] bool wants(std::uint64_t stem) const;

private:
  using Phrase = std::vector<std::uint64_t>; // hashes of folded words

  struct Tally;
  void read(std::string_view passage, std::uint32_t weight, Tally& tally) const;
  [[nodiscard]] double weigh(std::span<const std::uint32_t> frequencies, double length) const;

  std::vector<std::uint64_t> wanted_; // stems, ascending, the phrases' among them
  std::vector<std::uint64_t> needed_; // of the words alone
  std::vector<std::uint64_t> unwanted_;
  std::vector<Phrase> phrases_, unwanted_phrases_;
};

// An article that answers, on its way to becoming a hit.
struct Candidate {
  std::int64_t sequence = 0;
  text::Time date{};
  double relevance = 0;
  double score = 0;
};

// Articles are found by arrival, the newest first, and ranked a block at a time, so that a page of
// the best costs the same in any archive, and the pages behind it stay as they are.
inline constexpr std::size_t block_size = 200;

// Sets the scores of one block and puts the best first. Age counts from `newest`, a date in the
// block.
void rank(std::span<Candidate> block, text::Time newest);
void sort_newest_first(std::span<Candidate> block);

} // namespace search

// What a text is made of: its content words (as stems), each two of them in a row in a sentence,
// and where sentences meet, by which their order and their loss are inherited.
#pragma once
#include "text/tokens.hpp"
#include <absl/container/flat_hash_map.h>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lineage {

// Words, pairs of words, joints: the last word of a sentence and the first of the next. A sum
// leaves out the joints, which lie between sentences.
inline constexpr std::size_t kinds = 3, kinds_in_sentences = 2;
using Count = std::array<std::uint32_t, kinds>;
inline std::uint32_t sum(const Count& count) { return count[0] + count[1]; }

// Of each kind what a text has, each once and in the text's order, by the sentence that it first
// stands in; a joint by the sentence that it leads to.
class Material {
public:
  [[nodiscard]] std::span<const std::uint32_t> numbers(std::size_t kind) const {
    return numbers_[kind];
  }
  [[nodiscard]] std::span<const std::uint32_t> numbers(std::size_t kind,
                                                       std::uint32_t sentence) const {
    const std::size_t begin = begins_[kind][sentence], next = sentence + 1;
    const auto end = next < sentences() ? begins_[kind][next] : numbers_[kind].size();
    return numbers(kind).subspan(begin, end - begin);
  }
  [[nodiscard]] std::size_t count(std::size_t kind) const { return numbers_[kind].size(); }
  [[nodiscard]] std::size_t size() const { return count(0) + count(1); }
  [[nodiscard]] std::uint32_t sentences() const {
    return static_cast<std::uint32_t>(begins_[0].size());
  }

  // Words of a sentence that stood before it, or in it.
  [[nodiscard]] std::span<const std::uint32_t> words_again(std::uint32_t sentence) const {
    const std::size_t begin = begins_again_[sentence], next = sentence + 1;
    const auto end = next < sentences() ? begins_again_[next] : words_again_.size();
    return std::span(words_again_).subspan(begin, end - begin);
  }

  void begin_sentence(std::size_t kind) {
    begins_[kind].push_back(static_cast<std::uint32_t>(count(kind)));
    if (kind == 0)
      begins_again_.push_back(static_cast<std::uint32_t>(words_again_.size()));
  }
  void add(std::size_t kind, std::uint32_t number) { numbers_[kind].push_back(number); }
  void add_word_again(std::uint32_t number) { words_again_.push_back(number); }
  void clear() {
    for (auto* kept : {&numbers_, &begins_})
      for (auto& of_kind : *kept)
        of_kind.clear();
    words_again_.clear(), begins_again_.clear();
  }

private:
  std::array<std::vector<std::uint32_t>, kinds> numbers_, begins_;
  std::vector<std::uint32_t> words_again_, begins_again_;
};

// The texts of a story: what they are made of is numbered as it is first met, and a paragraph that
// stands in several is read once.
class Materials {
public:
  void add(std::string_view text, std::string_view language);

  [[nodiscard]] std::size_t size() const { return of_texts_.size(); }
  [[nodiscard]] const Material& operator[](std::size_t text) const { return of_texts_[text]; }
  [[nodiscard]] std::size_t distinct(std::size_t kind) const { return last_in_[kind].size(); }

  // As text::tokenize gives them of the whole text.
  [[nodiscard]] text::Tokens tokens(std::size_t text) const;

private:
  struct Paragraph {
    std::uint32_t begin = 0, end = 0; // sentences of what was read
    std::uint64_t first_word = 0, last_word = 0;
    text::Tokens tokens;
  };
  struct Place { // of a paragraph
    std::uint64_t paragraph = 0;
    std::uint32_t begin = 0; // byte in the text
  };
  const Paragraph& read(std::uint64_t hash, std::string_view text, std::string_view language);
  void read_words(std::span<const text::Token> tokens);
  void read_pairs(std::span<const text::Token> tokens);
  void read_joints(std::span<const text::Token> tokens);
  std::uint32_t number(std::size_t kind, std::uint64_t value);
  void append(const Paragraph& paragraph, std::uint64_t word_before);
  void add_once(std::size_t kind, std::uint32_t number);

  Material text_; // the one that is being added
  std::vector<Material> of_texts_;
  std::vector<std::vector<Place>> paragraphs_of_;
  Material read_; // every paragraph, one behind the other
  absl::flat_hash_map<std::uint64_t, Paragraph> paragraphs_;
  std::array<absl::flat_hash_map<std::uint64_t, std::uint32_t>, kinds> numbers_;
  std::array<std::vector<std::uint32_t>, kinds> last_in_; // the last text that has each; 0: none
};

} // namespace lineage

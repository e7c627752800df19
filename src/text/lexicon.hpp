// The words of one language: Snowball's stems (Porter, 2001; libstemmer 2.2) and function words.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

struct WordForms {
  std::uint64_t word = 0, stem = 0; // hashes
  bool is_stop = false;
};

// Belongs to the thread that asked for it; stems it has met lately are remembered in bounded
// memory.
class Lexicon {
public:
  // `language`: BCP 47. One that has neither stems nor function words here gives words as they are.
  static Lexicon& of(std::string_view language);

  explicit Lexicon(std::string_view primary_language);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  ~Lexicon();

  WordForms forms(std::string_view folded_word);

  // "l'homme" is two words in this language, unlike "don't".
  [[nodiscard]] bool elides() const { return elides_; }

private:
  [[nodiscard]] std::uint64_t stem(std::string_view folded_word, std::uint64_t word) const;

  std::string language_;
  void* stemmer_ = nullptr;
  std::uint64_t salt_ = 0;
  bool has_stop_words_ = false, elides_ = false;
};

// Case-folded, composed (NFC), without soft hyphens, ’ as '. Departs from Unicode in İ, which
// becomes i.
std::string fold_word(std::string_view surface);

} // namespace text

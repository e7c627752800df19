#include "text/lexicon.hpp"
#include "text/hash.hpp"
#include "text/stop_words.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <memory>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <vector>

namespace text {

namespace {

constexpr std::size_t longest_stemmed = 64; // bytes; longer ones are no words

// libstemmer's languages by their codes; those that it has only under other names come to the same.
constexpr std::array<std::string_view, 28> stemmed = {
    "ar", "ca", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu",
    "hy", "id", "it", "lt", "ne", "nl", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr"};

// BCP 47 primary subtag, lower case; what this room knows nothing of is "und".
std::string known_language(std::string_view tag) {
  auto language = to_lower(tag.substr(0, std::min<std::size_t>(tag.find_first_of("-_"), 8)));
  if (language == "nb" || language == "nn")
    return "no";
  const bool known =
      std::ranges::binary_search(stemmed, std::string_view(language)) || has_stop_words(language);
  return known ? language : "und";
}

// So that no language's code, which is a word as well, has the key of an empty place, nor two of
// them each other's.
constexpr std::uint64_t salted = 1;

struct Remembered {
  std::uint64_t key = 0, stem = 0;
  bool is_stop = false;
};
constexpr std::size_t remembered_words = 1U << 14U; // a day's news of one language uses most of it

// Two that share a place are both remembered, the later one first; a third takes the first one's.
using Place = std::array<Remembered, 2>;

std::vector<Place>& memory() {
  thread_local std::vector<Place> places(remembered_words / 2);
  return places;
}

} // namespace

Lexicon::Lexicon(std::string_view primary_language)
    : language_(primary_language), salt_(hash64(primary_language, salted)),
      has_stop_words_(has_stop_words(primary_language)),
      elides_(primary_language == "fr" || primary_language == "it" || primary_language == "ca") {
  if (std::ranges::binary_search(stemmed, primary_language))
    stemmer_ = sb_stemmer_new(language_.c_str(), "UTF_8");
}

Lexicon::~Lexicon() { sb_stemmer_delete(static_cast<sb_stemmer*>(stemmer_)); }

Lexicon& Lexicon::of(std::string_view language) {
  thread_local std::vector<std::unique_ptr<Lexicon>> lexicons;
  const auto known = known_language(language);
  for (const auto& lexicon : lexicons)
    if (lexicon->language_ == known)
      return *lexicon;
  return *lexicons.emplace_back(std::make_unique<Lexicon>(known));
}

std::uint64_t Lexicon::stem(std::string_view folded_word, std::uint64_t word) const {
  if (stemmer_ == nullptr || folded_word.size() > longest_stemmed)
    return word;
  auto* stemmer = static_cast<sb_stemmer*>(stemmer_);
  const auto* stemmed_word =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(folded_word.data()),
                      static_cast<int>(folded_word.size()));
  if (stemmed_word == nullptr || sb_stemmer_length(stemmer) <= 0)
    return word;
  return hash64({reinterpret_cast<const char*>(stemmed_word),
                 static_cast<std::size_t>(sb_stemmer_length(stemmer))});
}

WordForms Lexicon::forms(std::string_view folded_word) {
  const auto word = hash64(folded_word);
  if (stemmer_ == nullptr && !has_stop_words_)
    return {word, word, false};
  const auto key = word ^ salt_;
  auto& [latest, before] = memory()[key % (remembered_words / 2)];
  if (latest.key != key) {
    std::swap(latest, before);
    if (latest.key != key)
      latest = {key, stem(folded_word, word), is_stop_word(folded_word, language_)};
  }
  return {word, latest.stem, latest.is_stop};
}

std::string fold_word(std::string_view surface) {
  std::string plain;
  plain.reserve(surface.size());
  for (std::size_t at = 0; at < surface.size();) {
    const auto point = decode_at(surface, at);
    if (point.value == 0x2019 || point.value == 0x2BC)
      plain.push_back('\'');
    else if (point.value == 0x130)
      plain.push_back('i');
    else if (point.value != 0xAD)
      plain.append(surface.substr(at, point.size));
    at += point.size;
  }
  const auto folded = fold_case(plain);
  UErrorCode status = U_ZERO_ERROR;
  const auto* composer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0)
    return folded;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  composer->normalizeUTF8(0, {folded.data(), static_cast<std::int32_t>(folded.size())}, sink,
                          nullptr, status);
  return U_SUCCESS(status) != 0 ? composed : folded;
}

} // namespace text

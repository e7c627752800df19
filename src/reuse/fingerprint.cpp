#include "reuse/fingerprint.hpp"
#include "reuse/minhash.hpp"
#include "reuse/shingles.hpp"
#include "reuse/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace reuse {

namespace {

constexpr std::size_t fewest_plain = 5; // words; sentences with fewer are alike by chance

text::Digest digest_of(const text::Tokens& tokens) {
  std::string words;
  words.reserve(tokens.tokens.size() * sizeof(std::uint64_t));
  for (const auto& token : tokens.tokens)
    words.append(reinterpret_cast<const char*>(&token.word), sizeof token.word);
  return text::hash128(words);
}

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'「' ||
         c == U'」';
}

// A byte that a quotation mark can begin with.
bool may_be_quotation_mark(char c) { return c == '"' || c == '\xC2' || c == '\xE2' || c == '\xE3'; }

bool has_quotation_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (may_be_quotation_mark(text[at]) && is_quotation_mark(text::decode_at(text, at).value))
      return true;
  return false;
}

bool is_plain(text::TokenShape shape) {
  return shape == text::TokenShape::lower || shape == text::TokenShape::other;
}

// Reads the tokens sentence by sentence.
class Keeper {
public:
  Keeper(const text::Tokens& tokens, std::string_view text, news::Fingerprint& print)
      : tokens_(tokens), text_(text), print_(print) {}

  void keep() {
    for (std::size_t begin = 0; begin < tokens_.tokens.size() &&
                                print_.sentences.size() < most_sentences &&
                                print_.words.size() < most_words;)
      begin = keep_sentence(begin);
  }

private:
  std::size_t keep_sentence(std::size_t begin) {
    const auto& tokens = tokens_.tokens;
    news::SentencePrint sentence;
    sentence.begin = tokens[begin].begin;
    sentence.opens_paragraph = std::ranges::binary_search(tokens_.paragraphs, begin);
    std::uint64_t plain = 0;
    std::size_t plain_words = 0, end = begin;
    do {
      const auto& token = tokens[end];
      if (is_plain(token.shape)) {
        plain = text::combine(plain, token.word);
        ++plain_words;
      }
      if (const auto word = content_word(token, text_); word && print_.words.size() < most_words) {
        print_.words.push_back(*word);
        ++sentence.words;
      }
      ++end;
    } while (end < tokens.size() && !tokens[end].starts_sentence);
    if (plain_words >= fewest_plain)
      sentence.plain = static_cast<std::uint32_t>(plain >> 32U) | 1U;
    const auto stop = end < tokens.size() ? tokens[end].begin : text_.size();
    sentence.is_quoted = has_quotation_mark(text_.substr(sentence.begin, stop - sentence.begin));
    print_.sentences.push_back(sentence);
    return end;
  }

  const text::Tokens& tokens_;
  std::string_view text_;
  news::Fingerprint& print_;
};

} // namespace

news::Fingerprint sentence_prints(const text::Tokens& tokens, std::string_view text) {
  news::Fingerprint print;
  Keeper(tokens, text, print).keep();
  return print;
}

news::Fingerprint fingerprint(const text::Tokens& tokens, std::string_view text) {
  auto print = sentence_prints(tokens, text);
  const auto digest = digest_of(tokens);
  print.exact_high = digest.high;
  print.exact_low = digest.low;
  const auto found = shingles(print.words);
  print.shingles = static_cast<std::uint32_t>(found.size());
  print.minhash = minhash(found);
  return print;
}

} // namespace reuse

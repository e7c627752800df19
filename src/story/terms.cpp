#include "story/terms.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <map>

namespace story {

namespace {

constexpr std::size_t lead_tokens = 60; // count double: news says first what it is about
constexpr std::size_t most_terms = 120; // of a body, the heaviest
constexpr std::size_t most_names = 60, most_numbers = 30;
constexpr float least_confidence = 0.5F; // of a name that may be but the first word of a sentence

using Counts = std::map<std::uint64_t, std::uint16_t>;

void count(Counts& counts, std::uint64_t term, std::uint16_t weight = 1) {
  auto& sum = counts[term];
  sum = static_cast<std::uint16_t>(std::min<int>(sum + weight, 1000));
}

std::vector<news::Term> sorted(const Counts& counts, std::size_t most) {
  std::vector<news::Term> terms;
  for (const auto& [id, sum] : counts)
    terms.push_back({id, sum});
  if (terms.size() > most) {
    std::ranges::nth_element(terms, terms.begin() + static_cast<std::ptrdiff_t>(most),
                             [](const auto& left, const auto& right) {
                               return left.count != right.count ? left.count > right.count
                                                                : left.id < right.id;
                             });
    terms.resize(most);
    std::ranges::sort(terms, {}, &news::Term::id);
  }
  return terms;
}

// The title's terms are never among those left out.
std::vector<news::Term> with_title(const std::vector<news::Term>& body, const Counts& title) {
  Counts text;
  for (const auto& term : body)
    count(text, term.id, term.count);
  for (const auto& [id, sum] : title)
    count(text, id, static_cast<std::uint16_t>(2 * sum));
  return sorted(text, text.size());
}

bool starts_sentence(const text::Tokens& body, std::size_t at) {
  const auto token = std::ranges::lower_bound(body.tokens, at, {}, &text::Token::begin);
  return token != body.tokens.end() && token->begin == at && token->starts_sentence;
}

bool is_content(const text::Token& token) { return !token.is_stop && token.end - token.begin > 1; }

bool is_name_shape(const text::Token& token) {
  return token.shape == text::TokenShape::capitalised || token.shape == text::TokenShape::upper;
}

} // namespace

news::Terms terms_of(std::string_view title, std::string_view language, const text::Tokens& body,
                     const news::Reading& reading) {
  Counts title_terms, body_terms, names, numbers;
  const auto title_tokens = text::tokenize(title, language);
  for (const auto& token : title_tokens.tokens)
    if (is_content(token))
      count(title_terms, token.stem);
  for (std::size_t i = 0; i < body.tokens.size(); ++i)
    if (is_content(body.tokens[i]))
      count(body_terms, body.tokens[i].stem, i < lead_tokens ? 2 : 1);
  for (const auto* tokens : {&title_tokens, &body})
    for (const auto& token : tokens->tokens)
      if (token.shape == text::TokenShape::number)
        count(numbers, token.word);
  for (const auto& mention : reading.mentions)
    if (mention.confidence >= least_confidence || !starts_sentence(body, mention.span.begin))
      count(names, text::hash64(text::fold_case(mention.name)));
  if (reading.mentions.empty())
    for (const auto* tokens : {&title_tokens, &body})
      for (const auto& token : tokens->tokens)
        if (is_content(token) && is_name_shape(token) &&
            (!token.starts_sentence || token.shape == text::TokenShape::upper))
          count(names, token.word);
  return {sorted(title_terms, most_terms), with_title(sorted(body_terms, most_terms), title_terms),
          sorted(names, most_names), sorted(numbers, most_numbers)};
}

} // namespace story

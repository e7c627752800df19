#include "story/terms.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <utility>

namespace story {

namespace {

constexpr std::size_t lead_tokens = 60; // count double: news says first what it is about
constexpr std::size_t most_terms = 120; // of a body, the heaviest
constexpr std::size_t most_names = 60, most_numbers = 30;
constexpr float least_confidence = 0.5F; // of a name that may be but the first word of a sentence

constexpr std::uint32_t most_counted = 1000;

using Terms = std::vector<news::Term>;

// Each once, by id, with the sum of its counts.
Terms counted(Terms terms) {
  std::ranges::sort(terms, {}, &news::Term::id);
  Terms sums;
  for (const auto& term : terms)
    if (sums.empty() || sums.back().id != term.id)
      sums.push_back(term);
    else
      sums.back().count = static_cast<std::uint16_t>(
          std::min<std::uint32_t>(sums.back().count + term.count, most_counted));
  return sums;
}

Terms heaviest(Terms terms, std::size_t most) {
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
Terms with_title(Terms body, const Terms& title) {
  for (const auto& [id, count] : title)
    body.push_back({id, static_cast<std::uint16_t>(2 * count)});
  return counted(std::move(body));
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
  Terms title_terms, body_terms, names, numbers;
  const auto title_tokens = text::tokenize(title, language);
  for (const auto& token : title_tokens.tokens)
    if (is_content(token))
      title_terms.push_back({token.stem, 1});
  for (std::size_t i = 0; i < body.tokens.size(); ++i)
    if (is_content(body.tokens[i]))
      body_terms.push_back(
          {body.tokens[i].stem, static_cast<std::uint16_t>(i < lead_tokens ? 2 : 1)});
  for (const auto* tokens : {&title_tokens, &body})
    for (const auto& token : tokens->tokens)
      if (token.shape == text::TokenShape::number)
        numbers.push_back({token.word, 1});
  for (const auto& mention : reading.mentions)
    if (mention.confidence >= least_confidence || !starts_sentence(body, mention.span.begin))
      names.push_back({text::hash64(text::fold_case(mention.name)), 1});
  if (reading.mentions.empty())
    for (const auto* tokens : {&title_tokens, &body})
      for (const auto& token : tokens->tokens)
        if (is_content(token) && is_name_shape(token) &&
            (!token.starts_sentence || token.shape == text::TokenShape::upper))
          names.push_back({token.word, 1});
  title_terms = counted(std::move(title_terms));
  body_terms = heaviest(counted(std::move(body_terms)), most_terms);
  return {heaviest(title_terms, most_terms), with_title(std::move(body_terms), title_terms),
          heaviest(counted(std::move(names)), most_names),
          heaviest(counted(std::move(numbers)), most_numbers)};
}

} // namespace story

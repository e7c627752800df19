#include "search/question.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <cmath>
#include <tuple>

namespace search {

namespace {

constexpr std::size_t most_words = 64;     // and as many phrases; parse_query takes fewer
constexpr std::size_t longest_phrase = 32; // words
constexpr std::uint32_t title_weight = 5;  // a word in the title is worth so many in the text
constexpr double saturation = 1.2, length_share = 0.75; // BM25's k1 and b, their usual values
constexpr double usual_length = 450;                    // words of a news article
// A report as old as this has lost two thirds of what age can take from it, and age takes at most
// 70 %.
constexpr double old_age = 14 * 86'400.0;
constexpr double age_share = 0.7;

// A query does not say its language: English stems on both sides of the comparison.
constexpr std::string_view language = "en";

std::string_view beginning_of(std::string_view text) {
  if (text.size() <= Question::most_read)
    return text;
  auto end = Question::most_read;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

void sort_once(std::vector<std::uint64_t>& values) {
  std::ranges::sort(values);
  values.erase(std::ranges::unique(values).begin(), values.end());
}

bool stands_at(const std::vector<text::Token>& tokens, std::size_t at,
               const std::vector<std::uint64_t>& phrase) {
  if (phrase.size() > tokens.size() - at)
    return false;
  for (std::size_t i = 0; i < phrase.size(); ++i)
    if (tokens[at + i].word != phrase[i])
      return false;
  return true;
}

} // namespace

struct Question::Tally {
  std::vector<std::uint32_t> frequencies; // of each wanted stem
  std::vector<bool> phrases;              // which were met
  bool met_unwanted = false, met_unwanted_phrase = false;
  double length = 0;
};

Question::Question(const Query& query) {
  const auto tokens_of = [](const std::string& words) {
    auto tokens = text::tokenize(beginning_of(words), language).tokens;
    tokens.resize(std::min(tokens.size(), longest_phrase));
    return tokens;
  };
  const auto phrase_of = [](const std::vector<text::Token>& tokens) {
    Phrase phrase;
    for (const auto& token : tokens)
      phrase.push_back(token.word);
    return phrase;
  };
  for (const auto& word : query.words)
    for (const auto& token : tokens_of(word))
      if (needed_.size() < most_words)
        needed_.push_back(token.stem);
  sort_once(needed_);
  wanted_ = needed_;
  for (const auto& words : query.phrases) {
    const auto tokens = tokens_of(words);
    if (tokens.empty() || phrases_.size() == most_words)
      continue;
    phrases_.push_back(phrase_of(tokens));
    for (const auto& token : tokens)
      wanted_.push_back(token.stem);
  }
  sort_once(wanted_);
  for (const auto& words : query.without) {
    const auto tokens = tokens_of(words);
    if (tokens.size() == 1 && unwanted_.size() < most_words)
      unwanted_.push_back(tokens.front().stem);
    else if (tokens.size() > 1 && unwanted_phrases_.size() < most_words)
      unwanted_phrases_.push_back(phrase_of(tokens));
  }
  sort_once(unwanted_);
}

bool Question::wants(std::uint64_t stem) const { return std::ranges::binary_search(wanted_, stem); }

void Question::read(std::string_view passage, std::uint32_t weight, Tally& tally) const {
  const auto tokens = text::tokenize(beginning_of(passage), language).tokens;
  tally.length += static_cast<double>(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto found = std::ranges::lower_bound(wanted_, tokens[at].stem);
    if (found != wanted_.end() && *found == tokens[at].stem)
      tally.frequencies[static_cast<std::size_t>(found - wanted_.begin())] += weight;
    tally.met_unwanted =
        tally.met_unwanted || std::ranges::binary_search(unwanted_, tokens[at].stem);
    for (std::size_t i = 0; i < phrases_.size(); ++i)
      if (!tally.phrases[i] && stands_at(tokens, at, phrases_[i]))
        tally.phrases[i] = true;
    tally.met_unwanted_phrase = tally.met_unwanted_phrase ||
                                std::ranges::any_of(unwanted_phrases_, [&](const Phrase& phrase) {
                                  return stands_at(tokens, at, phrase);
                                });
  }
}

double Question::weigh(std::span<const std::uint32_t> frequencies, double length) const {
  if (wanted_.empty())
    return 1;
  const double dampening = saturation * (1 - length_share + length_share * length / usual_length);
  double sum = 0;
  for (const auto frequency : frequencies)
    sum += frequency / (frequency + dampening);
  return sum / static_cast<double>(wanted_.size());
}

Answer Question::answer(std::string_view title, std::string_view text) const {
  Tally tally{.frequencies = std::vector<std::uint32_t>(wanted_.size()),
              .phrases = std::vector<bool>(phrases_.size())};
  read(title, title_weight, tally);
  read(text, 1, tally);
  const auto is_there = [&](std::uint64_t stem) {
    return tally.frequencies[static_cast<std::size_t>(std::ranges::lower_bound(wanted_, stem) -
                                                      wanted_.begin())] > 0;
  };
  return {.words = !tally.met_unwanted && std::ranges::all_of(needed_, is_there),
          .phrases = !tally.met_unwanted_phrase &&
                     std::ranges::find(tally.phrases, false) == tally.phrases.end(),
          .relevance = weigh(tally.frequencies, tally.length)};
}

double Question::relevance_by_title(std::string_view title) const {
  Tally tally{.frequencies = std::vector<std::uint32_t>(wanted_.size(), 1),
              .phrases = std::vector<bool>(phrases_.size())};
  read(title, title_weight, tally);
  return weigh(tally.frequencies, usual_length);
}

void rank(std::span<Candidate> block, text::Time newest) {
  for (auto& candidate : block) {
    const auto age = static_cast<double>((newest - candidate.date).count());
    candidate.score = candidate.relevance * (1 - age_share + age_share * std::exp(-age / old_age));
  }
  std::ranges::sort(block, [](const Candidate& left, const Candidate& right) {
    return std::tuple(left.score, left.date, left.sequence) >
           std::tuple(right.score, right.date, right.sequence);
  });
}

void sort_newest_first(std::span<Candidate> block) {
  std::ranges::sort(block, std::greater{}, [](const Candidate& candidate) {
    return std::pair(candidate.date, candidate.sequence);
  });
}

} // namespace search

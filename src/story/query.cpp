#include "story/query.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace story {

const std::array<float, damped_counts> damped_table = [] {
  std::array<float, damped_counts> logs{};
  for (std::size_t i = 1; i < logs.size(); ++i)
    logs[i] = 1 + std::log(static_cast<float>(i));
  return logs;
}();

namespace {

Weights measured(Weights weights) {
  double mass = 0, squares = 0; // exact, whatever the order of the terms
  for (const auto& weighed : weights) {
    mass += weighed.idf;
    squares += weighed.weight * weighed.weight;
  }
  weights.mass = static_cast<float>(mass);
  weights.length = static_cast<float>(std::sqrt(squares));
  return weights;
}

Weights weigh(const Live& live, const std::vector<news::Term>& terms, Alphabet alphabet) {
  const auto& vocabulary = live.vocabulary();
  const auto log_stories = live.log_stories();
  Weights weights;
  weights.reserve(terms.size());
  for (const auto& term : terms) {
    const auto key = key_of(alphabet, term.id);
    const auto place = vocabulary.find(key);
    const auto idf = place == Vocabulary::unknown ? vocabulary.idf_of_key(key, log_stories)
                                                  : vocabulary.idf(place, log_stories);
    weights.push_back({place, idf, damped(term.count) * idf});
  }
  std::ranges::sort(weights, {}, &Weighed::term);
  return measured(std::move(weights));
}

Weights weigh(const Live& live, std::span<const Entry> bag) {
  const auto log_stories = live.log_stories();
  Weights weights;
  weights.reserve(bag.size());
  for (const auto& entry : bag) {
    const auto idf = live.vocabulary().idf(entry.term, log_stories);
    weights.push_back({entry.term, idf, damped(entry.count) * idf});
  }
  return measured(std::move(weights));
}

} // namespace

Query make_query(const Live& live, const news::Terms& terms, text::Time date) {
  return {weigh(live, terms.title, Alphabet::words), weigh(live, terms.text, Alphabet::words),
          weigh(live, terms.names, Alphabet::names), weigh(live, terms.numbers, Alphabet::numbers),
          date};
}

Query make_query(const Live& live, const Remembered& article) {
  const auto& bags = article.bags;
  return {weigh(live, bags.title()), weigh(live, bags.text()), weigh(live, bags.names()),
          weigh(live, bags.numbers()), article.date};
}

} // namespace story

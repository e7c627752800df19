// Trains what tells the kinds of names: train_names DATA OUT, on WCXB's texts and the summaries of
// the News Category rows (both CC BY 4.0), in which nobody has marked names. The names whose kind
// the rules are sure of teach the model what such words look like and what stands around them.
// Prints how often it reads names that it has not seen as the rules do (5 folds, by name). Writes
// OUT/small.words, which the rules of the next build read (so build and run it twice), and
// OUT/kinds.linear.
#include "eval/gold.hpp"
#include "eval/section_rows.hpp"
#include "reading/names/document.hpp"
#include "reading/names/kind_features.hpp"
#include "reading/names/kind_model.hpp"
#include "reading/names/small_words.hpp"
#include "softmax_regression.hpp"
#include "text/hash.hpp"
#include "text/language.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace {

// Of those tried, the surest to be right on names that were not seen.
constexpr tools::Regression training{.log2_buckets = 16,
                                     .classes = reading::model_kinds,
                                     .passes = 4,
                                     .rate = 0.1F,
                                     .shrinkage = 2e-5F};
constexpr std::size_t folds = 5, all = folds;
constexpr int sure = 5, sure_of_none = 3; // lead in points
constexpr std::size_t least_seen = 3;     // names with a feature

struct Text {
  std::string text;
  text::Tokens tokens;
};

struct Row { // a name where it stands
  tools::LabelledRow labelled;
  std::size_t fold = 0; // of the name
  bool is_single = false;
};

text::Result<std::vector<Text>> read_texts(const std::filesystem::path& data) {
  std::vector<std::string> read;
  for (auto& page : TRY(eval::read_gold(data)))
    read.push_back(std::move(page.text));
  for (auto& row : TRY(eval::read_section_rows(data)))
    if (row.source == "huffpost")
      read.push_back(std::move(row.text));
  std::vector<Text> texts;
  for (auto& text : read)
    if (text::detect_language(text, "") == "en") {
      auto tokens = text::tokenize(text, "en");
      texts.push_back({std::move(text), std::move(tokens)});
    }
  return texts;
}

// Words that are small at least twice, and twice as often as large, where no sentence begins.
std::vector<std::uint64_t> small_words(const std::vector<Text>& texts) {
  struct Seen {
    std::size_t small = 0, large = 0;
  };
  std::unordered_map<std::uint64_t, Seen> seen;
  for (const auto& text : texts) {
    const reading::Words words(text.text, text.tokens);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].shape == text::TokenShape::lower)
        ++seen[words[i].hash].small;
      else if (words[i].is_capital() && !words[i].starts_sentence)
        ++seen[words[i].hash].large;
    }
  }
  std::vector<std::uint64_t> words;
  for (const auto& [word, times] : seen)
    if (times.small >= 2 && times.small >= 2 * times.large)
      words.push_back(word);
  return words;
}

// Where the points leave no doubt.
std::optional<news::MentionKind> sure_kind(const reading::KindPoints& points) {
  const auto judged = reading::judge(points);
  if (judged.kind != news::MentionKind::name)
    return judged.lead >= sure ? std::optional(judged.kind) : std::nullopt;
  const auto second = std::max({points.person, points.organisation, points.place, 0});
  return points.other - second >= sure_of_none ? std::optional(judged.kind) : std::nullopt;
}

// Whether the paragraph ends as a sentence does, not as a heading or an entry of a list.
bool is_running(const reading::Words& words, std::size_t word) {
  while (word + 1 < words.size() && !words[word + 1].starts_paragraph)
    ++word;
  const auto end = words.rest(word).substr(0, 4);
  return end.find_first_of(".!?\"") != end.npos || end.starts_with("”");
}

void add_rows(const Text& text, std::vector<Row>& rows) {
  const reading::Words words(text.text, text.tokens);
  const auto names = reading::find_document_names(words, "en", nullptr);
  std::vector<float> mentions(names.things.size());
  for (const auto thing : names.of_span)
    ++mentions[thing];
  for (std::size_t i = 0; i < names.spans.size(); ++i) {
    const auto& span = names.spans[i];
    const auto kind = sure_kind(names.thing(i).points);
    if (!kind || !is_running(words, span.last - 1))
      continue;
    reading::KindFeatures features;
    reading::add_features_of_words(words, span, features);
    reading::add_features_of_place(words, span, features);
    const auto weight = 1 / std::sqrt(mentions[names.of_span[i]]);
    rows.push_back({{std::move(features), {}, static_cast<std::size_t>(*kind), weight},
                    text::hash64(names.thing(i).name) % folds,
                    span.last - span.first == 1});
  }
}

void drop_rare(std::vector<Row>& rows) {
  std::unordered_map<std::uint64_t, std::size_t> seen;
  for (const auto& row : rows)
    for (const auto& feature : row.labelled.features)
      ++seen[feature.hash];
  for (auto& row : rows)
    std::erase_if(row.labelled.features,
                  [&](const model::Feature& feature) { return seen[feature.hash] < least_seen; });
}

// Each kind weighs the same: how often the rules are sure of one says nothing of how often it is
// what they are not sure of.
void balance(std::vector<Row>& rows) {
  std::array<float, reading::model_kinds> weights{};
  for (const auto& row : rows)
    weights[row.labelled.label] += row.labelled.weight;
  const auto mean =
      std::accumulate(weights.begin(), weights.end(), 0.0F) / float{reading::model_kinds};
  for (auto& row : rows)
    row.labelled.weight *= mean / weights[row.labelled.label];
}

// The order of the rows is chance: the mean of several is steadier than any of them.
tools::Weights mean_of_orders(const std::vector<const tools::LabelledRow*>& rows) {
  constexpr std::size_t orders = 8;
  tools::Weights mean;
  for (std::size_t order = 1; order <= orders; ++order) {
    auto settings = training;
    settings.seed = order;
    const auto weights = tools::train(rows, settings);
    if (order == 1)
      mean = {weights.log2_buckets,
              std::vector<float>(weights.hashed.size()),
              {},
              std::vector<float>(weights.biases.size())};
    for (std::size_t i = 0; i < weights.hashed.size(); ++i)
      mean.hashed[i] += weights.hashed[i] / float{orders};
    for (std::size_t i = 0; i < weights.biases.size(); ++i)
      mean.biases[i] += weights.biases[i] / float{orders};
  }
  return mean;
}

std::string train_without(std::size_t fold, const std::vector<Row>& rows) {
  std::vector<const tools::LabelledRow*> used;
  for (const auto& row : rows)
    if (row.fold != fold)
      used.push_back(&row.labelled);
  return tools::save(mean_of_orders(used));
}

struct Counts {
  std::size_t right = 0, all = 0;
};
// Names of several words, of one, and those of one that the model is sure of, by kind.
using Agreement = std::array<std::array<Counts, 3>, reading::model_kinds>;

void add_agreement(const model::Linear& model, const std::vector<Row>& rows, std::size_t fold,
                   Agreement& agreement) {
  constexpr float surely = 0.8F;
  for (const auto& row : rows) {
    if (row.fold != fold)
      continue;
    const auto shares = model::softmax(model.scores(row.labelled.features));
    const auto best = std::ranges::max_element(shares);
    const bool agrees = static_cast<std::size_t>(best - shares.begin()) == row.labelled.label;
    const auto add = [&](std::size_t column) {
      auto& here = agreement[row.labelled.label][column];
      ++here.all, here.right += agrees ? 1 : 0;
    };
    add(row.is_single ? 1 : 0);
    if (row.is_single && *best > surely)
      add(2);
  }
}

void print(const Agreement& agreement) {
  fmt::print("{:>13}  {:>14}  {:>14}  {:>14}\n", "kind", "several words", "one word", "and sure");
  for (std::size_t kind = 0; kind < agreement.size(); ++kind) {
    fmt::print("{:>13}", news::name(static_cast<news::MentionKind>(kind)));
    for (const auto& [right, of] : agreement[kind])
      fmt::print("  {:.3f} of {:>5}", static_cast<double>(right) / static_cast<double>(of), of);
    fmt::print("\n");
  }
}

text::Result<std::size_t> run(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto texts = TRY(read_texts(data));
  const auto small = small_words(texts);
  std::vector<Row> rows;
  for (const auto& text : texts)
    add_rows(text, rows);
  drop_rare(rows);
  balance(rows);
  Agreement agreement{};
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto bytes = train_without(fold, rows);
    add_agreement(TRY(model::Linear::load(bytes, "the model of a fold")), rows, fold, agreement);
  }
  print(agreement);
  std::ofstream(out / "small.words", std::ios::binary) << reading::save_small_words(small);
  std::ofstream(out / "kinds.linear", std::ios::binary) << train_without(all, rows);
  fmt::print("{} texts, {} names, {} small words\n", texts.size(), rows.size(), small.size());
  return rows.size();
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: train_names DATA OUT\n");
    return 2;
  }
  const auto learned = run(argv[1], argv[2]);
  if (!learned)
    fmt::print(stderr, "{}\n", text::to_string(learned.error()));
  return learned ? 0 : 1;
}

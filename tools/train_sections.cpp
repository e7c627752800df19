// Trains the section model: train_sections DATA VECTORS OUT. Learns the lead's weights from the
// News Category rows (CC BY 4.0), the UCI headlines (public domain) and BBC's articles (for
// research), the topic's from OUT/topics.txt (ours) and BBC's articles; VECTORS (GloVe, public
// domain) carry both to words that none of them has. Prints the fifths that are held back; writes
// OUT/lead.linear and OUT/topic.linear, trained on all.
#include "eval/section_rows.hpp"
#include "reading/desks.hpp"
#include "reading/section_features.hpp"
#include "reading/section_model.hpp"
#include "softmax_regression.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include "word_vectors.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <functional>
#include <limits>
#include <ranges>
#include <sstream>
#include <unordered_map>

namespace {

constexpr std::size_t folds = 5, all = folds; // a model without each fold, and one of all rows
constexpr tools::Regression lead_training{.log2_buckets = 18,
                                          .classes = reading::desks.size(),
                                          .passes = 16,
                                          .rate = 0.1F,
                                          .shrinkage = 3e-5F};
constexpr tools::Regression topic_training{
    .log2_buckets = 17, .classes = news::section_count, .passes = 40, .rate = 0.1F};
using Confusion =
    std::array<std::array<std::size_t, news::section_count>, news::section_count>; // [gold][found]

// One whose label has a desk.
struct Row {
  tools::LabelledRow labelled; // by desk
  text::Tokens title, body;
  std::string source;
  std::size_t section, fold = all;
};

// The newer rows stand as the outlet publishes; the headlines are of all years and evenly drawn.
float weight_of(std::string_view source) {
  return source == "huffpost" ? 1.0F : source == "huffpost-headline" ? 0.2F : 0.3F;
}

// What an outlet gave twice must not be learned and held back: a headline, or an article retitled.
std::size_t fold_of(std::string_view source, const text::Tokens& title, const text::Tokens& body) {
  constexpr std::size_t beginning = 20; // tokens
  const auto& told = source == "bbc" ? body.tokens : title.tokens;
  std::string letters;
  for (const auto& token : told | std::views::take(beginning))
    letters += text::to_hex(token.word);
  return text::hash64(letters) % folds;
}

// How often a desk writes differs from source to source: what follows the text's own vector says
// whose row it is, and is left out of the model, which so has the mix of the rows with summaries.
std::vector<float> with_source(std::vector<float> vector, std::string_view source) {
  for (const auto* other : {"huffpost-headline", "uci", "bbc"})
    vector.push_back(source == other ? 1.0F : 0.0F);
  return vector;
}

text::Result<std::vector<Row>> read_rows(const std::filesystem::path& data,
                                         const tools::WordVectors& vectors) {
  std::vector<Row> rows;
  for (const auto& row : TRY(eval::read_section_rows(data))) {
    if (!row.desk)
      continue;
    auto title = text::tokenize(row.title, "en"), body = text::tokenize(row.text, "en");
    auto features = reading::lead_features(title, body);
    auto dense = with_source(tools::vector_of(vectors, features), row.source);
    const auto fold = fold_of(row.source, title, body);
    rows.push_back({{std::move(features), std::move(dense), *row.desk, weight_of(row.source)},
                    std::move(title),
                    std::move(body),
                    row.source,
                    static_cast<std::size_t>(reading::desks[*row.desk].section),
                    fold});
  }
  return rows;
}

tools::LabelledRow topic_row(const text::Tokens& title, const text::Tokens& body,
                             std::string_view source, const tools::WordVectors& vectors,
                             std::size_t section, float weight) {
  auto features = reading::topic_features(title, body);
  auto dense = with_source(tools::vector_of(vectors, features), source);
  return {std::move(features), std::move(dense), section, weight};
}

// "section: word word two-words …", a row a word.
std::vector<tools::LabelledRow> read_topics(const std::filesystem::path& path,
                                            const tools::WordVectors& vectors) {
  std::ifstream file(path);
  std::vector<tools::LabelledRow> rows;
  for (std::string line; std::getline(file, line);) {
    const auto colon = line.find(':');
    const auto section = news::section_named(line.substr(0, colon));
    if (!section)
      continue;
    std::istringstream words(line.substr(colon + 1));
    for (std::string word; words >> word;) {
      std::ranges::replace(word, '-', ' ');
      rows.push_back(topic_row(text::tokenize(word, "en"), {}, "", vectors,
                               static_cast<std::size_t>(*section), 1));
    }
  }
  return rows;
}

std::size_t highest(std::span<const float> scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

struct Figures {
  double accuracy = 0, macro_f1 = 0;
  std::array<double, news::section_count> f1{};
  std::size_t count = 0;
};

Figures figures_of(const Confusion& confusion) {
  Figures figures;
  std::size_t right = 0, used = 0;
  for (std::size_t gold = 0; gold < confusion.size(); ++gold) {
    std::size_t row = 0, column = 0;
    for (std::size_t found = 0; found < confusion.size(); ++found) {
      row += confusion[gold][found];
      column += confusion[found][gold];
    }
    if (row == 0)
      continue;
    figures.f1[gold] =
        2.0 * static_cast<double>(confusion[gold][gold]) / static_cast<double>(row + column);
    figures.macro_f1 += figures.f1[gold];
    figures.count += row;
    right += confusion[gold][gold];
    ++used;
  }
  figures.accuracy = static_cast<double>(right) / static_cast<double>(figures.count);
  figures.macro_f1 /= static_cast<double>(used);
  return figures;
}

void print(std::string_view name, const Confusion& confusion) {
  const auto figures = figures_of(confusion);
  fmt::print("{}\n{:>14}", name, "gold \\ found");
  for (const auto section : news::sections)
    fmt::print("{:>6.5}", news::name(section));
  fmt::print("{:>7}\n", "F1");
  for (std::size_t gold = 0; gold < confusion.size(); ++gold) {
    if (std::ranges::max(confusion[gold]) == 0)
      continue;
    fmt::print("{:>14}", news::name(news::sections[gold]));
    for (const auto cell : confusion[gold])
      fmt::print("{:>6}", cell);
    fmt::print("{:>7.3f}\n", figures.f1[gold]);
  }
  fmt::print("accuracy {:.4f}  macro F1 {:.4f}  n {}\n\n", figures.accuracy, figures.macro_f1,
             figures.count);
}

// A bucket has room for one vector: that of its stem in the most rows, or else of the word that is
// more frequent everywhere.
std::vector<std::uint64_t> owners_of_buckets(const std::vector<const tools::LabelledRow*>& rows,
                                             const tools::WordVectors& vectors,
                                             unsigned log2_buckets) {
  std::unordered_map<std::uint64_t, float> uses;
  for (std::size_t rank = 0; rank < vectors.stems.size(); ++rank)
    uses[vectors.stems[rank]] = 1 / static_cast<float>(rank + 2);
  for (const auto* row : rows)
    for (const auto& feature : row->features)
      ++uses[feature.hash];
  const auto buckets = std::size_t{1} << log2_buckets;
  std::vector<std::uint64_t> owners(buckets);
  std::vector<float> most(buckets, 0.0F);
  for (const auto& [stem, count] : uses)
    if (const auto bucket = stem & (buckets - 1); count > most[bucket]) {
      owners[bucket] = stem;
      most[bucket] = count;
    }
  return owners;
}

tools::Weights train(const std::vector<const tools::LabelledRow*>& rows,
                     const tools::WordVectors& vectors, const tools::Regression& settings) {
  auto weights = tools::train(rows, settings);
  for (const auto stem : owners_of_buckets(rows, vectors, settings.log2_buckets))
    if (const auto found = vectors.by_stem.find(stem); found != vectors.by_stem.end())
      tools::fold(weights, stem, found->second);
  return weights;
}

// Its weights have no bias: they come in with the length of an article.
tools::Weights train_topic(std::vector<tools::LabelledRow> words, const std::vector<Row>& rows,
                           const tools::WordVectors& vectors, std::size_t without) {
  constexpr float article_weight = 0.1F; // beside a word's: articles are of five sections only
  for (const auto& row : rows)
    if (row.source == "bbc" && row.fold != without)
      words.push_back(
          topic_row(row.title, row.body, row.source, vectors, row.section, article_weight));
  std::vector<const tools::LabelledRow*> learned;
  learned.reserve(words.size());
  for (const auto& row : words)
    learned.push_back(&row);
  auto weights = train(learned, vectors, topic_training);
  std::ranges::fill(weights.biases, 0.0F);
  return weights;
}

tools::Weights train_lead(const std::vector<Row>& rows, const tools::WordVectors& vectors,
                          std::size_t without) {
  std::vector<const tools::LabelledRow*> learned;
  for (const auto& row : rows)
    if (row.fold != without || row.source == "uci")
      learned.push_back(&row.labelled);
  return train(learned, vectors, lead_training);
}

model::Linear loaded(const std::string& bytes) {
  return model::Linear::load(bytes, "trained").value();
}

// What models that had not learned from a row say of it.
struct Held {
  std::vector<float> desks, topic;
  std::size_t section, fold;
};

struct HeldBack {
  std::vector<Held> news_category, bbc;
};

HeldBack hold_back(const std::vector<tools::LabelledRow>& words, const std::vector<Row>& rows,
                   const tools::WordVectors& vectors) {
  HeldBack held;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto lead_bytes = tools::save(train_lead(rows, vectors, fold)),
               topic_bytes = tools::save(train_topic(words, rows, vectors, fold));
    const auto lead = loaded(lead_bytes), topic = loaded(topic_bytes);
    for (const auto& row : rows)
      if (row.fold == fold && (row.source == "huffpost" || row.source == "bbc"))
        (row.source == "bbc" ? held.bbc : held.news_category)
            .push_back({lead.scores(row.labelled.features),
                        reading::topic_scores(topic, row.title, row.body), row.section, fold});
  }
  return held;
}

// What is done to a lead's scores before they are read.
struct Calibration {
  float temperature = 1; // divides, so that softmax gives probabilities
  float rarity = 0;      // how much of a section's rarity is taken back
  std::array<float, news::section_count> log_shares{}; // of the sections in the rows
};

void calibrate(std::span<float> desks, const Calibration& calibration) {
  for (std::size_t i = 0; i < desks.size(); ++i)
    desks[i] = desks[i] / calibration.temperature -
               calibration.rarity *
                   calibration.log_shares[static_cast<std::size_t>(reading::desks[i].section)];
}

std::vector<float> calibrated(const Held& held, const Calibration& calibration) {
  auto desks = held.desks;
  calibrate(desks, calibration);
  auto sections = reading::by_section(desks);
  std::ranges::transform(sections, held.topic, sections.begin(), std::plus{});
  return sections;
}

// Told to choose among the sections that the source writes of.
double accuracy_among_its_own(std::span<const Held> held, const Calibration& calibration) {
  std::array<float, news::section_count> own{};
  own.fill(std::numeric_limits<float>::lowest());
  for (const auto& row : held)
    own[row.section] = 0;
  std::size_t right = 0;
  for (const auto& row : held) {
    auto scores = calibrated(row, calibration);
    std::ranges::transform(scores, own, scores.begin(), std::plus{});
    right += highest(scores) == row.section ? 1 : 0;
  }
  return static_cast<double>(right) / static_cast<double>(held.size());
}

void count(Confusion& confusion, const Held& held, const Calibration& calibration) {
  ++confusion[held.section][highest(calibrated(held, calibration))];
}

double surprise(std::span<const Held> held, const Calibration& calibration) {
  double sum = 0;
  for (const auto& row : held)
    sum -= calibrated(row, calibration)[row.section];
  return sum;
}

double worth(std::span<const Held> held, const Calibration& calibration) {
  Confusion confusion{};
  for (const auto& row : held)
    count(confusion, row, calibration);
  const auto figures = figures_of(confusion);
  return figures.accuracy + figures.macro_f1;
}

// Temperature: Guo et al., ICML 2017. Rarity: the logits' adjustment of Menon et al., ICLR 2021.
Calibration calibration_of(std::span<const Held> held) {
  Calibration best;
  std::array<float, news::section_count> counts{};
  for (const auto& row : held)
    ++counts[row.section];
  for (std::size_t i = 0; i < counts.size(); ++i)
    best.log_shares[i] = std::log(counts[i] / static_cast<float>(held.size()));
  best.temperature = 0.5F;
  for (auto candidate = best; candidate.temperature < 4; candidate.temperature *= 1.05F)
    best = surprise(held, candidate) < surprise(held, best) ? candidate : best;
  for (auto candidate = best; candidate.rarity < 0.6F; candidate.rarity += 0.05F)
    best = worth(held, candidate) > worth(held, best) ? candidate : best;
  return best;
}

// Each fold's rows, calibrated by the others'.
Confusion confusion_of(std::span<const Held> held) {
  Confusion confusion{};
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<Held> others;
    std::ranges::copy_if(held, std::back_inserter(others),
                         [&](const Held& row) { return row.fold != fold; });
    const auto calibration = calibration_of(others);
    for (const auto& row : held)
      if (row.fold == fold)
        count(confusion, row, calibration);
  }
  return confusion;
}

void calibrate(tools::Weights& lead, const Calibration& calibration) {
  for (auto& weight : lead.hashed)
    weight /= calibration.temperature;
  calibrate(lead.biases, calibration);
}

Confusion confusion_of(std::span<const Held> held, const Calibration& calibration) {
  Confusion confusion{};
  for (const auto& row : held)
    count(confusion, row, calibration);
  return confusion;
}

int run(const std::filesystem::path& data, const std::string& vector_file,
        const std::filesystem::path& out) {
  const auto complain = [](const text::Error& error) {
    fmt::print(stderr, "{}\n", text::to_string(error));
    return 1;
  };
  const auto vectors = tools::read_word_vectors(vector_file);
  if (!vectors)
    return complain(vectors.error());
  const auto rows = read_rows(data, *vectors);
  if (!rows)
    return complain(rows.error());
  const auto words = read_topics(out / "topics.txt", *vectors);
  const auto held = hold_back(words, *rows, *vectors);
  print("News Category, headline and summary, held back", confusion_of(held.news_category));
  const auto calibration = calibration_of(held.news_category);
  print("BBC, held back", confusion_of(held.bbc, calibration));
  fmt::print("accuracy where the answer is one of BBC's five {:.4f}\n",
             accuracy_among_its_own(held.bbc, calibration));
  auto lead = train_lead(*rows, *vectors, all);
  calibrate(lead, calibration);
  const auto lead_bytes = tools::save(lead),
             topic_bytes = tools::save(train_topic(words, *rows, *vectors, all));
  fmt::print("temperature {:.2f}  rarity {:.2f}\n", calibration.temperature, calibration.rarity);
  std::ofstream(out / "lead.linear", std::ios::binary) << lead_bytes;
  std::ofstream(out / "topic.linear", std::ios::binary) << topic_bytes;
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "train_sections DATA VECTORS OUT\n");
    return 2;
  }
  return run(argv[1], argv[2], argv[3]);
}

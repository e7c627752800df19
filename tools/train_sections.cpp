// Trains the section model: train_sections DATA VECTORS OUT. Learns the lead's weights from the
// News Category rows (CC BY 4.0), the UCI headlines (public domain) and OUT/topics.txt (ours), the
// topic's from OUT/topics.txt alone; VECTORS (GloVe, public domain) carry both to words that
// neither has. Prints the fifths that are held back and BBC's rows, which it never learns from;
// writes OUT/sections.linear, trained on all.
#include "eval/section_rows.hpp"
#include "reading/section_features.hpp"
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
#include <sstream>

namespace {

using reading::Field;

constexpr std::size_t folds = 5, all = folds; // a model without each fold, and one of all rows
constexpr tools::Regression lead_training{.passes = 8, .rate = 0.1F, .shrinkage = 1e-6F};
constexpr tools::Regression topic_training{.passes = 40, .rate = 0.1F, .shrinkage = 1e-6F};
using Confusion =
    std::array<std::array<std::size_t, news::section_count>, news::section_count>; // [gold][found]

struct Row {
  tools::LabelledRow labelled;
  std::vector<model::Feature> seen; // by reading
  std::string source;
  std::size_t fold = all;
};

struct Vectors {
  tools::WordVectors lead, topic;
};

// The newer rows stand as the outlet publishes; the headlines are of all years and evenly drawn.
float weight_of(std::string_view source) {
  return source == "huffpost" ? 1.0F : source == "huffpost-headline" ? 0.2F : 0.3F;
}

// A headline that the outlet gave twice must not be learned and held back.
std::size_t fold_of(std::string_view title) {
  std::string letters;
  for (const auto& token : text::tokenize(title, "en").tokens)
    letters += text::to_hex(token.word);
  return text::hash64(letters) % folds;
}

text::Result<std::vector<Row>> read_rows(const std::filesystem::path& data,
                                         const tools::WordVectors& vectors) {
  std::vector<Row> rows;
  for (const auto& row : TRY(eval::read_section_rows(data))) {
    const auto title = text::tokenize(row.title, "en"), body = text::tokenize(row.text, "en");
    auto features = reading::lead_features(title, body);
    auto dense = tools::vector_of(vectors, features);
    rows.push_back({{std::move(features), std::move(dense), static_cast<std::size_t>(row.section),
                     weight_of(row.source)},
                    reading::section_features(title, body),
                    row.source,
                    fold_of(row.title)});
  }
  return rows;
}

// "section: word word two-words …", a row a word.
std::vector<tools::LabelledRow> read_topics(const std::filesystem::path& path, Field field,
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
      const auto tokens = text::tokenize(word, "en");
      auto features = field == Field::lead ? reading::lead_features(tokens, {})
                                           : reading::topic_features(tokens, {});
      auto dense = tools::vector_of(vectors, features);
      rows.push_back({std::move(features), std::move(dense), static_cast<std::size_t>(*section),
                      field == Field::lead ? weight_of("topics") : 1.0F});
    }
  }
  return rows;
}

std::size_t highest(std::span<const float> scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

void print(std::string_view name, const Confusion& confusion) {
  std::size_t right = 0, count = 0, used = 0;
  double f1_sum = 0;
  fmt::print("{}\n{:>14}", name, "gold \\ found");
  for (const auto section : news::sections)
    fmt::print("{:>6.5}", news::name(section));
  fmt::print("{:>7}\n", "F1");
  for (std::size_t gold = 0; gold < confusion.size(); ++gold) {
    std::size_t row = 0, column = 0;
    for (std::size_t found = 0; found < confusion.size(); ++found) {
      row += confusion[gold][found];
      column += confusion[found][gold];
    }
    count += row;
    right += confusion[gold][gold];
    if (row == 0)
      continue;
    const auto f1 =
        2.0 * static_cast<double>(confusion[gold][gold]) / static_cast<double>(row + column);
    f1_sum += f1;
    ++used;
    fmt::print("{:>14}", news::name(news::sections[gold]));
    for (const auto cell : confusion[gold])
      fmt::print("{:>6}", cell);
    fmt::print("{:>7.3f}\n", f1);
  }
  fmt::print("accuracy {:.4f}  macro F1 {:.4f}  n {}\n\n",
             static_cast<double>(right) / static_cast<double>(count),
             f1_sum / static_cast<double>(used), count);
}

void fold_all(tools::Weights& weights, const tools::WordVectors& vectors) {
  for (const auto& [feature, vector] : vectors.by_feature)
    tools::fold(weights, feature, vector);
}

tools::Weights train_topics(const std::filesystem::path& path, const tools::WordVectors& vectors) {
  const auto rows = read_topics(path, Field::topic, vectors);
  std::vector<const tools::LabelledRow*> learned;
  learned.reserve(rows.size());
  for (const auto& row : rows)
    learned.push_back(&row);
  auto weights = tools::train(learned, topic_training);
  fold_all(weights, vectors);
  return weights;
}

tools::Weights train_leads(const std::vector<Row>& rows,
                           const std::vector<tools::LabelledRow>& topics,
                           const tools::WordVectors& vectors, std::size_t without) {
  std::vector<const tools::LabelledRow*> learned;
  for (const auto& row : rows)
    if (row.source != "bbc" && (row.fold != without || row.source == "uci"))
      learned.push_back(&row.labelled);
  for (const auto& row : topics)
    learned.push_back(&row);
  auto weights = tools::train(learned, lead_training);
  fold_all(weights, vectors);
  return weights;
}

struct Held {
  std::vector<float> scores;
  std::size_t label = 0;
};

// What divides the scores so that their softmax is a probability (Guo et al., ICML 2017).
float temperature_of(std::span<const Held> held) {
  const auto surprise = [&](float temperature) {
    double sum = 0;
    for (auto [scores, label] : held) {
      for (auto& score : scores)
        score /= temperature;
      sum -= std::log(std::max(model::softmax(scores)[label], 1e-9F));
    }
    return sum;
  };
  float best = 1;
  for (float candidate = 0.5F; candidate < 4; candidate *= 1.05F)
    best = surprise(candidate) < surprise(best) ? candidate : best;
  return best;
}

// The topic's weights have no bias: they come in with the length of an article.
std::string together(tools::Weights lead, const tools::Weights& topic, float temperature) {
  for (auto& bias : lead.biases)
    bias /= temperature;
  for (std::size_t i = 0; i < lead.hashed.size(); ++i)
    lead.hashed[i] = lead.hashed[i] / temperature + topic.hashed[i];
  return tools::save(lead);
}

int run(const std::filesystem::path& data, const std::string& vector_file,
        const std::filesystem::path& out) {
  const auto complain = [](const text::Error& error) {
    fmt::print(stderr, "{}\n", text::to_string(error));
    return 1;
  };
  const auto lead_vectors = tools::read_word_vectors(vector_file, Field::lead),
             topic_vectors = tools::read_word_vectors(vector_file, Field::topic);
  if (!lead_vectors)
    return complain(lead_vectors.error());
  const auto rows = read_rows(data, *lead_vectors);
  if (!rows)
    return complain(rows.error());
  const auto topics = read_topics(out / "topics.txt", Field::lead, *lead_vectors);
  const auto topic = train_topics(out / "topics.txt", *topic_vectors);
  Confusion held_back{}, bbc{};
  std::vector<Held> held;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto bytes = tools::save(train_leads(*rows, topics, *lead_vectors, fold));
    const auto model = model::Linear::load(bytes, "trained").value();
    for (const auto& row : *rows)
      if (row.source == "huffpost" && row.fold == fold) {
        held.push_back({model.scores(row.labelled.features), row.labelled.label});
        ++held_back[row.labelled.label][highest(held.back().scores)];
      }
  }
  print("News Category, headline and summary, held back", held_back);
  const auto temperature = temperature_of(held);
  const auto bytes = together(train_leads(*rows, topics, *lead_vectors, all), topic, temperature);
  const auto model = model::Linear::load(bytes, "trained").value();
  for (const auto& row : *rows)
    if (row.source == "bbc")
      ++bbc[row.labelled.label][highest(model.scores(row.seen))];
  print("BBC, never seen", bbc);
  fmt::print("temperature {:.2f}\n", temperature);
  std::ofstream(out / "sections.linear", std::ios::binary) << bytes;
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

// Trains the section model on the News Category rows (CC BY 4.0): train_sections DATA OUT. Prints
// accuracy, macro F1 and the confusion of the fifth that each of 5 folds holds back, and BBC's
// rows, which it never learns from; writes OUT/sections.linear, trained on all.
#include "eval/section_rows.hpp"
#include "reading/section_features.hpp"
#include "softmax_regression.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <future>
#include <numeric>

namespace {

constexpr std::size_t folds = 5;
constexpr double balance_power = 1.0; // 0: as the outlet publishes; 1: all sections alike
using Confusion =
    std::array<std::array<std::size_t, news::section_count>, news::section_count>; // [gold][found]

struct Row {
  tools::LabelledRow labelled;
  std::string source;
  std::size_t fold = 0;
};

std::size_t predict(const model::Linear& model, const Row& row) {
  const auto scores = model.scores(row.labelled.features);
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

void print(std::string_view name, const Confusion& confusion) {
  std::size_t right = 0, all = 0, used = 0;
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
    all += row;
    right += confusion[gold][gold];
    if (row == 0)
      continue;
    const auto f1 =
        2.0 * static_cast<double>(confusion[gold][gold]) / static_cast<double>(row + column);
    f1_sum += f1;
    ++used;
    fmt::print("{:>14}", news::name(news::sections[gold]));
    for (const auto count : confusion[gold])
      fmt::print("{:>6}", count);
    fmt::print("{:>7.3f}\n", f1);
  }
  fmt::print("accuracy {:.4f}  macro F1 {:.4f}  n {}\n\n",
             static_cast<double>(right) / static_cast<double>(all),
             f1_sum / static_cast<double>(used), all);
}

// A reader's front page does not follow one outlet's mix: rarer sections weigh more.
void balance(std::vector<Row>& rows) {
  std::array<double, news::section_count> weights{};
  for (const auto& row : rows)
    if (row.source != "bbc")
      weights[row.labelled.label] += static_cast<double>(row.labelled.weight);
  const auto mean =
      std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
  for (auto& row : rows)
    row.labelled.weight *=
        static_cast<float>(std::pow(mean / weights[row.labelled.label], balance_power));
}

std::string train_without(const std::vector<Row>& rows, std::size_t fold) {
  std::vector<const tools::LabelledRow*> learned;
  for (const auto& row : rows)
    if (row.fold != fold && row.source != "bbc")
      learned.push_back(&row.labelled);
  return tools::train(learned, {.passes = 12, .rate = 0.2F});
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "train_sections DATA OUT\n");
    return 2;
  }
  const auto gold = eval::read_section_rows(argv[1]);
  if (!gold) {
    fmt::print(stderr, "{}\n", text::to_string(gold.error()));
    return 1;
  }
  std::vector<Row> rows;
  for (const auto& row : *gold) {
    const auto features =
        reading::section_features(text::tokenize(row.title, "en"), text::tokenize(row.text, "en"));
    // The headlines are of all years and evenly drawn; the newer rows stand as the outlet
    // publishes.
    const float weight = row.source == "huffpost" ? 1.0F : 0.35F;
    rows.push_back({{features, static_cast<std::size_t>(row.section), weight},
                    row.source,
                    text::hash64(row.title) % folds});
  }
  balance(rows);
  std::array<std::string, folds + 1> models;
  const auto train_every_second = [&](std::size_t first) {
    for (auto fold = first; fold <= folds; fold += 2)
      models[fold] = train_without(rows, fold);
  };
  auto other = std::async(std::launch::async, train_every_second, 1);
  train_every_second(0);
  other.get();

  Confusion held_back{}, bbc{};
  for (std::size_t fold = 0; fold <= folds; ++fold) {
    const auto model = model::Linear::load(models[fold], "trained").value();
    for (const auto& row : rows) {
      if (row.source == "huffpost" && row.fold == fold)
        ++held_back[row.labelled.label][predict(model, row)];
      if (row.source == "bbc" && fold == folds)
        ++bbc[row.labelled.label][predict(model, row)];
    }
  }
  print("News Category, headline and summary, held back", held_back);
  print("BBC, never seen", bbc);
  std::filesystem::create_directories(argv[2]);
  std::ofstream(std::filesystem::path(argv[2]) / "sections.linear", std::ios::binary)
      << models.back();
}

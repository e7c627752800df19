// Sections from text alone: BBC's rows, which the model never learns from. The figures on held-back
// News Category rows are printed by tools/train_sections, which trains without them.
#include "reading/sections.hpp"
#include "section_rows.hpp"
#include "stage.hpp"
#include "text/tokens.hpp"
#include <array>

namespace eval {

Scores evaluate_sections(const std::filesystem::path& data) {
  std::vector<double> right;
  std::array<double, news::section_count> gold{}, found{}, both{};
  for (const auto& row : TRY(read_section_rows(data))) {
    if (row.source != "bbc")
      continue;
    news::Article article;
    article.title = row.title;
    article.text = row.text;
    article.language = "en";
    const auto guess = reading::guess_section(article, text::tokenize(row.title, "en"),
                                              text::tokenize(row.text, "en"), "")
                           .section;
    right.push_back(guess == row.section ? 1 : 0);
    ++gold[static_cast<std::size_t>(row.section)];
    ++found[static_cast<std::size_t>(guess)];
    both[static_cast<std::size_t>(row.section)] += guess == row.section ? 1 : 0;
  }
  double f1 = 0, used = 0;
  for (std::size_t i = 0; i < gold.size(); ++i)
    if (gold[i] > 0) {
      f1 += 2 * both[i] / (gold[i] + found[i]);
      ++used;
    }
  return std::vector<Score>{
      mean_score("sections", "accuracy, BBC, text alone, never trained on", right),
      {"sections", "macro F1, BBC's five", f1 / used, 0, 0, right.size()}};
}

} // namespace eval

// Sections from text alone, on BBC's rows: as shipped, which never learned from BBC, and trained on
// four fifths of them for the fifth. Held-back News Category rows: tools/train_sections prints
// them, which trains without them.
#include "reading/sections.hpp"
#include "reading/desks.hpp"
#include "reading/section_features.hpp"
#include "reading/section_model.hpp"
#include "section_rows.hpp"
#include "stage.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include "tools/softmax_regression.hpp"
#include <algorithm>
#include <array>

namespace eval {

namespace {

using news::Section;

struct Story {
  text::Tokens title, body;
  Section section;
  std::size_t fold;
};

double macro_f1(const std::vector<Story>& rows, const std::vector<Section>& guesses) {
  std::array<double, news::section_count> gold{}, found{}, both{};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ++gold[static_cast<std::size_t>(rows[i].section)];
    ++found[static_cast<std::size_t>(guesses[i])];
    both[static_cast<std::size_t>(rows[i].section)] += rows[i].section == guesses[i] ? 1 : 0;
  }
  double f1 = 0, used = 0;
  for (std::size_t i = 0; i < gold.size(); ++i)
    if (gold[i] > 0) {
      f1 += 2 * both[i] / (gold[i] + found[i]);
      ++used;
    }
  return f1 / used;
}

std::vector<double> right(const std::vector<Story>& rows, const std::vector<Section>& guesses) {
  std::vector<double> marks;
  marks.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    marks.push_back(rows[i].section == guesses[i] ? 1 : 0);
  return marks;
}

std::vector<Section> as_shipped(const std::vector<Story>& rows) {
  news::Article article;
  article.language = "en";
  std::vector<Section> guesses;
  guesses.reserve(rows.size());
  for (const auto& row : rows)
    guesses.push_back(reading::guess_section(article, row.title, row.body, "").section);
  return guesses;
}

// What an outlet's own labels teach stands beside what ships already says.
std::vector<model::Feature> seen_of(const Story& row) {
  constexpr float scale = 0.1F;
  auto features = reading::topic_features(row.title, row.body);
  const auto scores = reading::section_scores(reading::section_model(), row.title, row.body);
  for (std::size_t i = 0; i < scores.size(); ++i)
    features.push_back({text::hash64(news::name(news::sections[i])), scores[i] * scale});
  return features;
}

std::vector<Section> cross_validated(const std::vector<Story>& rows) {
  constexpr std::size_t folds = 5;
  std::vector<tools::LabelledRow> labelled;
  labelled.reserve(rows.size());
  for (const auto& row : rows)
    labelled.push_back({seen_of(row), {}, static_cast<std::size_t>(row.section)});
  std::vector<Section> guesses(rows.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<const tools::LabelledRow*> learned;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].fold % folds != fold)
        learned.push_back(&labelled[i]);
    const auto bytes = tools::save(tools::train(learned, {.passes = 10, .rate = 1}));
    const auto model = model::Linear::load(bytes, "trained").value();
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].fold % folds == fold) {
        const auto scores = model.scores(labelled[i].features);
        guesses[i] = static_cast<Section>(std::ranges::max_element(scores) - scores.begin());
      }
  }
  return guesses;
}

} // namespace

Scores evaluate_sections(const std::filesystem::path& data) {
  constexpr std::size_t beginning = 120; // bytes; some articles stand there twice, retitled
  std::vector<Story> rows;
  for (const auto& row : TRY(read_section_rows(data)))
    if (row.source == "bbc" && row.desk)
      rows.push_back({text::tokenize(row.title, "en"), text::tokenize(row.text, "en"),
                      reading::desks[*row.desk].section,
                      text::hash64(std::string_view(row.text).substr(0, beginning))});
  const auto shipped = as_shipped(rows), learned = cross_validated(rows);
  return std::vector<Score>{
      mean_score("sections", "accuracy, BBC, text alone, never trained on", right(rows, shipped)),
      {"sections", "macro F1, BBC's five", macro_f1(rows, shipped), 0, 0, rows.size()},
      mean_score("sections", "accuracy, BBC's five, 5 folds of BBC", right(rows, learned)),
      {"sections", "macro F1, BBC's five, 5 folds of BBC", macro_f1(rows, learned), 0, 0,
       rows.size()}};
}

} // namespace eval

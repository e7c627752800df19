// Trains the model that tells articles from other pages: train_kind DATA OUT, on all pages of WCXB,
// with the content models of OUT/../blocks/folds. Prints the accuracy on hosts that were held out
// (5 folds); writes OUT/kind.trees, trained on all, and OUT/folds/N.trees for eval.
#include "article/byline/byline.hpp"
#include "article/date/features.hpp"
#include "article/judged_page.hpp"
#include "article/kind/kind.hpp"
#include "boosting.hpp"
#include "eval/gold.hpp"
#include "text/charset.hpp"
#include "trainer.hpp"
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>

namespace {

text::Result<article::PageFeatures> describe(const eval::GoldPage& gold,
                                             const model::Trees& content) {
  const auto page = TRY(eval::load(gold));
  const auto html = text::decode(page.bytes).utf8;
  const auto judged = TRY(article::judge_page(html, page, content));
  const auto& [document, labels, statements, site, title, blocks, probabilities] = judged;
  const auto text = article::text_range(probabilities);
  const article::DatePage dated{
      document, labels,       statements,
      html,     gold.url,     blocks,
      text,     page.fetched, article::date_order(statements.language, gold.url)};
  const auto days = article::describe_days(dated, article::find_date_candidates(dated)).size();
  const auto byline = article::find_byline(document, labels, statements, site, blocks, text.begin);
  return article::describe_page({statements, blocks, probabilities, gold.url, byline, days});
}

text::Result<int> run(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto gold = TRY(eval::read_gold(data));
  const auto content = TRY(eval::load_folds(out.parent_path() / "blocks"));
  tools::Table table;
  table.features = article::page_features;
  std::vector<std::size_t> fold_of_row;
  for (const auto& page : gold) {
    const auto row = TRY(describe(page, content[eval::fold_of(page)]));
    table.values.insert(table.values.end(), row.begin(), row.end());
    table.labels.push_back(page.page_type == "article" ? 1 : 0);
    table.weights.push_back(1);
    fold_of_row.push_back(eval::fold_of(page));
  }
  const tools::Boosting settings{
      .trees = 120, .depth = 3, .rate = 0.06F, .sample = 0.7F, .least_weight = 5, .penalty = 2};
  std::size_t right = 0;
  for (std::size_t fold = 0; fold <= eval::folds; ++fold) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.rows(); ++row)
      if (fold_of_row[row] != fold)
        rows.push_back(row);
    const auto trees = tools::train(table, rows, settings);
    tools::write(fold == eval::folds ? out / "kind.trees"
                                     : out / "folds" / fmt::format("{}.trees", fold),
                 trees);
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (fold_of_row[row] == fold) {
        article::PageFeatures page;
        std::copy_n(table.values.begin() + static_cast<std::ptrdiff_t>(row * page.size()),
                    page.size(), page.begin());
        right += article::is_article(page, trees) == (table.labels[row] == 1) ? 1 : 0;
      }
  }
  fmt::print("{} pages, accuracy on held-out hosts {:.4f}\n", table.rows(),
             static_cast<double>(right) / static_cast<double>(table.rows()));
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, run); }

// Trains the model that tells articles from other pages: train_kind DATA OUT, on all pages of WCXB,
// with the content models of OUT/../blocks/folds. Prints the accuracy on hosts that were held out
// (5 folds); writes OUT/kind.linear and OUT/kind.trees, trained on all, and OUT/folds/N.linear and
// N.trees for eval.
#include "article/byline/byline.hpp"
#include "article/date/features.hpp"
#include "article/judged_page.hpp"
#include "article/kind/kind.hpp"
#include "article/kind/page_words.hpp"
#include "boosting.hpp"
#include "eval/gold.hpp"
#include "softmax_regression.hpp"
#include "text/charset.hpp"
#include "trainer.hpp"
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>

namespace {

struct Example { // a page
  std::size_t fold = 0;
  tools::LabelledRow words;       // label 1: an article
  article::PageFeatures features; // their score is still to come
};

text::Result<Example> read_example(const eval::GoldPage& gold, const model::Trees& content) {
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
  const article::PageParts parts{document, statements, blocks, probabilities,
                                 gold.url, byline,     days};
  return Example{eval::fold_of(gold),
                 {article::page_words(parts), {}, gold.page_type == "article" ? 1U : 0U},
                 article::describe_page(parts, 0)};
}

// Without the folds `held_out`.
std::string train_words(const std::vector<Example>& pages,
                        std::initializer_list<std::size_t> held_out) {
  std::vector<const tools::LabelledRow*> rows;
  for (const auto& page : pages)
    if (std::ranges::find(held_out, page.fold) == held_out.end())
      rows.push_back(&page.words);
  return tools::save(tools::train(
      rows, {.log2_buckets = 16, .classes = 2, .passes = 10, .rate = 0.1F, .shrinkage = 2e-4F}));
}

// The trees learn from word scores of models that have not seen the page's fold either.
void score_words(std::vector<Example>& pages, std::size_t held_out) {
  for (std::size_t fold = 0; fold < eval::folds; ++fold) {
    const auto bytes = train_words(pages, {fold, held_out});
    const auto model = model::Linear::load(bytes, "trained").value();
    for (auto& page : pages)
      if (page.fold == fold)
        page.features[article::word_score_feature] =
            article::score_words(page.words.features, model);
  }
}

model::Trees train_trees(const std::vector<Example>& pages, std::size_t held_out) {
  tools::Table table;
  table.features = article::page_features;
  std::vector<std::uint32_t> rows;
  for (const auto& page : pages) {
    if (page.fold == held_out)
      continue;
    rows.push_back(static_cast<std::uint32_t>(rows.size()));
    table.values.insert(table.values.end(), page.features.begin(), page.features.end());
    table.labels.push_back(static_cast<std::uint8_t>(page.words.label));
    table.weights.push_back(1);
  }
  return tools::train(
      table, rows,
      {.trees = 120, .depth = 3, .rate = 0.06F, .sample = 0.7F, .least_weight = 5, .penalty = 2});
}

text::Result<int> run(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto content = TRY(eval::load_folds(out.parent_path() / "blocks"));
  std::vector<Example> pages;
  for (const auto& gold : TRY(eval::read_gold(data)))
    pages.push_back(TRY(read_example(gold, content[eval::fold_of(gold)])));
  std::ptrdiff_t right = 0;
  for (std::size_t fold = 0; fold <= eval::folds; ++fold) {
    score_words(pages, fold);
    const auto trees = train_trees(pages, fold);
    const auto path = fold == eval::folds ? out / "kind" : out / "folds" / fmt::format("{}", fold);
    tools::write(path.string() + ".linear", train_words(pages, {fold}));
    tools::write(path.string() + ".trees", trees);
    right += std::ranges::count_if(pages, [&](const Example& page) {
      return page.fold == fold &&
             article::is_article(page.features, trees) == (page.words.label == 1);
    });
  }
  fmt::print("{} pages, accuracy on held-out hosts {:.4f}\n", pages.size(),
             static_cast<double>(right) / static_cast<double>(pages.size()));
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, run); }

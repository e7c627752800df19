// Trains the model that chooses among the days a page names: train_dates DATA OUT, on WCXB's pages
// with a date, with the content models of OUT/../blocks/folds. Prints the share of pages whose day
// is right on hosts that were held out (5 folds); writes OUT/dates.trees, trained on all, and
// OUT/folds/N.trees for eval.
#include "article/date/features.hpp"
#include "article/judged_page.hpp"
#include "boosting.hpp"
#include "eval/gold.hpp"
#include "text/charset.hpp"
#include "trainer.hpp"
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>

namespace {

struct Example { // a page
  std::size_t fold = 0;
  std::chrono::sys_days gold;
  std::vector<article::NamedDay> days;
  bool is_learnt_from = true;
};

// Some of the gold is when the page was last changed, against what the page states for machines.
bool is_modification(std::span<const article::DateCandidate> candidates,
                     std::chrono::sys_days gold) {
  const auto states = [&](article::DatePlace place, bool same) {
    return std::ranges::any_of(candidates, [&](const article::DateCandidate& candidate) {
      return candidate.place == place && (article::day_of(candidate) == gold) == same;
    });
  };
  using enum article::DatePlace;
  const bool published = states(linked_data, true) || states(meta, true);
  const bool otherwise = states(linked_data, false) || states(meta, false);
  const bool modified = states(linked_data_modified, true) || states(meta_modified, true) ||
                        states(updated_element, true) || states(updated_line, true);
  return modified && otherwise && !published;
}

bool names_gold(const Example& page) {
  return std::ranges::find(page.days, page.gold, &article::NamedDay::day) != page.days.end();
}

text::Result<Example> read_example(const eval::GoldPage& gold, const model::Trees& content) {
  const auto page = TRY(eval::load(gold));
  const auto html = text::decode(page.bytes).utf8;
  const auto judged = TRY(article::judge_page(html, page, content));
  const article::DatePage dated{judged.document,
                                judged.labels,
                                judged.statements,
                                html,
                                gold.url,
                                judged.blocks,
                                article::text_range(judged.probabilities),
                                page.fetched,
                                article::date_order(judged.statements.language, gold.url)};
  const auto candidates = article::find_date_candidates(dated);
  Example example{eval::fold_of(gold), {}, article::describe_days(dated, candidates)};
  if (const auto day = text::parse_time(gold.date))
    example.gold = std::chrono::floor<std::chrono::days>(day->time);
  example.is_learnt_from = names_gold(example) && !is_modification(candidates, example.gold);
  return example;
}

tools::Table table_of(const std::vector<Example>& pages, std::size_t held_out) {
  tools::Table table;
  table.features = article::date_features;
  for (const auto& page : pages) {
    if (page.fold == held_out || !page.is_learnt_from)
      continue;
    for (const auto& [day, features] : page.days) {
      table.values.insert(table.values.end(), features.begin(), features.end());
      table.labels.push_back(day == page.gold ? 1 : 0);
      table.weights.push_back(1);
    }
  }
  return table;
}

model::Trees train(const std::vector<Example>& pages, std::size_t held_out) {
  const auto table = table_of(pages, held_out);
  std::vector<std::uint32_t> rows(table.rows());
  std::ranges::generate(rows, [row = 0U]() mutable { return row++; });
  return tools::train(
      table, rows,
      {.trees = 150, .depth = 3, .rate = 0.06F, .sample = 0.7F, .least_weight = 10, .penalty = 5});
}

bool is_right(const Example& page, const model::Trees& model) {
  const auto score = [&](const article::NamedDay& day) { return model.score(day.features); };
  const auto best = std::ranges::max_element(page.days, {}, score);
  return best != page.days.end() && best->day == page.gold;
}

text::Result<int> run(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto content = TRY(eval::load_folds(out.parent_path() / "blocks"));
  std::vector<Example> pages;
  for (const auto& gold : TRY(eval::read_gold(data)))
    if (!gold.date.empty())
      pages.push_back(TRY(read_example(gold, content[eval::fold_of(gold)])));
  std::ptrdiff_t right = 0;
  for (std::size_t fold = 0; fold < eval::folds; ++fold) {
    const auto trees = train(pages, fold);
    tools::write(out / "folds" / fmt::format("{}.trees", fold), trees);
    right += std::ranges::count_if(
        pages, [&](const Example& page) { return page.fold == fold && is_right(page, trees); });
  }
  const auto named = std::ranges::count_if(pages, names_gold);
  tools::write(out / "dates.trees", train(pages, eval::folds));
  const auto share = [&](std::ptrdiff_t count) {
    return static_cast<double>(count) / static_cast<double>(pages.size());
  };
  fmt::print("{} pages, {:.4f} name the day, right on held-out hosts {:.4f}\n", pages.size(),
             share(named), share(right));
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, run); }

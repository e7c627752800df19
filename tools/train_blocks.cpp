// Trains the content model on WCXB's articles: train_blocks DATA OUT. Prints the word F1 of pages
// whose host the model has not seen (5 folds), for several thresholds; writes OUT/blocks.trees,
// trained on all, and OUT/folds/N.trees for eval.
#include "article/body/content.hpp"
#include "article/body/features.hpp"
#include "article/body/line_words.hpp"
#include "article/body/surroundings.hpp"
#include "article/statements/site_names.hpp"
#include "article/statements/statements.hpp"
#include "article/statements/title.hpp"
#include "boosting.hpp"
#include "eval/gold.hpp"
#include "eval/metrics.hpp"
#include "text/charset.hpp"
#include "text/hash.hpp"
#include "trainer.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fmt/core.h>
#include <future>
#include <numeric>
#include <unordered_set>

namespace {

struct Example { // a page
  std::size_t fold = 0;
  std::string gold;
  std::vector<article::Block> blocks;
  std::vector<article::Features> features;
  std::vector<std::uint8_t> labels;
  std::vector<float> weights, probabilities;
  std::uint32_t first_row = 0;
};

std::unordered_set<std::uint64_t> grams_of(const std::vector<std::uint64_t>& words,
                                           std::size_t size) {
  std::unordered_set<std::uint64_t> grams;
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    std::uint64_t gram = 0;
    for (std::size_t k = 0; k < size; ++k)
      gram = text::combine(gram, words[i + k]);
    grams.insert(gram);
  }
  return grams;
}

// A block is the article's where most of its word triples stand in the gold text; a shorter one,
// where it is a line of it.
void label(Example& page) {
  const auto lower = eval::Letters::lower_case;
  const auto gold = eval::words(page.gold, lower);
  const auto grams = grams_of(gold, 3);
  std::unordered_set<std::uint64_t> lines;
  for (std::size_t at = 0; at < page.gold.size();) {
    const auto end = std::min(page.gold.find('\n', at), page.gold.size());
    std::uint64_t line = 0;
    for (const auto word : eval::words(std::string_view(page.gold).substr(at, end - at), lower))
      line = text::combine(line, word);
    lines.insert(line);
    at = end + 1;
  }
  const auto all = static_cast<float>(gold.size()) + 50;
  for (const auto& block : page.blocks) {
    const auto words = eval::words(block.text, lower);
    std::uint64_t line = 0;
    for (const auto word : words)
      line = text::combine(line, word);
    std::size_t inside = 0;
    for (std::size_t i = 0; i + 3 <= words.size(); ++i)
      inside += grams.contains(text::combine(
                    text::combine(text::combine(0, words[i]), words[i + 1]), words[i + 2]))
                    ? 1
                    : 0;
    const bool is_text =
        lines.contains(line) || (words.size() >= 5 && inside * 10 >= (words.size() - 2) * 6);
    page.labels.push_back(is_text && !words.empty() ? 1 : 0);
    page.weights.push_back(1000 * (static_cast<float>(words.size()) + 2) / all);
  }
}

// The standfirst is text: the gold leaves out half of them, but a reader wants it. It stands
// between the title and the first paragraph, in an element that says so or in the header.
void keep_standfirst(Example& page, const web::Document& document, std::string_view title) {
  constexpr std::size_t reach = 8;
  const auto around = article::look_around(document, article::Labels(document), page.blocks);
  const auto heading = static_cast<std::size_t>(
      std::ranges::find(page.blocks, title, &article::Block::text) - page.blocks.begin());
  for (auto i = heading + 1; i < std::min(heading + reach, page.blocks.size()); ++i) {
    const auto& block = page.blocks[i];
    if (page.labels[i] != 0 && block.words >= 15)
      return;
    const auto words = article::read_line_words(block.text);
    const auto& here = around[block.element];
    if (block.words >= 10 && article::link_share(block) < 0.3F && !block.hidden &&
        !words.has_year && !words.leads_elsewhere && !words.credits &&
        (here.lead <= 1 || (here.in_header && i <= heading + 2)))
      page.labels[i] = 1;
  }
}

std::optional<Example> read_example(const eval::GoldPage& gold) {
  const auto page = eval::load(gold);
  if (!page)
    return std::nullopt;
  const auto document = web::parse_html(text::decode(page->bytes).utf8, page->input);
  if (!document)
    return std::nullopt;
  Example example;
  example.fold = eval::fold_of(gold);
  example.gold = gold.text;
  example.blocks = article::split_blocks(*document);
  const auto statements = article::read_statements(*document);
  const auto title = article::find_title(*document, statements,
                                         article::SiteNames(statements, gold.url), gold.url);
  example.features =
      article::describe(*document, example.blocks,
                        article::look_around(*document, article::Labels(*document), example.blocks),
                        {title, statements.body});
  label(example);
  keep_standfirst(example, *document, title);
  return example;
}

void add_rows(tools::Table& table, const Example& page) {
  table.features = article::block_features;
  for (std::size_t i = 0; i < page.features.size(); ++i) {
    table.values.insert(table.values.end(), page.features[i].begin(), page.features[i].end());
    table.labels.push_back(page.labels[i]);
    table.weights.push_back(page.weights[i]);
  }
}

// Rows of all pages outside `fold`; of all, where `fold` is eval::folds.
std::vector<std::uint32_t> rows_outside(const std::vector<Example>& pages, std::size_t fold) {
  std::vector<std::uint32_t> rows;
  for (const auto& page : pages)
    if (page.fold != fold)
      for (std::uint32_t i = 0; i < page.blocks.size(); ++i)
        rows.push_back(page.first_row + i);
  return rows;
}

// One model a fold, and one of all at the end; two at a time.
std::vector<model::Trees> train_folds(const std::vector<Example>& pages, const tools::Table& table,
                                      const tools::Boosting& settings) {
  std::vector<model::Trees> models(eval::folds + 1);
  const auto train_every_second = [&](std::size_t first) {
    for (std::size_t fold = first; fold <= eval::folds; fold += 2)
      models[fold] = tools::train(table, rows_outside(pages, fold), settings);
  };
  auto other = std::async(std::launch::async, train_every_second, 1);
  train_every_second(0);
  other.get();
  return models;
}

double mean_f1(const std::vector<Example>& pages, float kept_from) {
  double sum = 0;
  for (const auto& page : pages) {
    std::string text;
    for (std::size_t i = 0; i < page.blocks.size(); ++i)
      if (page.probabilities[i] >= kept_from)
        text += page.blocks[i].text + "\n";
    sum += eval::word_overlap(text, page.gold).f1;
  }
  return sum / static_cast<double>(pages.size());
}

void print_scores(const std::vector<Example>& pages) {
  fmt::print("word F1 ");
  for (const float threshold : {0.3F, 0.35F, 0.4F, 0.45F, 0.5F, 0.55F, 0.6F})
    fmt::print("  {:.2f}: {:.4f}", threshold, mean_f1(pages, threshold));
  fmt::print("\n");
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "train_blocks DATA OUT\n");
    return 2;
  }
  const std::filesystem::path out = argv[2];
  const auto gold = eval::read_gold(argv[1]);
  if (!gold) {
    fmt::print(stderr, "{}\n", text::to_string(gold.error()));
    return 1;
  }
  std::vector<Example> pages;
  tools::Table table;
  for (const auto& page : *gold)
    if (page.page_type == "article")
      if (auto example = read_example(page)) {
        example->first_row = static_cast<std::uint32_t>(table.rows());
        add_rows(table, *example);
        pages.push_back(std::move(*example));
      }
  fmt::print("{} pages, {} blocks\n", pages.size(), table.rows());

  // The best that can be had of these blocks.
  for (auto& page : pages)
    page.probabilities.assign(page.labels.begin(), page.labels.end());
  fmt::print("labels   {:.4f}\n", mean_f1(pages, 0.5F));

  const tools::Boosting settings{.trees = argc > 3 ? std::stoul(argv[3]) : 260,
                                 .depth = argc > 4 ? std::stoul(argv[4]) : 6,
                                 .rate = argc > 5 ? std::stof(argv[5]) : 0.05F};
  const auto models = train_folds(pages, table, settings);
  for (auto& page : pages)
    for (std::size_t i = 0; i < page.blocks.size(); ++i)
      page.probabilities[i] = model::probability(models[page.fold].score(page.features[i]));
  print_scores(pages);

  for (std::size_t fold = 0; fold < eval::folds; ++fold)
    tools::write(out / "folds" / fmt::format("{}.trees", fold), models[fold]);
  tools::write(out / "blocks.trees", models.back());
}

// Trains the model that tells copies from independent reports: train_copies DATA OUT, on simulated
// copies and reports of WCXB's articles, first family of operations. Prints what it finds on hosts
// that were left out, with operations that were left out as well: reuse::judge's probability is
// chosen by that. Then how it judges other hosts by the second family; writes OUT/copies.trees.
#include "boosting.hpp"
#include "copy_recipes.hpp"
#include "reuse/copying.hpp"
#include "reuse/fingerprint.hpp"
#include "reuse/rarity.hpp"
#include "text/hash.hpp"
#include "trainer.hpp"
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/core.h>
#include <map>
#include <ranges>
#include <span>
#include <utility>

namespace {

using news::ReuseKind;

constexpr ReuseKind independent = ReuseKind::same_event;
constexpr std::size_t rounds = 6; // that each article is copied and reported anew
constexpr std::size_t folds = 4;

struct Pair {
  reuse::CopyFeatures features{};
  reuse::Alignment alignment;
  ReuseKind kind = independent;
  std::string rewording; // the operation that changed most words
  std::size_t fold = 0;
};

std::size_t fold_of(const tools::Original& original) {
  return text::hash64(original.host) / 5 % folds;
}

news::Fingerprint print_of(const tools::Original& article) {
  return reuse::fingerprint(text::tokenize(article.text, "en"), article.text);
}

// Some articles are long reads, most news is not.
tools::Original shortened(tools::Original original, tools::Random& random) {
  if (tools::uniform(random) < 0.3)
    return original;
  auto draft = tools::draft_of(original.text);
  const auto sentences = 6 + tools::below(random, 20);
  if (sentences < draft.sentences())
    tools::trim(draft, static_cast<double>(sentences) / static_cast<double>(draft.sentences()));
  original.text = tools::text_of(draft);
  return original;
}

// With many numbers: filled in again, they are another report.
bool is_form(const news::Fingerprint& print) {
  const auto numbers = std::ranges::count_if(print.words, reuse::is_number);
  return numbers >= 6 && numbers * 15 >= static_cast<std::ptrdiff_t>(print.words.size());
}

// What words are worth where much is remembered, and where hardly anything is.
struct Rarities {
  reuse::Rarity many, few;
};

class PairMaker {
public:
  PairMaker(const tools::Thesaurus& thesaurus, tools::Family family, const Rarities& rarities)
      : copier_(thesaurus, family, 7), rarities_(rarities) {}

  void add_pairs(std::span<const tools::Original> originals) {
    for (std::size_t i = 0; i < originals.size(); ++i)
      for (std::size_t round = 0; round < rounds; ++round)
        add_pairs(originals[i], originals[(i + 1 + 7 * round) % originals.size()]);
  }

  std::vector<Pair> pairs;

private:
  void add_pairs(const tools::Original& whole, const tools::Original& other) {
    fold_ = fold_of(whole);
    const auto original = shortened(whole, random_);
    const auto print = print_of(original);
    for (const auto kind : {ReuseKind::near, ReuseKind::near, ReuseKind::partial,
                            ReuseKind::reworded, ReuseKind::reworded, ReuseKind::reworded}) {
      const auto copy = copier_.copy(original, kind, other);
      const auto& first = copy.operations.front();
      add(print, print_of(copy.article), kind, first.substr(0, first.find(" at ")));
    }
    for (int i = 0; i < 8; ++i) {
      const auto [one, another] = copier_.report_twice(i % 2 == 0 ? original : whole, other);
      add(print_of(one), print_of(another), independent);
    }
    if (is_form(print))
      for (int i = 0; i < 2; ++i) {
        const auto twin = copier_.fill_in_again(original);
        add(print, print_of(twin), independent);
        add(print, print_of(copier_.copy(twin, ReuseKind::reworded, other).article), independent);
      }
    add(print, print_of(other), independent);
  }

  void add(const news::Fingerprint& earlier, const news::Fingerprint& later, ReuseKind kind,
           std::string rewording = "") {
    if (std::min(earlier.words.size(), later.words.size()) < 30)
      return;
    const auto& rarity = pairs.size() % 2 == 0 ? rarities_.many : rarities_.few;
    auto alignment = reuse::OpenedArticle(later, rarity).align(earlier);
    pairs.push_back(
        {reuse::describe(alignment), std::move(alignment), kind, std::move(rewording), fold_});
  }

  tools::Copier copier_;
  const Rarities& rarities_;
  tools::Random random_{11};
  std::size_t fold_ = 0;
};

// From those of `pairs` that `is_learnt` allows.
template <class IsLearnt> model::Trees train(const std::vector<Pair>& pairs, IsLearnt is_learnt) {
  tools::Table table;
  table.features = reuse::copy_features;
  for (const auto& pair : pairs | std::views::filter(is_learnt)) {
    table.values.insert(table.values.end(), pair.features.begin(), pair.features.end());
    table.labels.push_back(pair.kind != independent ? 1 : 0);
    table.weights.push_back(1);
  }
  std::vector<std::uint32_t> rows(table.rows());
  std::ranges::generate(rows, [row = 0U]() mutable { return row++; });
  return tools::train(
      table, rows,
      {.trees = 150, .depth = 5, .rate = 0.1F, .sample = 0.6F, .least_weight = 20, .penalty = 5});
}

void print_operating_points(const std::string& of, std::vector<float> own,
                            const std::vector<float>& copied) {
  fmt::print("{}: of reworded copies\n", of);
  std::ranges::sort(own, std::ranges::greater{});
  for (const auto share : {0.003, 0.005, 0.01, 0.02}) {
    const auto from = own[static_cast<std::size_t>(share * static_cast<double>(own.size()))];
    fmt::print("  {:.3f} above {:.2f}, as {:.3f} of independent reports\n",
               static_cast<double>(std::ranges::count_if(
                   copied, [&](float probability) { return probability > from; })) /
                   static_cast<double>(copied.size()),
               from, share);
  }
}

// On hosts that were left out; where `rewording` names an operation, it was left out as well and
// only its copies are looked for.
void cross_validate(const std::vector<Pair>& pairs, const std::string& rewording) {
  std::vector<float> own, copied;
  const auto is_reworded_so = [&](const Pair& pair) {
    return pair.kind == ReuseKind::reworded && (rewording.empty() || pair.rewording == rewording);
  };
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto trees = train(pairs, [&](const Pair& pair) {
      return pair.fold != fold && (rewording.empty() || !is_reworded_so(pair));
    });
    for (const auto& pair : pairs)
      if (pair.fold == fold && (pair.kind == independent || is_reworded_so(pair)))
        (pair.kind == independent ? own : copied)
            .push_back(model::probability(trees.score(pair.features)));
  }
  print_operating_points(rewording.empty() ? "hosts left out" : rewording + " left out",
                         std::move(own), copied);
}

void print_confusion(const char* of, const std::vector<Pair>& pairs, const model::Trees& trees) {
  std::map<ReuseKind, std::map<std::string, int>> counts;
  for (const auto& pair : pairs) {
    const auto verdict =
        reuse::decide(pair.alignment, model::probability(trees.score(pair.features)));
    ++counts[pair.kind][verdict ? std::string(news::name(verdict->kind)) : "none"];
  }
  fmt::print("{}\n", of);
  for (const auto& [kind, found] : counts) {
    fmt::print("  {:<10}", kind == independent ? "independent" : news::name(kind));
    for (const auto& [name, count] : found)
      fmt::print("  {} {}", name, count);
    fmt::print("\n");
  }
}

text::Result<int> run(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto thesaurus = TRY(tools::Thesaurus::load(tools::debian_wordnet));
  auto originals = TRY(tools::read_originals(data, tools::Source::wcxb));
  Rarities rarities;
  for (const auto& original : originals)
    rarities.many.add(print_of(original).words);
  const auto judged_ones = std::ranges::stable_partition(
      originals, [](const auto& original) { return !tools::is_for_judging(original); });
  PairMaker learnt(thesaurus, tools::Family::first, rarities),
      judged(thesaurus, tools::Family::second, rarities);
  learnt.add_pairs({originals.begin(), judged_ones.begin()});
  judged.add_pairs(judged_ones);
  for (const auto* rewording : {"", "nearest synonyms", "words exchanged"})
    cross_validate(learnt.pairs, rewording);
  const auto trees = train(learnt.pairs, [](const Pair&) { return true; });
  tools::write(out / "copies.trees", trees);
  print_confusion("first family, hosts learnt from", learnt.pairs, trees);
  print_confusion("second family, other hosts", judged.pairs, trees);
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, run); }

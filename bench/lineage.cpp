#include "bench/lineage.hpp"
#include "lineage/trace.hpp"
#include "tools/simulated_families.hpp"
#include <algorithm>
#include <ctime>
#include <fmt/core.h>
#include <span>
#include <vector>

namespace bench {

namespace {

// Milliseconds. `credits`: none, or three of each article.
double median_time(const std::vector<eval::Relative>& family,
                   std::span<const news::Credit> credits) {
  std::vector<double> runs;
  for (int run = 0; run < 5; ++run) {
    std::vector<lineage::Witness> witnesses;
    witnesses.reserve(family.size());
    for (const auto& each : family) {
      const auto own = credits.empty() ? credits : credits.subspan(3 * witnesses.size(), 3);
      witnesses.push_back(
          {&each.article, own, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
    }
    const auto begun = std::clock();
    const lineage::Story story(std::move(witnesses));
    runs.push_back(1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(runs);
  return runs[runs.size() / 2];
}

} // namespace

void print_lineage(const std::filesystem::path& data) {
  constexpr std::size_t articles = 1'000;
  auto thesaurus = tools::Thesaurus::load(tools::debian_wordnet);
  auto originals = tools::read_originals(data, tools::Source::wcxb);
  if (!thesaurus || !originals) {
    fmt::print("no lineage: it needs WordNet and the pages\n");
    return;
  }
  tools::SimulatedFamilies families(*std::move(thesaurus), *std::move(originals),
                                    tools::Family::second, 5);
  const auto family = families.next(articles, articles + 1);
  std::vector<news::Credit> credits; // three of each article, to forty outlets
  credits.reserve(3 * family.size());
  for (std::size_t i = 0; i < 3 * family.size(); ++i)
    credits.push_back({fmt::format("Harbour Post {}", 7 * i % 40), {0, 5}});
  fmt::print("lineage of a story of {} articles: {:.0f} ms of processor; {:.0f} with credits\n",
             family.size(), median_time(family, {}), median_time(family, credits));
}

} // namespace bench

#include "bench/lineage.hpp"
#include "lineage/trace.hpp"
#include "tools/simulated_families.hpp"
#include <algorithm>
#include <ctime>
#include <fmt/core.h>

namespace bench {

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
  std::vector<double> runs;
  for (int run = 0; run < 5; ++run) {
    std::vector<lineage::Witness> witnesses;
    witnesses.reserve(family.size());
    for (const auto& each : family)
      witnesses.push_back({&each.article, {}, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
    const auto begun = std::clock();
    const lineage::Story story(std::move(witnesses));
    runs.push_back(1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(runs);
  fmt::print("lineage of a story of {} articles: {:.0f} ms of processor\n", family.size(),
             runs[runs.size() / 2]);
}

} // namespace bench

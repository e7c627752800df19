#include "bench/lineage.hpp"
#include "lineage/trace.hpp"
#include "tools/simulated_families.hpp"
#include <algorithm>
#include <chrono>
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
  for (int run = 0; run < 3; ++run) {
    std::vector<lineage::Witness> witnesses;
    witnesses.reserve(family.size());
    for (const auto& each : family)
      witnesses.push_back({&each.article, {}, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
    const auto begun = std::chrono::steady_clock::now();
    const lineage::Story story(std::move(witnesses));
    runs.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
            .count());
  }
  std::ranges::sort(runs);
  fmt::print("lineage of a story of {} articles: {:.0f} ms\n", family.size(), runs[1]);
}

} // namespace bench

#include "reading/attributions/tagger.hpp"
#include "model/embedded.hpp"
#include "reading/attributions/tag_features.hpp"
#include <algorithm>
#include <stdexcept>
#include <string>

namespace reading {

namespace {

constexpr std::size_t longest_stretch = 400; // symbols

model::Chain embedded_chain(const std::string& path) {
  auto chain = model::Chain::load(model::embedded(path), path);
  if (!chain || chain->tags() != attribution_tags)
    throw std::logic_error(path + ": not built in as it should be");
  return *std::move(chain);
}

} // namespace

void for_each_stretch(const Symbols& symbols,
                      const std::function<void(std::size_t, std::size_t)>& use) {
  const auto& starts = symbols.paragraphs;
  for (std::size_t p = 0; p < starts.size(); ++p) {
    const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : symbols.symbols.size();
    for (std::size_t first = starts[p]; first < end; first += longest_stretch)
      use(first, std::min(end, first + longest_stretch));
  }
}

Tags tag(std::string_view text, const Symbols& symbols, const model::Chain& chain,
         const std::vector<std::uint8_t>& first_look, Wanted wanted) {
  Tags all{std::vector<std::uint8_t>(symbols.symbols.size()), {}};
  if (wanted == Wanted::probabilities)
    all.probabilities.resize(symbols.symbols.size(), 1);
  model::SequenceFeatures features;
  for_each_stretch(symbols, [&](std::size_t first, std::size_t last) {
    features.clear();
    add_tag_features(text, symbols, first, last, first_look, features);
    const auto tags = chain.tag(features);
    std::ranges::copy(tags, all.tags.begin() + static_cast<std::ptrdiff_t>(first));
    if (wanted == Wanted::probabilities && std::ranges::any_of(tags, [](auto t) { return t != 0; }))
      std::ranges::copy(chain.probabilities(features, tags),
                        all.probabilities.begin() + static_cast<std::ptrdiff_t>(first));
  });
  return all;
}

Tags tag_attributions(std::string_view text, const Symbols& symbols) {
  static const auto first = embedded_chain("models/attributions/first.chain");
  static const auto second = embedded_chain("models/attributions/second.chain");
  return tag(text, symbols, second, tag(text, symbols, first, {}, Wanted::tags).tags,
             Wanted::probabilities);
}

} // namespace reading

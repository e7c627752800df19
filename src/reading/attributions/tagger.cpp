#include "reading/attributions/tagger.hpp"
#include "model/embedded.hpp"
#include "reading/attributions/look_features.hpp"
#include <algorithm>
#include <stdexcept>
#include <string>

namespace reading {

namespace {

using model::Chain;
using model::Look;

Chain embedded_chain(const std::string& path) {
  auto chain = Chain::load(model::embedded(path), path);
  if (!chain || chain->tags() != attribution_tags)
    throw std::logic_error(path + ": not built in as it should be");
  return *std::move(chain);
}

class Tagger {
public:
  Tagger(std::string_view text, const Symbols& symbols, const Chain& chain)
      : chain_(chain), words_(text, symbols), sums_(symbols.symbols.size()) {}

  Tags look() {
    for_each_symbol(words_);
    Tags found{std::vector<std::uint8_t>(sums_.size()), {}};
    for (const auto& stretch : words_.stretches())
      put(chain_.tag(Look::first, of(stretch)), found.tags, stretch);
    return found;
  }

  Tags look_again(const Tags& first) {
    LookFeatures features(words_, first.tags);
    for_each_symbol(features);
    Tags found{std::vector<std::uint8_t>(sums_.size()), std::vector<float>(sums_.size(), 1)};
    for (const auto& stretch : words_.stretches()) {
      const auto tags = chain_.tag(Look::second, of(stretch));
      put(tags, found.tags, stretch);
      if (std::ranges::any_of(tags, [](auto tag) { return tag != 0; }))
        put(chain_.probabilities(Look::second, of(stretch), tags), found.probabilities, stretch);
    }
    return found;
  }

private:
  template <class Features> void for_each_symbol(Features& features) {
    std::array<FeatureHashes, 2> hashes; // of this symbol and of the one before
    for (const auto& stretch : words_.stretches()) {
      for (auto i = stretch.first; i < stretch.last; ++i) {
        auto& here = hashes[i % 2];
        features.of(stretch, i, here);
        chain_.fetch(here.all());
        if (i > stretch.first)
          chain_.add(hashes[(i - 1) % 2].all(), sums_[i - 1]);
      }
      chain_.add(hashes[(stretch.last - 1) % 2].all(), sums_[stretch.last - 1]);
    }
  }

  [[nodiscard]] std::span<const Chain::Sums> of(const Stretch& stretch) const {
    return std::span(sums_).subspan(stretch.first, stretch.last - stretch.first);
  }

  template <class T>
  static void put(const std::vector<T>& of_stretch, std::vector<T>& all, const Stretch& stretch) {
    std::ranges::copy(of_stretch, all.begin() + static_cast<std::ptrdiff_t>(stretch.first));
  }

  const Chain& chain_;
  WordFeatures words_;
  std::vector<Chain::Sums> sums_;
};

} // namespace

Tags tag(std::string_view text, const Symbols& symbols, const Chain& chain, Look last) {
  Tagger tagger(text, symbols, chain);
  auto first = tagger.look();
  return last == Look::first ? first : tagger.look_again(first);
}

Tags tag_attributions(std::string_view text, const Symbols& symbols) {
  static const auto chain = embedded_chain("models/attributions/attributions.chain");
  return tag(text, symbols, chain, Look::second);
}

} // namespace reading

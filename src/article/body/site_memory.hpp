// What the pages of one site say again and again is not their articles' text: a line about the
// outlet, a call to subscribe, a list that the content model took for text. Learned from what was
// read of a site before.
#pragma once
#include "news/article.hpp"
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace article {

// Of each paragraph, 32 bits of a hash of it and of its site.
std::vector<std::uint32_t> paragraph_keys(const news::Article& article);

// Remembers the last `window` pages. A function of what was remembered, in its order, and of
// nothing else. One thread.
class SiteMemory {
public:
  explicit SiteMemory(std::size_t window);
  SiteMemory(SiteMemory&&) noexcept;
  SiteMemory& operator=(SiteMemory&&) noexcept;
  ~SiteMemory();

  // Takes out of the text what stands on at least three other pages of its site, unless that is
  // most of it: then it is the same article at another address. Paragraphs with a spared span stay.
  // True where something went.
  bool clean(news::Article& article, std::span<const news::Span> spared = {}) const;

  // An address counts once, whatever is written there later.
  void remember(std::string_view address, std::vector<std::uint32_t> paragraphs);

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace article

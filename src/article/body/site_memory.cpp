#include "article/body/site_memory.hpp"
#include "text/hash.hpp"
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <deque>
#include <string>
#include <utility>

namespace article {

namespace {

constexpr std::uint32_t other_pages = 3; // that say the same

std::string_view text_at(const news::Article& article, news::Span span) {
  return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

} // namespace

std::vector<std::uint32_t> paragraph_keys(const news::Article& article) {
  std::vector<std::uint32_t> keys;
  if (article.outlet.domain.empty())
    return keys;
  const auto site = text::hash64(article.outlet.domain);
  for (const auto& [span, kind] : news::passages_of(article))
    keys.push_back(static_cast<std::uint32_t>(text::hash64(text_at(article, span), site)));
  return keys;
}

struct SiteMemory::State {
  struct Page {
    std::uint64_t address = 0;
    std::vector<std::uint32_t> paragraphs; // each once
  };

  std::size_t window;
  std::deque<Page> pages;
  absl::flat_hash_set<std::uint64_t> addresses;
  absl::flat_hash_map<std::uint32_t, std::uint32_t> pages_with; // a paragraph

  void forget_first() {
    const auto& page = pages.front();
    addresses.erase(page.address);
    for (const auto paragraph : page.paragraphs)
      if (const auto found = pages_with.find(paragraph); --found->second == 0)
        pages_with.erase(found);
    pages.pop_front();
  }
};

SiteMemory::SiteMemory(std::size_t window)
    : state_(std::make_unique<State>(State{window, {}, {}, {}})) {}
SiteMemory::SiteMemory(SiteMemory&&) noexcept = default;
SiteMemory& SiteMemory::operator=(SiteMemory&&) noexcept = default;
SiteMemory::~SiteMemory() = default;

bool SiteMemory::clean(news::Article& article, std::span<const news::Span> spared) const {
  const auto keys = paragraph_keys(article);
  const auto passages = news::passages_of(article);
  const auto is_known = [&](std::size_t paragraph) {
    const auto found = state_->pages_with.find(keys[paragraph]);
    return found != state_->pages_with.end() && found->second >= other_pages;
  };
  const auto is_spared = [&](std::size_t paragraph) {
    const auto& passage = passages[paragraph].span;
    return std::ranges::any_of(spared, [&](const news::Span& span) {
      return passage.begin <= span.begin && span.end <= passage.end;
    });
  };
  std::string kept;
  std::vector<news::PassageKind> kinds;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (!is_known(i) || is_spared(i)) {
      kept.append(kept.empty() ? "" : "\n\n").append(text_at(article, passages[i].span));
      kinds.push_back(passages[i].kind);
    }
  if (kinds.size() == keys.size() || kept.size() * 2 < article.text.size())
    return false;
  article.text = std::move(kept);
  article.kinds = std::move(kinds);
  return true;
}

void SiteMemory::remember(std::string_view address, std::vector<std::uint32_t> paragraphs) {
  const auto page = text::hash64(address);
  if (address.empty() || paragraphs.empty() || !state_->addresses.insert(page).second)
    return;
  std::ranges::sort(paragraphs);
  paragraphs.erase(std::unique(paragraphs.begin(), paragraphs.end()), paragraphs.end());
  for (const auto paragraph : paragraphs)
    ++state_->pages_with[paragraph];
  state_->pages.push_back({page, std::move(paragraphs)});
  if (state_->pages.size() > state_->window)
    state_->forget_first();
}

} // namespace article

#include "article/body/stated_body.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <vector>

namespace article {

namespace {

// Of each run of three words; the words' letters and digits alone, ASCII in lower case.
std::vector<std::uint64_t> triples_of(std::string_view text) {
  std::vector<std::uint64_t> triples;
  std::uint64_t before = 0, last = 0, word = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if ((lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') ||
        static_cast<unsigned char>(c) >= 0x80) {
      word = (word + static_cast<unsigned char>(lower) + 1) * 0x100000001B3U;
    } else if (word != 0) {
      if (++words >= 3)
        triples.push_back(text::combine(text::combine(before, last), word));
      before = last;
      last = word;
      word = 0;
    }
  }
  return triples;
}

} // namespace

StatedBody::StatedBody(std::string_view body, std::span<const Block> blocks) {
  constexpr std::size_t longest = 200'000, teaser = 80; // bytes, triples
  const auto stated = triples_of(body.substr(0, longest));
  if (stated.size() < teaser)
    return;
  triples_.insert(stated.begin(), stated.end());
  std::unordered_set<std::uint64_t> shared;
  for (const auto& block : blocks)
    for (const auto triple : triples_of(block.text))
      if (triples_.contains(triple))
        shared.insert(triple);
  agrees_ = shared.size() * 10 >= triples_.size() * 7;
}

float StatedBody::share_of(std::string_view block) const {
  if (!agrees_)
    return 0;
  const auto triples = triples_of(block);
  const auto inside =
      std::ranges::count_if(triples, [&](auto triple) { return triples_.contains(triple); });
  return static_cast<float>(inside) / static_cast<float>(std::max<std::size_t>(triples.size(), 1));
}

} // namespace article

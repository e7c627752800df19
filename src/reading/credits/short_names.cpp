#include "reading/credits/short_names.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>

namespace reading {

namespace {

std::string_view surface(const Words& words, const OutletMention& mention) {
  const auto span = words.span(mention.first, mention.last);
  return words.text().substr(span.begin, span.end - span.begin);
}

using ByLastWord = absl::flat_hash_map<std::uint64_t, const OutletMention*>;

// The longest of the names that end with a word.
ByLastWord longest_names(const std::vector<OutletMention>& named, const Words& words) {
  ByLastWord longest;
  for (const auto& mention : named) {
    const auto length = mention.last - mention.first;
    if (mention.is_short || length < 2)
      continue;
    auto& known = longest[words[mention.last - 1].hash];
    if (known == nullptr || length > known->last - known->first)
      known = &mention;
  }
  return longest;
}

// "The Harbour Times" ends with "Times".
bool ends_with_word(std::string_view name, std::string_view word) {
  const auto begin = name.rfind(' ');
  return begin != name.npos && text::equals_ignoring_case(name.substr(begin + 1), word);
}

} // namespace

void resolve_short_names(std::vector<OutletMention>& named, const Words& words,
                         const OutletNames& outlets, const news::Outlet& own) {
  const auto longest = longest_names(named, words);
  for (auto& mention : named) {
    if (!mention.is_short)
      continue;
    const auto hash = words[mention.first].hash;
    if (const auto whole = longest.find(hash); whole != longest.end()) {
      mention.known = whole->second->known;
      mention.name = text::collapse_spaces(surface(words, *whole->second));
    } else if (ends_with_word(own.name, surface(words, mention))) {
      mention.known = outlets.at_domain(own.domain);
      mention.name = own.name;
    } else if (mention.known != nullptr && outlets.is_shared(hash)) {
      mention.known = nullptr;
      mention.name = "The " + std::string(surface(words, mention));
    }
  }
  std::erase_if(named, [](const OutletMention& mention) {
    return mention.is_short && mention.known == nullptr && mention.name.empty();
  });
}

} // namespace reading

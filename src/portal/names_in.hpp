// The people, organisations and places that articles name, each of which has a page.
#pragma once
#include "news/reading.hpp"
#include "portal/templates.hpp"
#include "search/query.hpp"
#include "store/store.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

inline constexpr std::size_t longest_named = 120; // bytes

struct Named {
  std::string name; // as it stands at its longest
  news::MentionKind kind = news::MentionKind::name;
  std::size_t articles = 0, times = 0;
};

// Those of the most articles first, then those named most often; without the outlets that tell it.
// Articles are read anew, half a millisecond each: at most 20 of them.
std::vector<Named> names_in(std::span<const store::StoredArticle* const> articles);
std::vector<Named> names_in(std::span<const store::StoredArticle> articles);

// The first `most` that are known to be something: {name, address, kind}.
std::vector<View> links_to_names(std::span<const Named> names, std::size_t most);

// The articles in which the words of the name stand in a row, the newest first; nothing where it
// has no words.
std::optional<search::Query> naming(std::string_view name);

bool may_have_a_page(std::string_view name); // it has words, all of them, in one part of an address
std::string address_of_name(std::string_view name); // "/name/Dana%20Vesela"
std::string_view title_of(news::MentionKind kind);  // "Person"; "" of the one that is none

} // namespace portal

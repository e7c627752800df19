// What the in-memory store keeps of an article, and how it is found.
#pragma once
#include "search/query.hpp"
#include "store/original.hpp"
#include "store/store.hpp"
#include "story/summarise.hpp"
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace store {

struct Kept {
  StoredArticle stored;
  news::Fingerprint fingerprint;
  news::Terms terms;
  std::string canonical_key, url_key;
  story::Member member;
};

using OutletNames = std::map<std::pair<news::OutletId, std::string>, std::string>;

StoredArticle as_stored(const Kept& kept, const OutletNames& names);
Trace trace_of(const Kept& kept);
Holder holder_of(const Kept& kept, const OutletNames& names);

// `articles`: by sequence, which are 1, 2, 3 …
std::vector<search::Hit> find(std::span<const Kept> articles, const OutletNames& names,
                              const search::Query& query);
std::vector<Trace> recall(std::span<const Kept> articles, const Sought& sought);

} // namespace store

// When it was published: every place that says so is a candidate, and the best supported one wins.
#pragma once
#include "article/blocks.hpp"
#include "article/statements.hpp"
#include "text/time.hpp"
#include "web/html.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace article {

struct FoundDate {
  text::Time time;
  std::string source; // "json-ld", "meta", "time", "url", "text"
};

struct Dates {
  std::optional<FoundDate> published;
  std::optional<text::Time> modified;
};

// `fetched`: nothing is published later. `text_begins`: the first block of the article's text.
Dates find_dates(const web::Document& document, const Statements& statements, std::string_view url,
                 std::span<const Block> blocks, std::size_t text_begins, text::Time fetched);

} // namespace article

// Every place of a page that may say when it was published, with what stands there. Nothing is
// believed here; article/date weighs it.
#pragma once
#include "article/body/blocks.hpp"
#include "article/labels.hpp"
#include "article/statements/statements.hpp"
#include "text/time.hpp"
#include "web/html.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace article {

enum class DatePlace : std::uint8_t {
  linked_data,          // datePublished of the JSON-LD's article
  linked_data_other,    // of another thing in the JSON-LD
  linked_data_modified, // dateModified
  meta,                 // article:published_time and its like
  meta_vague,           // "date"
  meta_modified,
  address,
  image_address,
  published_element, // itemprop, pubdate, or a class that says so
  updated_element,
  time_element,
  dated_element,  // by a class such as "date"
  published_line, // "Published on 4 March 2024"
  updated_line,
  line,   // a short line with a date
  script, // "publishedAt":"…" in a script's data
  count_
};

struct DateCandidate {
  text::ParsedTime parsed;
  DatePlace place = DatePlace::line;
  web::NodeIndex node = 0;   // of elements and lines; 0 of all other places
  bool is_elsewhere = false; // in what is about other pages: a sidebar, comments
  bool is_linked = false;    // in a link
  bool is_alone = false;     // nothing but it stands there
  std::uint64_t look = 0;    // of elements: equal for those of one tag and class
};

// On the calendar of whoever wrote it.
std::chrono::sys_days day_of(const DateCandidate& candidate);

// Blocks [begin, end) hold the article's text; both are their number where there is none.
struct TextRange {
  std::size_t begin = 0, end = 0;
};
TextRange text_range(std::span<const float> probabilities);

struct DatePage {
  const web::Document& document;
  const Labels& labels;
  const Statements& statements;
  std::string_view html, url;
  std::span<const Block> blocks;
  TextRange text;
  text::Time fetched; // nothing is published later
  text::DateOrder order = text::DateOrder::day_first;
};

// Of days from 1995 to the one after `fetched`; at most some hundred.
std::vector<DateCandidate> find_date_candidates(const DatePage& page);

// Of 04/03/2024 on a page of this language at this address.
text::DateOrder date_order(std::string_view language, std::string_view url);

// The block that holds the headline, or where the text begins.
std::size_t headline_block(std::span<const Block> blocks, std::size_t text_begins);

} // namespace article

// How things are said to a reader: times, counts, and the words of strangers made safe to stand in
// a line of ours. (That they cannot become HTML is the templates' work, which escape everything.)
#pragma once
#include "news/ids.hpp"
#include "news/match.hpp"
#include "news/section.hpp"
#include "story/revision.hpp"
#include "text/time.hpp"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace portal {

// "just now", "5 minutes ago", "3 hours ago", "yesterday", "4 days ago", then "20 November 2026"; a
// time ahead of the clock is given as a date.
std::string age(text::Time time, text::Time now);

std::string long_date(text::Time time); // "Friday 20 November 2026"
std::string
date_and_clock(text::Time time); // "20 November 2026, 06:12 UTC"; at midnight the date alone
std::string span_of_time(std::chrono::seconds span); // "40 minutes", "3 hours", "2 days"

std::string count(std::size_t number, std::string_view one, std::string_view many); // "1 report"

// One line of at most `limit` bytes. Control characters, and those that turn the direction of what
// follows (U+202A–202E, U+2066–2069), are left out.
std::string one_line(std::string_view words, std::size_t limit);

// The same for running text: line feeds stay.
std::string running_text(std::string_view words);

// The beginning of an article: its first telling paragraph, without the dateline.
std::string opening(std::string_view article, std::string_view dateline, std::size_t limit);

std::string section_title(news::Section section);  // "World"; "More news" of the one that is none
std::string_view copy_label(news::ReuseKind kind); // "Verbatim copy"
std::string_view revision_label(story::Revision revision); // "Correction"
bool is_copy(news::ReuseKind kind);                        // of the whole, however worded

std::string language_name(std::string_view language); // "German"; "" where it is unknown
// A language tag that can stand in an attribute, or "".
std::string language_tag(std::string_view language);
bool is_right_to_left(std::string_view language);

// An address that may become a link: http or https, and no longer than browsers take.
bool may_be_linked(std::string_view url);

std::string address_of(news::StoryId id);   // "/story/00f1…"
std::string address_of(news::ArticleId id); // "/article/00f1…"

} // namespace portal

// The conformance cases of shared/data/feeds: each file states in a comment, as a little Python,
// what must hold of it ("Expect: not bozo and feed['title'] == 'x'"). What a news reader keeps as
// plain text is compared as plain text, addresses as addresses, times as times.
#pragma once
#include "news/feed.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace expectations {

enum class Outcome : std::uint8_t { holds, fails, inapplicable };

struct Verdict {
  Outcome outcome = Outcome::inapplicable;
  std::string reason; // why it is inapplicable, or what was found instead
};

// What was read of one file.
struct Subject {
  news::Feed feed;
  std::string_view bytes;
};

// What stands behind "Expect:", or "".
std::string expectation_in(std::string_view text);
// What stands behind "Header:  <name>:" in the comment, or "".
std::string header_in(std::string_view text, std::string_view name);

// Of terms joined by "and" those that apply decide.
Verdict judge(std::string_view expectation, const Subject& subject);

} // namespace expectations

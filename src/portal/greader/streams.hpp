// Streams: the articles of all, of an outlet, of a section, and those that are marked.
#pragma once
#include "portal/page.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal::greader {

enum class StreamKind : std::uint8_t { all, outlet, section, starred, read };

struct Stream {
  StreamKind kind = StreamKind::all;
  std::string outlet{};                         // its domain
  news::Section section = news::Section::other; // of that kind alone
};

// "feed/post.example", "user/-/label/World", "user/-/state/com.google/reading-list"; any user.
std::optional<Stream> stream_named(std::string_view id);

std::string feed_id(std::string_view domain); // "feed/post.example"
std::string label_id(news::Section section);  // "user/-/label/World"
inline constexpr std::string_view state_prefix = "user/-/state/com.google/";

// "tag:google.com,2005:reader/item/00000000000051a7"
std::string long_id(news::ArticleId id);
std::string short_id(news::ArticleId id); // signed decimal
// Either of them, or the digits of the long form alone where there are 16 of them.
std::optional<news::ArticleId> article_named(std::string_view id);

struct Choice {
  std::size_t limit = 20;
  std::size_t passed = 0;                 // of the stream's articles, on earlier pages
  std::optional<text::Time> from{}, to{}; // of Chosen::at, [from, to)
  std::optional<bool> is_read{}, is_starred{};
  bool is_oldest_first = false;
};

struct Chosen {
  news::ArticleId id{};
  text::Time at{};    // when it was fetched, or got the mark that the stream is of
  std::string outlet; // domain
  bool is_muted = false;
};

struct Page {
  std::vector<Chosen> articles;
  std::optional<std::size_t> passed; // where the next page begins
};

// Unread is what is among the newest of these and not marked as read; older articles are not
// listed.
inline constexpr std::size_t most_listed = 5'000;

// By date the newest first, or of the newest the oldest first; what is muted is left out. What is
// marked stands by the time it was marked, muted or not.
Page choose(const Asked& asked, const Stream& stream, const Choice& choice);

} // namespace portal::greader

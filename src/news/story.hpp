// One event, and what was written about it. (In TDT papers "story" is one article and this a
// "topic".)
#pragma once
#include "news/ids.hpp"
#include "news/section.hpp"
#include "text/time.hpp"
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace news {

// A term of an article and how often it stands there.
struct Term {
  std::uint64_t id = 0;
  std::uint16_t count = 0;
  bool operator==(const Term&) const = default;
};

// What story::place compares: bags of terms, each sorted by id.
struct Terms {
  std::vector<Term> title, body, names;
};

enum class PlacementKind : std::uint8_t { joined, opened };

struct Placement {
  StoryId story{};
  PlacementKind kind = PlacementKind::opened;
  float score = 0; // similarity to the story joined, 0–1
};

struct Story {
  StoryId id{};
  std::string headline;
  Section section = Section::other;
  ArticleId lead{};
  std::uint32_t articles = 0;    // the latest version of each
  std::uint32_t independent = 0; // outlets with words of their own: copies count once
  text::Time first_seen{}, last_seen{};
  double rank = 0;
};

} // namespace news

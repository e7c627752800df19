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
  std::vector<Term> title, text, names, numbers; // text: the title's and the body's
};

enum class PlacementKind : std::uint8_t { joined, opened };

struct Placement {
  StoryId story{};
  PlacementKind kind = PlacementKind::opened;
  float score = 0; // similarity to the story joined, 0–1
};

enum class StoryEventKind : std::uint8_t { merged, split };

// Articles change their story. `merged`: all those of `from` go to `to`, and `from` is no more.
// `split`: `articles` leave `from` for `to`, a new story.
struct StoryEvent {
  StoryEventKind kind = StoryEventKind::merged;
  StoryId from{}, to{};
  std::vector<ArticleId> articles; // those remembered
  text::Time at{};                 // date of the article that gave occasion
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

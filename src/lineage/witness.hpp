// What lineage knows of one article of a story.
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include "news/reading.hpp"
#include <cstdint>
#include <span>

namespace lineage {

struct Witness {
  const news::Article* article = nullptr;
  std::span<const news::Credit> credits{};
  std::span<const news::Match> matches{}; // what it was found to copy when it came
  std::int64_t arrival = 0;               // order in which we read them
  news::StoryId story{};                  // kin may be of another one

  [[nodiscard]] news::ArticleId id() const { return article->id; }
  [[nodiscard]] text::Time date() const { return article->date(); }
};

} // namespace lineage

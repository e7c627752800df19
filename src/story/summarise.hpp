// A story as its articles tell it: headline, lead, section, first and last seen, rank.
#pragma once
#include "news/article.hpp"
#include "news/section.hpp"
#include "news/story.hpp"
#include <span>
#include <string>

namespace story {

struct Member {
  news::ArticleId id{};
  std::string outlet_domain;
  std::string title;
  news::Section section = news::Section::other;
  float section_score = 0;
  text::Time date{};
  bool is_copy = false; // verbatim, near or reworded of an earlier article
  std::uint32_t text_bytes = 0;
};

// `members`: at least one, any order; the result does not depend on the order. Section: the vote of
// the articles, weighted by their score. Lead: the fullest of the early originals. Independent:
// outlets with at least one article that copies nothing (at least 1).
news::Story summarise(news::StoryId id, std::span<const Member> members);

// Independent coverage x recency, as a logarithm, so that the order never changes while time
// passes: log2(1 + independent) + date / half life. Half life: 8 hours (tgcontest's ranker).
double rank(std::uint32_t independent, text::Time last_seen);

} // namespace story

// Who said it first? For now from the recorded matches of one story: copies hang under the earliest
// article whose words they carry.
#pragma once
#include "news/lineage.hpp"
#include "news/match.hpp"
#include "text/time.hpp"
#include <span>
#include <string>
#include <vector>

namespace lineage {

// One article of the story, with what it was found to copy when it came.
struct Witness {
  news::ArticleId id{};
  std::string outlet_domain;
  text::Time date{};
  std::vector<news::Match> matches;
};

// The lineage of `article` among the `witnesses` of its story (which include it). Warnings: an
// article dated more than 30 days after what it copies ("old news").
news::Lineage trace(news::ArticleId article, std::span<const Witness> witnesses);

} // namespace lineage

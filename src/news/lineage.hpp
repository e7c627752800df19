// Where an article's words come from. Edge names after W3C PROV.
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include <string>
#include <vector>

namespace news {

struct Edge {
  ArticleId from{}, to{}; // the later, and what it was taken from
  ReuseKind kind = ReuseKind::near;
  float score = 0;
  std::vector<std::string> evidence;
};

struct Lineage {
  ArticleId article{};
  std::vector<Edge> upstream; // the nearest first
  std::vector<ArticleId> roots, copies;
  std::uint32_t independent = 1;
  std::vector<std::string> warnings;
};

} // namespace news

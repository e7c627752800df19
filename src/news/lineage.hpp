// Where an article's words come from. Edges are named after W3C PROV (PROV-O, 2013).
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news {

enum class EdgeKind : std::uint8_t {
  verbatim, // a copy of the whole
  near,
  partial,
  reworded,
  derived, // own words on what another outlet reported, which it credits
  credit   // names an outlet as its source, and owes it no more than that; its report may be here
};

std::string_view name(EdgeKind kind);
std::string_view provenance(EdgeKind kind); // "prov:wasQuotedFrom"

// What can be looked up: words of the article and, for a copy, those of its upstream. Either may be
// empty, not both, save where only the dates speak.
struct Evidence {
  std::string statement; // "the same words", "credits CNN", "dated 361 days later"
  Span words, upstream_words;
};

struct Edge {
  ArticleId from{};            // the later
  std::optional<ArticleId> to; // what it was taken from, or credits; none: it is not here
  std::string outlet;          // whose report that is, as credited or as it calls itself
  EdgeKind kind = EdgeKind::near;
  float score = 0;      // share of the later's material that stands in the earlier
  float confidence = 0; // how often an edge like this one is right
  std::vector<Evidence> evidence;
};

// Of the whole or a part.
inline bool is_copy(const Edge& edge) { return edge.kind < EdgeKind::derived; }
// What the article came to be by; a credit alone is no descent.
inline std::optional<ArticleId> descends_from(const Edge& edge) {
  return edge.kind == EdgeKind::credit ? std::nullopt : edge.to;
}

enum class ChangeKind : std::uint8_t { number, name, place, date, negation, role };

std::string_view name(ChangeKind kind);

// A fact that a copy tells otherwise than its upstream.
struct Change {
  ChangeKind kind = ChangeKind::number;
  Span upstream_words, words;       // of either text
  Span upstream_sentence, sentence; // around them
  float confidence = 0;
  bool is_update = false; // went on, or was put right, after the upstream was written
};

// Dated long after what it copies; or before it.
enum class LineageWarningKind : std::uint8_t { old_news, backdated };

std::string_view name(LineageWarningKind kind);

struct LineageWarning {
  LineageWarningKind kind = LineageWarningKind::old_news;
  std::string statement; // "old news: dated 2024-02-21, 361 days after what it copies"
  std::vector<Evidence> evidence;
  float confidence = 0;
};

// How a story came about: who has it from whom.
struct Graph {
  std::vector<Edge> edges;        // of an article one descent at most, and credits; by its time
  std::vector<ArticleId> roots;   // reports with words of their own, oldest first
  std::optional<ArticleId> first; // seen
};

struct Lineage {
  ArticleId article{};
  std::vector<Edge> upstream; // from the article to its root, then what that credits
  std::vector<ArticleId> roots, copies;
  std::uint32_t independent = 1; // of the whole story
  std::vector<Change> changes;   // against the nearest upstream
  std::vector<LineageWarning> warnings;
};

} // namespace news

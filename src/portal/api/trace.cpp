#include "portal/api/trace.hpp"
#include "portal/api/dated.hpp"
#include "portal/api/json.hpp"
#include "portal/sources_named.hpp"
#include "reading/read.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <set>
#include <utility>

namespace portal::api {

namespace {

using text::json::array;
using text::json::object;

// Evidence of every edge of the graph takes half a millisecond each; of larger stories an article's
// own trace gives it.
constexpr std::size_t most_edges_shown = 200;

std::string hex(news::ArticleId id) { return text::to_hex(std::to_underlying(id)); }

constexpr std::uint32_t longest_quote = 2'000; // bytes

// {text, begin, end}: words of an article and where they stand, in code points; the beginning of
// many.
object words_at(const news::Article& article, news::Span span) {
  if (span.begin > span.end || span.end > article.text.size())
    return {};
  span.end = std::min(span.end, span.begin + longest_quote);
  while ((static_cast<unsigned char>(article.text[span.end]) & 0xC0U) == 0x80) // '\0' at the end
    --span.end;
  text::CodePointOffsets offsets(article.text);
  const auto begin = offsets.at(span.begin);
  return {{"text", article.text.substr(span.begin, span.end - span.begin)},
          {"begin", begin},
          {"end", offsets.at(span.end)}};
}

array evidence_json(const std::vector<news::Evidence>& evidence, const store::StoredArticle* of,
                    const store::StoredArticle* upstream) {
  array list;
  for (const auto& each : evidence) {
    object shown{{"statement", each.statement}};
    if (of != nullptr && each.words.end > 0)
      shown["words"] = words_at(of->article, each.words);
    if (upstream != nullptr && each.upstream_words.end > 0)
      shown["upstream_words"] = words_at(upstream->article, each.upstream_words);
    list.push_back(std::move(shown));
  }
  return list;
}

text::json::value revision_json(std::optional<story::Revision> revision) {
  return revision ? text::json::value(story::name(*revision)) : text::json::value(nullptr);
}

object edge_json(const Family& family, const news::Edge& edge,
                 const std::vector<news::Evidence>& evidence) {
  const auto *of = family.find(edge.from), *upstream = edge.to ? family.find(*edge.to) : nullptr;
  return {{"url", upstream != nullptr ? upstream->article.canonical : ""},
          {"kind", news::name(edge.kind)},
          {"evidence", evidence_json(evidence, of, upstream)},
          {"id", edge.to ? text::json::value(hex(*edge.to)) : text::json::value(nullptr)},
          {"outlet", edge.outlet},
          {"is_here", edge.to.has_value()},
          {"provenance", news::provenance(edge.kind)},
          {"score", edge.score},
          {"confidence", edge.confidence},
          {"revision", revision_json(family.revision(edge))},
          {"of", hex(edge.from)}};
}

object change_json(const news::Change& change, const news::Article& upstream,
                   const news::Article& copy) {
  return {{"kind", news::name(change.kind)},
          {"upstream", words_at(upstream, change.upstream_words)},
          {"copy", words_at(copy, change.words)},
          {"upstream_sentence", words_at(upstream, change.upstream_sentence)},
          {"copy_sentence", words_at(copy, change.sentence)},
          {"update", change.is_update},
          {"confidence", change.confidence}};
}

array addresses(const Family& family, const std::vector<news::ArticleId>& ids) {
  array list;
  for (const auto id : ids)
    if (const auto* member = family.find(id))
      list.push_back(text::json::value(linkable(member->article.canonical)));
  return list;
}

// Whoever has an outlet's words, without its own revisions of them.
std::vector<news::ArticleId> copies_of(const Family& family, const news::Lineage& lineage) {
  auto copies = lineage.copies;
  std::erase_if(copies, [&](news::ArticleId id) { return family.revision(id).has_value(); });
  return copies;
}

array sources_json(const store::StoredArticle& stored) {
  const std::array<const store::StoredArticle*, 1> only = {&stored};
  array list;
  for (const auto& source : sources_named(only)) {
    array statements;
    for (const auto& said : source.statements)
      statements.push_back({{"speaker", words_at(stored.article, said.speaker)},
                            {"content", words_at(stored.article, said.content)},
                            {"direct", said.direct},
                            {"confidence", said.confidence}});
    const auto surest = std::ranges::max(source.statements, {}, &Statement::confidence).confidence;
    list.push_back({{"name", source.name},
                    {"kind", news::name(source.kind)},
                    {"confidence", surest},
                    {"statements", std::move(statements)}});
  }
  return list;
}

// Those who are said to have had it first. How sure that is is not stored, and read anew.
array first_reported_json(const store::StoredArticle& stored) {
  array list;
  const auto& article = stored.article;
  std::vector<news::Credit> anew;
  for (const auto& credit : stored.credits) {
    if (credit.kind != news::CreditKind::first_reported)
      continue;
    if (anew.empty())
      anew = reading::read(article, text::tokenize(article.text, article.language), "").credits;
    const auto same = std::ranges::find(anew, credit.phrase.begin,
                                        [](const news::Credit& one) { return one.phrase.begin; });
    list.push_back({{"outlet", credit.outlet},
                    {"words", words_at(article, credit.phrase)},
                    {"confidence", same == anew.end() ? text::json::value(nullptr)
                                                      : text::json::value(same->confidence)}});
  }
  return list;
}

// The roots with how sure the way to them is: all its steps are right. An article that copies
// nothing is its own.
array origins_json(const Family& family, const news::Lineage& lineage) {
  float confidence = 1;
  for (const auto& edge : lineage.upstream)
    confidence *= descends_from(edge) ? edge.confidence : 1;
  array list;
  for (const auto id : lineage.roots)
    if (const auto* member = family.find(id))
      list.push_back({{"id", hex(id)},
                      {"url", linkable(member->article.canonical)},
                      {"outlet", member->article.outlet.name},
                      {"confidence", id == lineage.article ? text::json::value(nullptr)
                                                           : text::json::value(confidence)}});
  return list;
}

// Both speak of dates: that of old news of the first in the row, the other of the nearest.
array warnings_json(const Family& family, const store::StoredArticle& stored,
                    const news::Lineage& lineage, const store::StoredArticle* nearest) {
  array list;
  const auto* first = nearest;
  for (const auto& edge : lineage.upstream)
    if (const auto of = descends_from(edge); of && is_copy(edge))
      first = family.find(*of);
  for (const auto& warning : lineage.warnings) {
    const bool is_backdated = warning.kind == news::LineageWarningKind::backdated;
    auto evidence = evidence_json(warning.evidence, &stored, nearest);
    evidence.push_back(evidence_json({dated(stored.article)}, &stored, nullptr)[0]);
    if (const auto* upstream = is_backdated ? nearest : first)
      evidence.push_back(
          object{{"statement", "the other is " + dated(upstream->article).statement}});
    list.push_back({{"kind", news::name(warning.kind)},
                    {"says", warning.statement},
                    {"warning", warning.statement},
                    {"evidence", std::move(evidence)},
                    {"confidence", warning.confidence}});
  }
  return list;
}

object graph_json(const Family& family) {
  const auto& graph = family.story().graph();
  array nodes, edges;
  for (const auto& member : family.members())
    nodes.push_back({{"id", hex(member.article.id)},
                     {"url", member.article.canonical},
                     {"outlet", member.article.outlet.name},
                     {"date", text::to_iso(member.article.date())},
                     {"is_here", true}});
  std::set<std::string> outlets;
  for (const auto& edge : graph.edges) {
    if (!edge.to && outlets.insert(edge.outlet).second)
      nodes.push_back({{"id", nullptr}, {"url", ""}, {"outlet", edge.outlet}, {"is_here", false}});
    const bool is_shown = graph.edges.size() <= most_edges_shown && edge.evidence.empty();
    edges.push_back(
        edge_json(family, edge, is_shown ? family.story().evidence(edge) : edge.evidence));
  }
  return {{"nodes", std::move(nodes)},
          {"edges", std::move(edges)},
          {"roots", addresses(family, graph.roots)}};
}

text::json::value first_seen_json(const Family& family) {
  const auto& graph = family.story().graph();
  const auto* first = graph.first ? family.find(*graph.first) : nullptr;
  if (first == nullptr)
    return nullptr;
  return object{{"url", first->article.canonical},
                {"outlet", first->article.outlet.name},
                {"date", text::to_iso(first->article.date())}};
}

// "2026-11-20T06:40:00Z  Meridian Wire  https://…"
std::string line_of(const Family& family, news::ArticleId id) {
  const auto* member = family.find(id);
  if (member == nullptr)
    return hex(id);
  return fmt::format("{}  {}  {}", text::to_iso(member->article.date()),
                     member->article.outlet.name, member->article.canonical);
}

std::string_view slice(const news::Article& article, news::Span span) {
  return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

std::string_view has_it_as(std::optional<story::Revision> revision) {
  if (!revision)
    return "copied by";
  return *revision == story::Revision::correction ? "corrected by" : "updated by";
}

std::string upstream_for_people(const Family& family, const news::Edge& edge) {
  const auto revision = family.revision(edge);
  auto lines = fmt::format(
      "  {:12} {}\n", revision ? story::name(*revision) : news::name(edge.kind),
      edge.to ? line_of(family, *edge.to) : fmt::format("{}, not in this archive", edge.outlet));
  const auto* of = family.find(edge.from);
  for (const auto& evidence : edge.evidence) {
    lines += fmt::format("  {:12} {}\n", "", evidence.statement);
    if (of != nullptr && evidence.words.end > 0)
      lines += fmt::format("  {:12}   “{}”\n", "",
                           text::shorten(slice(of->article, evidence.words), 200));
  }
  return lines;
}

} // namespace

object trace(const Family& family, const store::StoredArticle& stored) {
  const auto lineage = family.trace(stored.article.id);
  array upstream, changes;
  for (const auto& edge : lineage.upstream)
    upstream.push_back(edge_json(family, edge, edge.evidence));
  const auto nearest_id =
      lineage.upstream.empty() ? std::nullopt : descends_from(lineage.upstream.front());
  const auto* nearest = nearest_id ? family.find(*nearest_id) : nullptr;
  if (nearest != nullptr)
    for (const auto& change : lineage.changes)
      changes.push_back(change_json(change, nearest->article, stored.article));
  return made_safe({{"article", linkable(stored.article.canonical)},
                    {"id", hex(stored.article.id)},
                    {"title", stored.article.title},
                    {"outlet", stored.article.outlet.name},
                    {"date", text::to_iso(stored.article.date())},
                    {"story", text::to_hex(std::to_underlying(stored.story))},
                    {"upstream", std::move(upstream)},
                    {"roots", addresses(family, lineage.roots)},
                    {"origins", origins_json(family, lineage)},
                    {"copies", addresses(family, copies_of(family, lineage))},
                    {"independent", lineage.independent},
                    {"first_seen", first_seen_json(family)},
                    {"first_reported", first_reported_json(stored)},
                    {"sources", sources_json(stored)},
                    {"changes", std::move(changes)},
                    {"warnings", warnings_json(family, stored, lineage, nearest)},
                    {"graph", graph_json(family)}});
}

std::string trace_for_people(const Family& family, const store::StoredArticle& stored) {
  const auto lineage = family.trace(stored.article.id);
  std::string page =
      fmt::format("{}\n{}\n", stored.article.title, line_of(family, stored.article.id));
  if (lineage.upstream.empty())
    page += "  copies nothing that is stored\n";
  for (const auto& edge : lineage.upstream)
    page += upstream_for_people(family, edge);
  for (const auto id : lineage.roots)
    page += fmt::format("  {:12} {}\n", "first", line_of(family, id));
  for (const auto id : lineage.copies)
    page += fmt::format("  {:12} {}\n", has_it_as(family.revision(id)), line_of(family, id));
  const auto reports =
      std::ranges::count_if(family.members(), [&](const store::StoredArticle& member) {
        return member.story == stored.story && member.article.is_article;
      });
  page += fmt::format("  {:12} {} of {} reports\n", "independent", lineage.independent, reports);
  // NOLINTBEGIN(bugprone-unchecked-optional-access): what changed, changed on the way from an
  // article
  if (const auto* nearest =
          lineage.changes.empty() ? nullptr : family.find(*lineage.upstream.front().to))
    // NOLINTEND(bugprone-unchecked-optional-access)
    for (const auto& change : lineage.changes)
      page += fmt::format("  {:12} {}: “{}”, was “{}”\n", change.is_update ? "updated" : "changed",
                          news::name(change.kind), slice(stored.article, change.words),
                          slice(nearest->article, change.upstream_words));
  for (const auto& warning : lineage.warnings)
    page += fmt::format("  {:12} {}\n", "warning", warning.statement);
  return page;
}

} // namespace portal::api

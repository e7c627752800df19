#include "lineage/trace.hpp"
#include "lineage/ancestry.hpp"
#include "lineage/changes.hpp"
#include "lineage/credit_confidence.hpp"
#include "lineage/descent.hpp"
#include "lineage/evidence.hpp"
#include "story/credited.hpp"
#include "story/independence.hpp"
#include <algorithm>
#include <chrono>
#include <fmt/core.h>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

using news::EdgeKind;

constexpr auto old_news = std::chrono::days(30);
constexpr std::size_t most_credits = 8; // of one article that become edges

Materials materials_of(const std::vector<Witness>& witnesses) {
  Materials materials;
  for (const auto& witness : witnesses)
    materials.add(witness.article->text, witness.article->language);
  return materials;
}

story::Crediting crediting(const Witness& witness) {
  return {witness.article->outlet, witness.article->text.size(), witness.credits};
}

std::vector<const news::Credit*> credits_to_others(const Witness& witness) {
  std::vector<const news::Credit*> credits;
  for (const auto& credit : witness.credits)
    if (credits.size() < most_credits && crediting(witness).is_to_another(credit))
      credits.push_back(&credit);
  return credits;
}

} // namespace

struct Story::State {
  std::vector<Witness> witnesses;
  std::unordered_map<std::uint64_t, std::uint32_t> place;
  std::vector<std::optional<Parent>> parents;
  std::vector<std::size_t> voice; // of each witness (story::Independence)
  news::Graph graph;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> edges_from; // places in graph.edges
  std::vector<story::Names> names;                                       // of each witness's outlet
  std::unordered_map<std::string, std::vector<const Witness*>> credited; // by letters of a credit

  [[nodiscard]] const Witness& at(news::ArticleId id) const {
    return witnesses[place.at(std::to_underlying(id))];
  }

  void add_edge(news::Edge edge) {
    edges_from[std::to_underlying(edge.from)].push_back(graph.edges.size());
    graph.edges.push_back(std::move(edge));
  }

  // Of a credited outlet, oldest first.
  const std::vector<const Witness*>& reports_of(std::string_view outlet) {
    const auto [found, is_new] = credited.try_emplace(news::letters_of(outlet));
    if (is_new)
      for (std::size_t i = 0; i < witnesses.size(); ++i)
        if (names[i].include(found->first))
          found->second.push_back(&witnesses[i]);
    return found->second;
  }

  [[nodiscard]] bool is_report(std::uint32_t number) const {
    const auto& parent = parents[number];
    return !parent || story::counts_by_itself(parent->is_mostly_its_own(),
                                              crediting(witnesses[number]).has_own_sources());
  }

  // The credit by which the whole of it is another's, or nullptr.
  [[nodiscard]] const news::Credit* source_of(std::uint32_t number) const {
    return story::credit_for_all(crediting(witnesses[number]),
                                 is_report(number) ? story::Words::own : story::Words::anothers);
  }

  void add_copy(std::uint32_t number) {
    // NOLINTNEXTLINE(bugprone-unchecked-optional-access): asked of children only
    const auto& parent = *parents[number];
    const auto& of = witnesses[parent.kinship.parent];
    const auto all = static_cast<float>(parent.kinship.shared + parent.kinship.invented);
    add_edge({witnesses[number].id(),
              of.id(),
              of.article->outlet.name,
              parent.kind,
              all > 0 ? static_cast<float>(parent.kinship.shared) / all : 1,
              parent.confidence,
              {}});
  }

  // Edges to those whom an article credits.
  void add_credits(std::uint32_t number) {
    const auto& witness = witnesses[number];
    const auto* source = is_report(number) ? source_of(number) : nullptr;
    std::set<std::string> told;
    for (const auto* credit : credits_to_others(witness)) {
      const auto& others = reports_of(credit->outlet);
      const auto* report = others.empty() ? nullptr : others.front();
      const bool is_upstream = report != nullptr && parents[number];
      if (is_upstream || !told.insert(news::letters_of(credit->outlet)).second)
        continue;
      const bool is_derived = report != nullptr && credit == source && !leads_to(*report, witness);
      // What is dated later is another report than the one that the text knew.
      if (report != nullptr && !is_derived &&
          time_after(witness.date(), report->date()).count() > 0)
        continue;
      add_edge({witness.id(),
                report == nullptr ? std::nullopt : std::optional(report->id()),
                report == nullptr ? credit->outlet : report->article->outlet.name,
                is_derived ? EdgeKind::derived : EdgeKind::credit,
                0,
                is_derived ? derived_confidence(*credit, *witness.article, others.size())
                           : credit_confidence(*credit),
                {evidence_of(*credit)}});
    }
  }

  // Two that credit each other: only one of them has it from the other.
  [[nodiscard]] bool leads_to(const Witness& from, const Witness& to) const {
    std::set<news::ArticleId> seen;
    auto at = from.id();
    while (seen.insert(at).second) {
      if (at == to.id())
        return true;
      const auto* edge = upstream_edge(at);
      if (edge == nullptr)
        return false;
      at = *edge->to;
    }
    return false;
  }

  [[nodiscard]] const news::Edge* upstream_edge(news::ArticleId id) const {
    const auto edges = edges_from.find(std::to_underlying(id));
    if (edges != edges_from.end())
      for (const auto number : edges->second)
        if (descends_from(graph.edges[number]))
          return &graph.edges[number];
    return nullptr;
  }

  // From the article to its root.
  [[nodiscard]] std::vector<news::Edge> way_up(news::ArticleId article) const {
    std::vector<news::Edge> way;
    std::set<news::ArticleId> seen{article};
    while (const auto* edge = upstream_edge(article)) {
      // NOLINTNEXTLINE(bugprone-unchecked-optional-access): upstream edges lead to articles
      article = *edge->to;
      if (!seen.insert(article).second)
        break;
      way.push_back(*edge);
    }
    return way;
  }

  // Its copies and theirs, as they came.
  [[nodiscard]] std::vector<news::ArticleId> copies_of(news::ArticleId article) const {
    std::set<news::ArticleId> found{article};
    for (bool grew = true; grew;) {
      grew = false;
      for (const auto& edge : graph.edges)
        if (const auto of = descends_from(edge); of && is_copy(edge) && found.contains(*of))
          grew |= found.insert(edge.from).second;
    }
    std::vector<news::ArticleId> copies;
    for (const auto& witness : witnesses)
      if (witness.id() != article && found.contains(witness.id()))
        copies.push_back(witness.id());
    return copies;
  }

  void build() {
    parents = parents_of(witnesses, materials_of(witnesses));
    for (const auto& witness : witnesses)
      names.emplace_back(witness.article->outlet);
    for (std::uint32_t i = 0; i < witnesses.size(); ++i)
      if (parents[i])
        add_copy(i);
    const Witness* first = nullptr;
    for (std::uint32_t i = 0; i < witnesses.size(); ++i) {
      add_credits(i);
      if (!is_report(i))
        continue;
      if (upstream_edge(witnesses[i].id()) == nullptr)
        graph.roots.push_back(witnesses[i].id());
      if (first == nullptr || witnesses[i].date() < first->date())
        first = &witnesses[i];
    }
    std::ranges::sort(graph.roots, {}, [this](news::ArticleId id) { return at(id).date(); });
    if (first != nullptr)
      graph.first = first->id();
    find_voices();
  }

  void find_voices() {
    std::vector<story::Report> reports;
    reports.reserve(witnesses.size());
    for (std::uint32_t i = 0; i < witnesses.size(); ++i) {
      auto& report = reports.emplace_back();
      report.id = witnesses[i].id();
      report.outlet = &witnesses[i].article->outlet;
      if (!is_report(i))
        // NOLINTNEXTLINE(bugprone-unchecked-optional-access): what is no report has a parent
        report.original = witnesses[parents[i]->kinship.parent].id();
      if (const auto* source = source_of(i))
        report.credited = source->outlet;
    }
    voice = story::independence(reports).voice;
  }

  void warn(news::Lineage& lineage) const {
    const news::Edge* farthest = nullptr;
    float confidence = 1;
    for (const auto& edge : lineage.upstream)
      if (is_copy(edge))
        farthest = &edge, confidence *= edge.confidence;
    if (farthest == nullptr)
      return;
    // NOLINTBEGIN(bugprone-unchecked-optional-access): upstream edges lead to articles
    const auto own = at(lineage.article).date(), first = at(*farthest->to).date(),
               nearest = at(*lineage.upstream.front().to).date();
    // NOLINTEND(bugprone-unchecked-optional-access)
    const auto& evidence = lineage.upstream.front().evidence;
    if (own - first > old_news)
      lineage.warnings.push_back(
          {news::LineageWarningKind::old_news,
           fmt::format("old news: dated {}, {} days after what it copies ({})",
                       text::to_iso_date(own),
                       std::chrono::floor<std::chrono::days>(own - first).count(),
                       text::to_iso_date(first)),
           evidence, confidence});
    if (own < nearest)
      lineage.warnings.push_back({news::LineageWarningKind::backdated,
                                  fmt::format("dated {}, before what it copies ({})",
                                              text::to_iso(own), text::to_iso(nearest)),
                                  evidence, lineage.upstream.front().confidence});
  }
};

Story::Story(std::vector<Witness> witnesses) : state_(std::make_unique<State>()) {
  // Time decides what comes first, whatever order they were given in.
  std::ranges::sort(witnesses, [](const Witness& left, const Witness& right) {
    return std::tuple(left.date(), left.arrival, left.id()) <
           std::tuple(right.date(), right.arrival, right.id());
  });
  state_->witnesses = std::move(witnesses);
  for (std::uint32_t i = 0; i < state_->witnesses.size(); ++i)
    state_->place.emplace(std::to_underlying(state_->witnesses[i].id()), i);
  state_->build();
}
Story::~Story() = default;
Story::Story(Story&&) noexcept = default;
Story& Story::operator=(Story&&) noexcept = default;

const news::Graph& Story::graph() const { return state_->graph; }

std::uint32_t Story::independent(news::StoryId story) const {
  std::set<std::size_t> voices;
  for (std::size_t i = 0; i < state_->witnesses.size(); ++i)
    if (const auto& witness = state_->witnesses[i];
        witness.story == story && witness.article->is_article)
      voices.insert(state_->voice[i]);
  return static_cast<std::uint32_t>(voices.size());
}

news::Lineage Story::trace(news::ArticleId article) const {
  news::Lineage lineage;
  lineage.article = article;
  if (!state_->place.contains(std::to_underlying(article)))
    return lineage;
  lineage.upstream = state_->way_up(article);
  for (auto& edge : lineage.upstream)
    if (edge.evidence.empty())
      edge.evidence = evidence(edge);
  // NOLINTNEXTLINE(bugprone-unchecked-optional-access): upstream edges lead to articles
  const auto root = lineage.upstream.empty() ? article : *lineage.upstream.back().to;
  if (const auto edges = state_->edges_from.find(std::to_underlying(article));
      edges != state_->edges_from.end())
    for (const auto number : edges->second)
      if (!descends_from(state_->graph.edges[number]))
        lineage.upstream.push_back(state_->graph.edges[number]);
  lineage.roots.push_back(root);
  lineage.copies = state_->copies_of(article);
  lineage.independent = std::max(1U, independent(state_->at(article).story));
  if (!lineage.upstream.empty() && is_copy(lineage.upstream.front()))
    lineage.changes = changes(lineage.upstream.front());
  state_->warn(lineage);
  return lineage;
}

std::vector<news::LineageWarning> Story::warnings(news::ArticleId article) const {
  news::Lineage lineage;
  lineage.article = article;
  lineage.upstream = state_->way_up(article);
  state_->warn(lineage);
  return std::move(lineage.warnings);
}

std::vector<news::Evidence> Story::evidence(const news::Edge& edge) const {
  const auto of = descends_from(edge);
  if (!of)
    return edge.evidence;
  const auto &copy = state_->at(edge.from), &upstream = state_->at(*of);
  const auto of_copy = wording_of(copy.article->text, copy.article->language);
  const auto of_upstream = wording_of(upstream.article->text, upstream.article->language);
  return evidence_of(upstream, of_upstream, copy, of_copy, align(of_upstream, of_copy));
}

std::vector<news::Change> Story::changes(const news::Edge& edge) const {
  const auto of = descends_from(edge);
  if (!of)
    return {};
  const auto &copy = state_->at(edge.from), &upstream = state_->at(*of);
  return lineage::changes(wording_of(upstream.article->text, upstream.article->language),
                          wording_of(copy.article->text, copy.article->language));
}

} // namespace lineage

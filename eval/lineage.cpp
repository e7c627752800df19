// Lineage: families of copies with known truth, grown of pages by tools/copy_recipes and of our own
// streams' texts, and the copies of the streams themselves.
#include "lineage/trace.hpp"
#include "lineage/updates.hpp"
#include "reliability.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "text/json.hpp"
#include "tools/simulated_families.hpp"
#include <algorithm>
#include <chrono>
#include <fmt/core.h>
#include <map>
#include <utility>

namespace eval {

namespace {

// Of simulated copies; a small one has 2 to 7 articles.
constexpr std::size_t most_families = 60, most_small_families = 200;

struct Told {
  news::Article article;
  std::string id, story, copy_of, kind;
};

text::Result<std::vector<Told>> read_stream(const std::filesystem::path& path) {
  std::vector<Told> told;
  for (const auto& row : TRY(json_rows(path))) {
    const auto at = [&](const char* key) { return std::string(text::string_at(row, key)); };
    auto& each = told.emplace_back();
    each.id = at("id"), each.story = at("story"), each.copy_of = at("copy_of"),
    each.kind = at("kind");
    each.article.id = news::ArticleId{told.size()};
    each.article.title = at("title"), each.article.text = at("text");
    each.article.language = at("language");
    each.article.outlet = {{}, at("outlet"), at("outlet")};
    if (const auto date = text::parse_time(at("date")))
      each.article.published = date->time;
  }
  return told;
}

lineage::Story story_of(const std::vector<const news::Article*>& articles) {
  std::vector<lineage::Witness> witnesses;
  witnesses.reserve(articles.size());
  for (const auto* article : articles)
    witnesses.push_back({article, {}, {}, static_cast<std::int64_t>(witnesses.size() + 1)});
  return lineage::Story(std::move(witnesses));
}

const news::Edge* copy_edge(const lineage::Story& story, news::ArticleId of) {
  const auto& edges = story.graph().edges;
  const auto found = std::ranges::find_if(
      edges, [&](const news::Edge& edge) { return edge.from == of && descends_from(edge); });
  return found == edges.end() ? nullptr : &*found;
}

struct Tally {
  std::vector<double> upstream, first, independent, slips, updates, false_changes, change_right;
  Reliability reliability, of_changes;
};

// The first reports that it was not made of.
std::vector<const news::Article*> others_than(const std::vector<Relative>& family,
                                              const Relative& copy) {
  const auto* root = &copy;
  while (root->parent)
    root = &family[*root->parent];
  std::vector<const news::Article*> others;
  for (const auto& each : family)
    if (!each.parent && &each != root)
      others.push_back(&each.article);
  return others;
}

void judge_family(const std::vector<Relative>& family, Tally& tally) {
  std::vector<const news::Article*> in_order;
  in_order.reserve(family.size());
  for (const auto* each : as_read(family))
    in_order.push_back(&each->article);
  const auto story = story_of(in_order);
  const auto reports =
      std::ranges::count_if(family, [](const Relative& each) { return !each.parent; });
  tally.independent.push_back(std::cmp_equal(story.independent({}), reports) ? 1 : 0);
  const auto text_of = [&](news::ArticleId id) -> const std::string& {
    return std::ranges::find(family, id, [](const Relative& each) { return each.article.id; })
        ->article.text;
  };
  for (const auto& each : family) {
    const auto* edge = copy_edge(story, each.article.id);
    if (!each.parent) {
      tally.first.push_back(edge == nullptr ? 1 : 0);
      if (edge != nullptr)
        tally.reliability.add(edge->confidence, false);
      continue;
    }
    const auto& parent = family[*each.parent].article;
    // Two copies with the same words cannot be told apart.
    const bool right = edge != nullptr && text_of(*edge->to) == parent.text;
    tally.upstream.push_back(right ? 1 : 0);
    if (edge != nullptr)
      tally.reliability.add(edge->confidence, right);
    if (!right)
      continue;
    auto changes = story.changes(*edge);
    lineage::mark_updates(changes, parent, each.article, others_than(family, each));
    for (const auto& slip : each.slips) {
      const auto found =
          std::ranges::find_if(changes, [&](const auto& c) { return tells(each, c, slip); });
      tally.slips.push_back(found == changes.end() ? 0 : 1);
      if (found != changes.end())
        tally.updates.push_back(found->is_update ? 1 : 0);
    }
    double wrong = 0;
    for (const auto& change : changes) {
      const bool is_right = was_put_in(each, change);
      wrong += is_right ? 0 : 1;
      tally.change_right.push_back(is_right ? 1 : 0);
      tally.of_changes.add(change.confidence, is_right);
    }
    tally.false_changes.push_back(wrong);
  }
}

struct OfStreams {
  std::vector<double> upstream, spared, changes;
};

void judge_stream(const std::vector<Told>& told, OfStreams& found) {
  std::map<std::string, std::vector<const Told*>> stories;
  for (const auto& each : told)
    stories[each.story].push_back(&each);
  for (const auto& [name, members] : stories) {
    std::vector<const news::Article*> articles;
    std::map<news::ArticleId, std::string> names;
    for (const auto* member : members) {
      articles.push_back(&member->article);
      names[member->article.id] = member->id;
    }
    const auto story = story_of(articles);
    for (const auto* member : members) {
      const auto* edge = copy_edge(story, member->article.id);
      if (member->copy_of.empty()) {
        found.spared.push_back(edge == nullptr ? 1 : 0);
        continue;
      }
      // NOLINTNEXTLINE(bugprone-unchecked-optional-access): of an article, not of a credit
      found.upstream.push_back(edge != nullptr && names[*edge->to] == member->copy_of ? 1 : 0);
      if (edge != nullptr && member->kind == "reworded")
        found.changes.push_back(static_cast<double>(story.changes(*edge).size()));
    }
  }
}

// Trees of our own streams' texts, copied by hand.
text::Result<std::pair<Tally, OfStreams>> judge_streams(const std::filesystem::path& repository) {
  Tally tally;
  OfStreams of_streams;
  std::mt19937_64 random(7);
  const auto by_hand = [&](const std::string& text) { return copy_by_hand(text, random); };
  for (const auto* stream : {"harbour", "summit"}) {
    const auto told =
        TRY(read_stream(repository / "eval" / "streams" / (std::string(stream) + ".jsonl")));
    judge_stream(told, of_streams);
    std::map<std::string, std::vector<news::Article>> stories;
    for (const auto& each : told)
      if (each.copy_of.empty() && each.article.language == "en" && each.article.text.size() > 900)
        stories[each.story].push_back(each.article);
    for (auto& [name, originals] : stories) {
      originals.resize(std::min<std::size_t>(originals.size(), 3));
      judge_family(grow_family(originals, 12 + random() % 30, random, by_hand), tally);
    }
  }
  return std::pair{std::move(tally), std::move(of_streams)};
}

// Trees of pages and by operations that nothing was learned on.
struct OfPages {
  Tally large, small, late, by_days; // late: the large ones, dated as copies that were made late
};

text::Result<OfPages> judge_pages(const std::filesystem::path& data) {
  OfPages tallies;
  tools::SimulatedFamilies families(TRY(tools::Thesaurus::load(tools::debian_wordnet)),
                                    TRY(tools::read_originals(data, tools::Source::wcxb)),
                                    tools::Family::second, 11);
  for (std::size_t i = 0; i < most_families; ++i)
    if (auto family = families.next(); !family.empty()) {
      judge_family(family, tallies.large);
      date_later(family, true);
      judge_family(family, tallies.late);
      date_by_days(family);
      judge_family(family, tallies.by_days);
    }
  for (std::size_t i = 0; i < most_small_families; ++i)
    if (const auto family = families.next(2, 8); !family.empty())
      judge_family(family, tallies.small);
  return tallies;
}

void add_rows(std::vector<Score>& scores, const Tally& tally, std::string_view of) {
  const auto row = [&](std::string_view metric, const std::vector<double>& values) {
    scores.push_back(mean_score("lineage", fmt::format("{}, {}", metric, of), values));
  };
  row("nearest upstream right", tally.upstream);
  row("first reports that are nobody's copy", tally.first);
  row("independent reports exact", tally.independent);
  row("slips found", tally.slips);
  row("slips taken for updates", tally.updates);
  row("false changes a page", tally.false_changes);
  row("changes that were put in", tally.change_right);
  const auto trusted = tally.reliability.scores("lineage", "upstream, " + std::string(of));
  scores.insert(scores.end(), trusted.begin(), trusted.end());
  const auto put_in = tally.of_changes.scores("lineage", "changes, " + std::string(of));
  scores.insert(scores.end(), put_in.begin(), put_in.end());
}

} // namespace

Scores evaluate_lineage(const std::filesystem::path& data) {
  const auto [by_hand, of_streams] = TRY(judge_streams(SOURCE_DIR));
  const auto [simulated, small, late, by_days] = TRY(judge_pages(data));
  std::vector<Score> scores;
  add_rows(scores, simulated, "simulated");
  add_rows(scores, small, "simulated, small");
  add_rows(scores, late, "simulated, late");
  add_rows(scores, by_days, "simulated, late, by days");
  add_rows(scores, by_hand, "by hand");
  scores.push_back(mean_score("lineage", "nearest upstream right, streams", of_streams.upstream));
  scores.push_back(
      mean_score("lineage", "own reports not called copies, streams", of_streams.spared));
  scores.push_back(mean_score("lineage", "changes a reworded page, streams", of_streams.changes));
  return scores;
}

} // namespace eval

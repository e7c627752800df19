// The made-up news day: every stage on pages whose truth is written down in eval/samples.jsonl.
#include "clusters.hpp"
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "lineage/trace.hpp"
#include "news/outlet.hpp"
#include "reliability.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "store/store.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace eval {

namespace {

struct Truth {
  text::json::object row;
  [[nodiscard]] std::string at(const char* key) const {
    return std::string(text::string_at(row, key));
  }
};

text::Result<std::map<std::string, Truth>> read_truth(const std::filesystem::path& repository) {
  std::map<std::string, Truth> truths;
  for (auto& row : TRY(json_rows(repository / "eval" / "samples.jsonl"))) {
    Truth truth{std::move(row)};
    truths.emplace((repository / "samples" / truth.at("file")).string(), std::move(truth));
  }
  return truths;
}

bool credits(const Truth& truth, std::string_view outlet) {
  return std::ranges::any_of(truth.row.at("credits").as_array(), [&](const auto& each) {
    return news::letters_of(each.as_string()) == news::letters_of(outlet);
  });
}

// Upstreams that are told by a credit: an outlet whose report is not here, or whose news was told
// again in words of one's own.
void judge_credits(const store::Store& store, const std::map<news::ArticleId, Truth>& truths,
                   const std::set<news::StoryId>& stories, Reliability& reliability) {
  for (const auto id : stories) {
    const auto members = store.articles_of(id);
    std::vector<lineage::Witness> witnesses;
    witnesses.reserve(members.size());
    for (const auto& each : members)
      witnesses.push_back({&each.article, each.credits, each.matches, each.sequence, each.story});
    const lineage::Story story(std::move(witnesses));
    for (const auto& edge : story.graph().edges) {
      const auto truth = truths.find(edge.from);
      if (truth == truths.end())
        continue;
      if (edge.kind == news::EdgeKind::derived)
        reliability.add(edge.confidence,
                        edge.to && truths.contains(*edge.to) &&
                            truth->second.at("upstream") == truths.at(*edge.to).at("url"));
      else if (edge.kind == news::EdgeKind::credit)
        reliability.add(edge.confidence, credits(truth->second, edge.outlet));
    }
  }
}

bool is_copy(const news::Match& match) { return match.kind <= news::ReuseKind::reworded; }

} // namespace

Scores evaluate_samples(const std::filesystem::path& repository) {
  const auto truths = TRY(read_truth(repository));
  const auto store = store::make_memory_store();
  engine::Road road(*store);
  engine::Inputs inputs({(repository / "samples").string()});
  std::vector<double> title, date, byline, section, verbatim_found, independent_spared;
  std::vector<Grouped> grouped, english;
  std::map<news::ArticleId, Truth> read;
  std::set<news::StoryId> stories;
  while (auto page = inputs.next()) {
    const auto input = page->has_value() ? (*page)->input : page->error().input;
    const auto found = truths.find(input);
    if (found == truths.end())
      continue;
    const auto& truth = found->second;
    auto arrival = engine::read(TRY(*std::move(page)));
    if (!arrival)
      return std::unexpected(arrival.error());
    const auto& article = arrival->article;
    title.push_back(article.title == truth.at("title") ? 1 : 0);
    byline.push_back(article.byline == truth.at("byline") ? 1 : 0);
    const auto published = text::parse_time(truth.at("published"));
    date.push_back(published && article.published && *article.published == published->time ? 1 : 0);
    section.push_back(news::name(arrival->reading.section) == truth.at("section") ? 1 : 0);
    const auto id = article.id;
    road.take(*std::move(arrival));
    road.commit();
    const auto stored = store->article(id);
    if (!stored)
      continue;
    read.emplace(id, truth);
    stories.insert(stored->story);
    grouped.push_back({truth.at("story"), text::to_hex(std::to_underlying(stored->story))});
    if (truth.at("language") == "en")
      english.push_back(grouped.back());
    const auto kind = truth.at("kind");
    const bool copy = std::ranges::any_of(stored->matches, is_copy);
    if (kind == "verbatim")
      verbatim_found.push_back(copy ? 1 : 0);
    if (kind == "independent")
      independent_spared.push_back(copy ? 0 : 1);
  }
  std::vector<Score> scores{
      mean_score("samples", "title equal", title),
      mean_score("samples", "byline equal", byline),
      mean_score("samples", "published to the second", date),
      mean_score("samples", "section right, address and all", section),
      mean_score("samples", "verbatim copies found (if they came later)", verbatim_found),
      mean_score("samples", "independent reports not called copies", independent_spared)};
  for (const auto& [of, articles] :
       {std::pair{"all languages", &grouped}, std::pair{"English", &english}})
    for (auto& score : cluster_scores("samples", of, *articles))
      scores.push_back(std::move(score));
  Reliability reliability;
  judge_credits(*store, read, stories, reliability);
  std::ranges::move(reliability.scores("samples", "credited upstreams"),
                    std::back_inserter(scores));
  return scores;
}

} // namespace eval

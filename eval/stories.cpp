// Stories as they are placed one by one: UCI's headlines, titles alone, in the order in which they
// were published, beside what a plain centroid does with them; then streams of whole articles.
// Joins are decided by a model that has not seen the story, or not the stream; repair of the
// headlines by one that has seen other stories of them. And how much it matters in which order the
// articles of one hour arrive, and what is lost where memory is short.
#include "centroid.hpp"
#include "clusters.hpp"
#include "engine/inputs.hpp"
#include "gold.hpp"
#include "stage.hpp"
#include "story/place.hpp"
#include "streams.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <functional>
#include <map>
#include <random>
#include <ranges>
#include <span>
#include <tuple>

namespace eval {

namespace {

const std::filesystem::path models =
    std::filesystem::path(SOURCE_DIR) / "models" / "stories" / "folds";

text::Result<story::JoinModel> load(const std::string& name) {
  const auto path = (models / (name + ".weights")).string();
  return story::JoinModel::parse(TRY(engine::read_file(path, 1U << 20U)), path);
}

// Which decides on the article.
using ModelOf = std::function<const story::JoinModel&(const StreamArticle&)>;

std::vector<Grouped> place_all(const Stream& stream, const story::JoinModel& repairs,
                               const ModelOf& model_of) {
  story::LiveStories stories({}, repairs);
  std::vector<news::StoryId> found;
  std::map<news::ArticleId, std::size_t> places;
  for (const auto& article : stream.articles) {
    const auto id = news::ArticleId{text::combine(1, found.size())};
    const auto choice = model_of(article).choose(stories.compare(article.terms, article.date));
    found.push_back(choice && choice->odds > 0 ? choice->story
                                               : news::StoryId{std::to_underlying(id)});
    places.emplace(id, places.size());
    stories.remember(id, article.terms, article.date, found.back());
    for (const auto& event : stories.repair())
      for (const auto moved : event.articles)
        found[places.at(moved)] = event.to;
  }
  std::vector<Grouped> grouped;
  grouped.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    grouped.push_back({stream.articles[i].story, text::to_hex(std::to_underlying(found[i]))});
  return grouped;
}

void add(std::vector<Score>& scores, std::vector<Score> more) {
  for (auto& score : more)
    scores.push_back(std::move(score));
}

// Articles that are remembered no more, the latest few that hold two of the words, as a store would
// give them.
std::vector<story::Earlier> recall(std::span<const story::Earlier> forgotten,
                                   const story::Sought& sought) {
  constexpr std::size_t most = 40;
  std::vector<story::Earlier> found;
  for (const auto& article : forgotten | std::views::reverse)
    if (found.size() < most && std::ranges::count_if(sought.words, [&](std::uint64_t word) {
                                 return std::ranges::binary_search(article.terms.text, word, {},
                                                                   &news::Term::id);
                               }) >= 2)
      found.push_back(article);
  return found;
}

std::vector<Grouped> place_by_short_memory(const Stream& stream, const story::JoinModel& model,
                                           std::size_t window, bool recalls) {
  story::LiveStories stories({.window = window}, model);
  std::vector<story::Earlier> told;
  for (const auto& article : stream.articles) {
    const auto& [terms, date] = std::tie(article.terms, article.date);
    const auto id = news::ArticleId{text::combine(1, told.size())};
    auto placement = stories.place(id, terms, date, {});
    if (recalls && placement.kind == news::PlacementKind::opened && told.size() > window)
      placement = stories.place(
          id, terms, date, {},
          recall(std::span(told).first(told.size() - window), stories.seek(terms, date)));
    stories.remember(id, terms, date, placement.story);
    told.push_back({id, terms, date, placement.story});
    for (const auto& event : stories.repair())
      for (auto& earlier : told)
        if (std::ranges::find(event.articles, earlier.id) != event.articles.end() ||
            (event.kind == news::StoryEventKind::merged && earlier.story == event.from))
          earlier.story = event.to;
  }
  std::vector<Grouped> grouped;
  grouped.reserve(told.size());
  for (std::size_t i = 0; i < told.size(); ++i)
    grouped.push_back({stream.articles[i].story, text::to_hex(std::to_underlying(told[i].story))});
  return grouped;
}

std::vector<Score> memory_scores(const Stream& stream, const story::JoinModel& model) {
  constexpr std::size_t window = 40, bcubed = 3;
  std::vector<Score> scores;
  for (const bool recalls : {false, true}) {
    auto found = cluster_scores(
        "stories", fmt::format("{} remembered{}", window, recalls ? ", others recalled" : ""),
        place_by_short_memory(stream, model, window, recalls));
    found.resize(bcubed);
    add(scores, std::move(found));
  }
  return scores;
}

// Each article comes up to an hour late, as chance has it.
Stream shuffled(const Stream& stream, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::pair<text::Time, std::size_t>> arrivals;
  arrivals.reserve(stream.articles.size());
  for (std::size_t i = 0; i < stream.articles.size(); ++i)
    arrivals.emplace_back(stream.articles[i].date + std::chrono::seconds(random() % 3600), i);
  std::ranges::sort(arrivals);
  Stream late{stream.name, {}};
  late.articles.reserve(arrivals.size());
  for (const auto& [time, i] : arrivals)
    late.articles.push_back(stream.articles[i]);
  return late;
}

std::vector<Score> shuffling_scores(Stream stream, const story::JoinModel& repairs,
                                    const ModelOf& model_of) {
  constexpr std::uint64_t shuffles = 10;
  std::ranges::stable_sort(stream.articles, {}, &StreamArticle::date);
  const auto in_order = pairwise_f1(place_all(stream, repairs, model_of));
  std::vector<double> changes;
  for (std::uint64_t seed = 1; seed <= shuffles; ++seed) {
    const auto out_of_order = pairwise_f1(place_all(shuffled(stream, seed), repairs, model_of));
    changes.push_back(std::abs(out_of_order - in_order));
  }
  return {mean_score("stories", "pairwise F1, change if all come up to 1 h late", changes),
          {"stories", "the largest change", std::ranges::max(changes), 0, 0, shuffles}};
}

} // namespace

Scores evaluate_stories(const std::filesystem::path& data) {
  const auto headlines = TRY(read_headlines(data));
  std::vector<Score> scores;
  std::vector<story::JoinModel> fold_models;
  fold_models.reserve(folds);
  for (std::size_t fold = 0; fold < folds; ++fold)
    fold_models.push_back(TRY(load(std::to_string(fold))));
  const auto by_fold = [&](const StreamArticle& article) -> const story::JoinModel& {
    return fold_models[fold_of(article)];
  };
  add(scores, cluster_scores("stories", "UCI headlines, all",
                             place_all(headlines, fold_models[0], by_fold)));
  add(scores, shuffling_scores(headlines, fold_models[0], by_fold));
  std::vector<Score> best;
  for (double threshold = 0.02; threshold < 0.3; threshold += 0.02)
    if (auto found =
            cluster_scores("stories", fmt::format("UCI, TF-IDF centroid at {:.2f}", threshold),
                           cluster_by_centroid(headlines, threshold));
        best.empty() || found.front().value > best.front().value)
      best = std::move(found);
  add(scores, std::move(best));
  for (const auto& stream :
       TRY(read_streams(std::filesystem::path(SOURCE_DIR) / "eval" / "streams"))) {
    const auto model = TRY(load(stream.name));
    const ModelOf the_one = [&](const StreamArticle&) -> const story::JoinModel& { return model; };
    add(scores, cluster_scores("stories", stream.name, place_all(stream, model, the_one)));
    add(scores, shuffling_scores(stream, model, the_one));
    add(scores, memory_scores(stream, model));
  }
  return scores;
}

} // namespace eval

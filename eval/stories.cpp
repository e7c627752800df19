// Stories from the UCI headlines, in the order in which they were published, titles alone: all of
// them, and each half of the stories by itself, to show how far the figure depends on which stories
// there are.
#include "clusters.hpp"
#include "engine/inputs.hpp"
#include "news/reading.hpp"
#include "stage.hpp"
#include "story/place.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include <array>
#include <sstream>
#include <utility>

namespace eval {

namespace {

struct Headline {
  std::string title, story;
  text::Time date{};
};

// id, title, url, publisher, category, story, hostname, timestamp in milliseconds.
text::Result<std::vector<Headline>> read_headlines(const std::filesystem::path& data) {
  std::istringstream lines(
      TRY(engine::read_file((data / "stories" / "headlines.tsv.gz").string(), 64U << 20U)));
  std::vector<Headline> headlines;
  std::string line;
  std::getline(lines, line); // the names of the columns
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::array<std::string, 8> field;
    for (auto& part : field)
      std::getline(fields, part, '\t');
    headlines.push_back(
        {field[1], field[5], text::Time{std::chrono::seconds{std::stoll(field[7]) / 1000}}});
  }
  return headlines;
}

std::vector<Grouped> place_all(const std::vector<Headline>& headlines) {
  story::LiveStories stories;
  std::vector<Grouped> grouped;
  for (std::size_t i = 0; i < headlines.size(); ++i) {
    const auto id = news::ArticleId{text::combine(1, i)};
    const auto terms = story::terms_of(headlines[i].title, "en", {}, {});
    const auto placement = stories.place(id, terms, headlines[i].date, std::nullopt);
    stories.remember(id, terms, headlines[i].date, placement.story);
    grouped.push_back({headlines[i].story, text::to_hex(std::to_underlying(placement.story))});
  }
  return grouped;
}

} // namespace

Scores evaluate_stories(const std::filesystem::path& data) {
  const auto headlines = TRY(read_headlines(data));
  std::vector<Score> scores;
  const auto add = [&](const std::string& of, auto belongs) {
    std::vector<Headline> part;
    for (const auto& headline : headlines)
      if (belongs(text::hash64(headline.story) % 2))
        part.push_back(headline);
    for (auto& score : cluster_scores("stories", of, place_all(part)))
      scores.push_back(std::move(score));
  };
  add("UCI headlines, all", [](std::uint64_t) { return true; });
  add("UCI, one half", [](std::uint64_t half) { return half == 0; });
  add("UCI, the other half", [](std::uint64_t half) { return half == 1; });
  return scores;
}

} // namespace eval

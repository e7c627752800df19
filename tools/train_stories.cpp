// Trains models/stories: train_stories DATA STREAMS OUT. STREAMS: a folder of streams with gold
// stories (eval/streams). See models/stories/card.md.
#include "eval/clusters.hpp"
#include "eval/gold.hpp"
#include "eval/section_rows.hpp"
#include "eval/streams.hpp"
#include "logistic_regression.hpp"
#include "story/place.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/core.h>
#include <fstream>
#include <functional>
#include <map>
#include <set>

namespace {

using eval::Stream;
using eval::StreamArticle;
using Rows = std::vector<tools::LogisticRow>;
using Used = std::function<bool(const StreamArticle&)>;

constexpr int rounds = 3;
constexpr double shrinkage = 1e-3, choice_shrinkage = 1e-4;

// Adds `weight` to each stem of the article.
void count_words(const text::Tokens& title, const text::Tokens& body, float weight,
                 std::map<std::uint32_t, float>& held) {
  std::set<std::uint32_t> stems;
  for (const auto* tokens : {&title, &body})
    for (const auto& token : tokens->tokens)
      stems.insert(static_cast<std::uint32_t>(token.stem));
  for (const auto stem : stems)
    held[stem] += weight;
}

// Long articles and short summaries count the same in all, as streams have both.
text::Result<std::string> word_shares(const std::filesystem::path& data) {
  auto pages = TRY(eval::read_gold(data));
  std::erase_if(pages, [](const eval::GoldPage& page) { return page.page_type != "article"; });
  auto rows = TRY(eval::read_section_rows(data));
  std::erase_if(rows, [](const eval::SectionRow& row) { return row.source != "huffpost"; });
  std::map<std::uint32_t, float> held;
  for (const auto& page : pages)
    count_words(text::tokenize(page.title, "en"), text::tokenize(page.text, "en"),
                0.5F / static_cast<float>(pages.size()), held);
  for (const auto& row : rows)
    count_words(text::tokenize(row.title, "en"), text::tokenize(row.text, "en"),
                0.5F / static_cast<float>(rows.size()), held);
  std::string bytes;
  constexpr float least = 0.0015F;
  for (const auto& [stem, share] : held) {
    if (share < least)
      continue;
    char raw[sizeof stem];
    std::memcpy(raw, &stem, sizeof stem);
    bytes.append(raw, sizeof stem);
    bytes.push_back(static_cast<char>(std::lround(-16 * std::log2(share))));
  }
  return bytes;
}

struct Examples {
  Rows comparisons[2], choices[2]; // of articles, of headlines
};

// What the articles of each story found belong to.
class Gold {
public:
  void add(news::StoryId story, const std::string& gold) { ++stories_[story][gold]; }
  [[nodiscard]] const std::string& of(news::StoryId story) const {
    return std::ranges::max_element(stories_.at(story), {},
                                    [](const auto& counted) { return counted.second; })
        ->first;
  }

private:
  std::map<news::StoryId, std::map<std::string, int>> stories_;
};

// Places the stream, in the first round by gold, later by what was learnt so far, so that the
// stories compared are those that will be met (Ross et al., "A reduction of imitation learning",
// AISTATS 2011).
void watch(const Stream& stream, const Used& used, const story::JoinModel* model,
           Examples& examples) {
  story::LiveStories stories;
  Gold gold;
  for (std::size_t i = 0; i < stream.articles.size(); ++i) {
    const auto& article = stream.articles[i];
    const auto id = news::ArticleId{text::combine(1, i)};
    auto story = news::StoryId{std::to_underlying(id)};
    const auto comparisons = stories.compare(article.terms, article.date);
    const auto choice = model != nullptr ? model->choose(comparisons) : std::nullopt;
    for (const auto& comparison : comparisons) {
      const bool same = gold.of(comparison.story) == article.story;
      const auto which = comparison.by_headline ? 1 : 0;
      if (used(article))
        examples.comparisons[which].push_back(
            {{comparison.features.begin(), comparison.features.end()}, same});
      if (used(article) && choice && choice->story == comparison.story)
        examples.choices[which].push_back(
            {{model->score(comparison), model->lead(comparison, comparisons)}, same});
      if (model == nullptr ? same : choice && choice->odds > 0 && choice->story == comparison.story)
        story = comparison.story;
    }
    gold.add(story, article.story);
    stories.remember(id, article.terms, article.date, story);
  }
}

std::vector<int> signs() {
  using story::Feature;
  std::vector<int> signs(story::feature_count, 1);
  for (const auto feature : {Feature::numbers_apart, Feature::gap, Feature::long_gap})
    signs[static_cast<std::size_t>(feature)] = -1;
  signs[static_cast<std::size_t>(Feature::size)] = 0;
  return signs;
}

void fit_comparisons(const Rows& rows, story::JoinWeights& weights) {
  if (rows.empty())
    return;
  const auto fitted = tools::fit(rows, signs(), shrinkage);
  weights.bias = fitted.bias;
  std::ranges::copy(fitted.weights, weights.weights.begin());
}

void fit_choices(const Rows& rows, story::JoinWeights& weights) {
  if (rows.empty())
    return;
  constexpr int signs[] = {1, 1};
  const auto fitted = tools::fit(rows, signs, choice_shrinkage);
  weights.choice_bias = fitted.bias;
  weights.choice_score = fitted.weights[0];
  weights.choice_lead = fitted.weights[1];
}

story::JoinModel train(const std::vector<Stream>& streams, const Used& used) {
  Examples examples;
  story::JoinModel model;
  for (int round = 0; round <= rounds; ++round) {
    for (auto& choices : examples.choices)
      choices.clear();
    for (const auto& stream : streams)
      watch(stream, used, round == 0 ? nullptr : &model, examples);
    fit_choices(examples.choices[0], model.article);
    fit_choices(examples.choices[1], model.headline);
    if (round == rounds)
      break;
    fit_comparisons(examples.comparisons[0], model.article);
    fit_comparisons(examples.comparisons[1], model.headline);
  }
  return model;
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

text::Result<int> train_all(const std::filesystem::path& data, const std::filesystem::path& folder,
                            const std::filesystem::path& out) {
  std::filesystem::create_directories(out / "folds");
  write(out / "words.shares", TRY(word_shares(data)));
  const auto streams = TRY(eval::read_streams(folder));
  auto headlines = TRY(eval::read_headlines(data));
  for (auto& article : headlines.articles) // a clock that is the crawler's teaches nothing
    article.date = headlines.articles.front().date;
  const auto all = [](const StreamArticle&) { return true; };
  auto model = train(streams, all);
  model.headline = train({headlines}, all).headline;
  write(out / "join.weights", model.print());
  for (std::size_t fold = 0; fold < eval::folds; ++fold)
    write(out / "folds" / (std::to_string(fold) + ".weights"),
          train({headlines}, [&](const StreamArticle& article) {
            return eval::fold_of(article) != fold;
          }).print());
  for (std::size_t held = 0; held < streams.size(); ++held) {
    auto others = streams;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(held));
    auto without = train(others, all);
    without.headline = model.headline;
    write(out / "folds" / (streams[held].name + ".weights"), without.print());
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "train_stories DATA STREAMS OUT\n");
    return 2;
  }
  const auto done = train_all(argv[1], argv[2], argv[3]);
  if (!done) {
    fmt::print(stderr, "{}\n", text::to_string(done.error()));
    return 1;
  }
  return *done;
}

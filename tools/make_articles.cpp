// Synthetic articles as JSON Lines, for load and not for quality: make_articles [--count N] [--seed
// S]. Made-up words with Zipf's frequencies; a story for every eight articles, told within two days
// by several hundred outlets; one article in ten copies an earlier one of its story, whole or with
// some words changed.
#include "text/json.hpp"
#include "text/time.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fmt/core.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t vocabulary_size = 60'000, names_size = 20'000, outlets = 400;
constexpr auto begins = std::chrono::sys_days{std::chrono::year{2026} / 10 / 1};
constexpr double days = 30, story_days = 2;

using Random = std::mt19937_64;

double uniform(Random& random) { return std::uniform_real_distribution<double>()(random); }
std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

std::string make_word(std::size_t number) {
  static constexpr std::string_view heads[] = {"ba", "ce", "di", "fo",  "gu",  "ka",
                                               "le", "mi", "no", "pu",  "ra",  "se",
                                               "ti", "vo", "zu", "tra", "ple", "sto"};
  static constexpr std::string_view ends[] = {"n", "r", "s", "t", "l", "m", "nd", "st"};
  std::string word;
  for (auto rest = number + 20; rest > 0; rest /= std::size(heads))
    word += heads[rest % std::size(heads)];
  return word.append(ends[number % std::size(ends)]);
}

std::string capitalised(std::string word) {
  word[0] = static_cast<char>(word[0] - ('a' - 'A'));
  return word;
}

class Generator {
public:
  Generator(std::size_t count, std::uint64_t seed) : count_(count), random_(seed) {
    for (std::size_t i = 0; i < vocabulary_size; ++i)
      vocabulary_.push_back(make_word(i));
    for (std::size_t i = 0; i < names_size; ++i)
      names_.push_back(capitalised(make_word(i * 7 + 3)) + " " +
                       capitalised(make_word(i * 13 + 5)));
    const auto stories = std::max<std::size_t>(1, count / 8);
    for (std::size_t i = 0; i < stories; ++i)
      stories_.push_back(make_story(uniform(random_) * days));
    std::ranges::sort(stories_, {}, &Story::begins);
  }

  void print_all() {
    // Time goes on by the article; each is of a story that is alive then.
    for (std::size_t i = 0; i < count_; ++i) {
      const auto day = days * static_cast<double>(i) / static_cast<double>(count_);
      while (opened_ < stories_.size() && stories_[opened_].begins <= day)
        ++opened_;
      while (closed_ + 1 < opened_ && stories_[closed_].begins + story_days < day)
        ++closed_;
      const auto alive = std::max<std::size_t>(1, opened_ - closed_);
      print(i, day, stories_[std::min(closed_ + below(random_, alive), stories_.size() - 1)]);
    }
  }

private:
  struct Story {
    double begins = 0;
    std::vector<std::size_t> words, names; // what it is about
    std::vector<std::string> texts;        // the first few, for others to copy
  };

  Story make_story(double begin) {
    Story story;
    story.begins = begin;
    for (int i = 0; i < 40; ++i)
      story.words.push_back(200 + below(random_, vocabulary_size - 200));
    for (int i = 0; i < 6; ++i)
      story.names.push_back(below(random_, names_size));
    return story;
  }

  // Zipf by inversion: rank ~ size^u.
  const std::string& common_word() {
    const auto rank = std::pow(static_cast<double>(vocabulary_size), uniform(random_)) - 1;
    return vocabulary_[std::min(static_cast<std::size_t>(rank), vocabulary_size - 1)];
  }

  std::string next_word(const Story& story) {
    const auto chance = uniform(random_);
    if (chance < 0.05)
      return names_[story.names[below(random_, story.names.size())]];
    if (chance < 0.25)
      return vocabulary_[story.words[below(random_, story.words.size())]];
    return common_word();
  }

  std::string make_text(const Story& story) {
    std::string text;
    const auto words = 100 + below(random_, 300);
    for (std::size_t i = 0, sentence = 0; i < words; ++i, ++sentence) {
      auto word = next_word(story);
      const bool ends = sentence > 8 && below(random_, 6) == 0;
      text += (sentence == 0 ? capitalised(text_lower(word)) : word) +
              (ends ? (i % 90 > 70 ? ".\n\n" : ". ") : " ");
      if (ends)
        sentence = static_cast<std::size_t>(-1);
    }
    return text + ".";
  }

  static std::string text_lower(std::string word) {
    word[0] = static_cast<char>(word[0] | 0x20);
    return word;
  }

  std::string copy_of(const std::string& original) {
    if (below(random_, 2) == 0)
      return original;
    std::string changed;
    for (std::size_t at = 0; at < original.size();) {
      const auto end = std::min(original.find(' ', at), original.size());
      changed += below(random_, 25) == 0 ? common_word() : original.substr(at, end - at);
      changed += ' ';
      at = end + 1;
    }
    return changed;
  }

  void print(std::size_t number, double day, Story& story) {
    const bool copies = !story.texts.empty() && below(random_, 10) == 0;
    auto text =
        copies ? copy_of(story.texts[below(random_, story.texts.size())]) : make_text(story);
    if (!copies && story.texts.size() < 3)
      story.texts.push_back(text);
    auto title = capitalised(text_lower(names_[story.names[below(random_, 2)]]));
    for (int i = 0; i < 6; ++i)
      title += " " + vocabulary_[story.words[below(random_, i < 3 ? 6 : story.words.size())]];
    const auto outlet = make_word(below(random_, outlets) + 100);
    const auto date = begins + std::chrono::seconds(static_cast<std::int64_t>(day * 86'400));
    const text::json::object line{{"id", number},
                                  {"url", fmt::format("https://www.{}.example/{}/{}", outlet,
                                                      text::to_iso_date(date), number)},
                                  {"title", title},
                                  {"date", text::to_iso(date)},
                                  {"text", text},
                                  {"outlet", "The " + capitalised(outlet)},
                                  {"language", "en"}};
    fmt::print("{}\n", text::json::serialize(line));
  }

  std::size_t count_;
  Random random_;
  std::vector<std::string> vocabulary_, names_;
  std::vector<Story> stories_;
  std::size_t opened_ = 0, closed_ = 0;
};

} // namespace

int main(int argc, char** argv) {
  std::size_t count = 100'000;
  std::uint64_t seed = 1;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view flag = argv[i];
    if (flag == "--count")
      count = std::stoul(argv[i + 1]);
    else if (flag == "--seed")
      seed = std::stoull(argv[i + 1]);
    else {
      fmt::print(stderr, "make_articles [--count N] [--seed S]\n");
      return 2;
    }
  }
  Generator(count, seed).print_all();
}

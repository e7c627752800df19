// The articles remembered and the stories they make. Its whole state is a function of those
// articles, in their order, and of the story each is in: counts are integers, so sums are exact.
#pragma once
#include "news/story.hpp"
#include "story/bag.hpp"
#include "story/vocabulary.hpp"
#include <absl/container/flat_hash_map.h>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace story {

struct Bags {
  Bag title, text, names, numbers;
  [[nodiscard]] bool is_headline() const { return text.size() <= title.size(); } // and no more
};

struct Remembered {
  news::ArticleId id{};
  text::Time date{};
  Bags bags;
};

struct LiveStory {
  std::vector<std::uint32_t> members; // by number, ascending
  std::unique_ptr<Bag> holders{};     // of each term, how many members; where there are several
};

class Live {
public:
  // `number`: of the article to come. Articles are numbered in the order of their arrival.
  void begin_at(std::uint32_t number) { first_ = number; }

  void add(news::ArticleId id, const news::Terms& terms, text::Time date, news::StoryId story);
  void forget_oldest();
  void move(std::span<const std::uint32_t> numbers, news::StoryId to); // ascending, of one story

  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t next() const {
    return first_ + static_cast<std::uint32_t>(articles_.size());
  }
  [[nodiscard]] std::size_t size() const { return articles_.size(); }
  [[nodiscard]] const Remembered& article(std::uint32_t number) const {
    return articles_[number - first_];
  }
  [[nodiscard]] std::optional<std::uint32_t> find(news::ArticleId id) const;
  // Apart from the articles, as thousands are asked for at once.
  [[nodiscard]] news::StoryId story_of(std::uint32_t number) const {
    return story_of_[number - first_];
  }
  [[nodiscard]] const LiveStory& story(news::StoryId id) const { return stories_.at(id); }
  [[nodiscard]] bool has(news::StoryId id) const { return stories_.contains(id); }
  [[nodiscard]] std::size_t stories() const { return stories_.size(); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] float log_stories() const { return Vocabulary::log_of(stories_.size()); }

private:
  void join(std::uint32_t number, news::StoryId id);
  void leave(std::uint32_t number, news::StoryId id);

  std::deque<Remembered> articles_;
  std::deque<news::StoryId> story_of_;
  absl::flat_hash_map<news::ArticleId, std::uint32_t> numbers_;
  std::uint32_t first_ = 1;
  Vocabulary vocabulary_;
  absl::flat_hash_map<news::StoryId, LiveStory> stories_;
};

// Terms of all fields but the title, whose terms the text has too; by term.
Bag held_by(const Bags& bags);

} // namespace story

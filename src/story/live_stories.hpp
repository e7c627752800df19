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

// An article's bags, one behind the other in memory.
class Bags {
public:
  Bags(const Bag& title, const Bag& text, const Bag& names, const Bag& numbers);

  [[nodiscard]] std::span<const Entry> title() const { return between(0, title_end_); }
  [[nodiscard]] std::span<const Entry> text() const { return between(title_end_, text_end_); }
  [[nodiscard]] std::span<const Entry> names() const { return between(text_end_, names_end_); }
  [[nodiscard]] std::span<const Entry> numbers() const {
    return between(names_end_, entries_.size());
  }
  [[nodiscard]] std::span<const Entry> all_but_title() const {
    return between(title_end_, entries_.size());
  }
  [[nodiscard]] bool is_headline() const { return text().size() <= title().size(); } // and no more

private:
  [[nodiscard]] std::span<const Entry> between(std::size_t from, std::size_t to) const {
    return std::span(entries_).subspan(from, to - from);
  }
  std::vector<Entry> entries_;
  std::uint32_t title_end_, text_end_, names_end_;
};

struct Remembered {
  news::ArticleId id{};
  text::Time date{};
  Bags bags;
};

struct Placed {
  news::StoryId story{};
  text::Time date{}; // of the article
};

struct LiveStory {
  std::vector<std::uint32_t> members; // by number, ascending
  std::unique_ptr<Bag> holders{};     // of each term, how many members; where there are several
};

class Live {
public:
  Live() = default;
  // A room beside, empty, where terms tell what they tell in `elder`, which must outlive it.
  explicit Live(const Live* elder) : elder_(elder), vocabulary_(&elder->vocabulary_) {}

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
  // Apart from the articles, as hundreds are asked for at once.
  [[nodiscard]] const Placed& placed(std::uint32_t number) const {
    return placed_[number - first_];
  }
  [[nodiscard]] news::StoryId story_of(std::uint32_t number) const { return placed(number).story; }
  [[nodiscard]] const LiveStory& story(news::StoryId id) const { return stories_.at(id); }
  [[nodiscard]] bool has(news::StoryId id) const { return stories_.contains(id); }
  [[nodiscard]] std::size_t stories() const { return stories_.size(); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] float log_stories() const {
    return Vocabulary::log_of(stories_.size() + (elder_ != nullptr ? elder_->stories() : 0));
  }

private:
  Bag hold(const std::vector<news::Term>& terms, Alphabet alphabet); // for the article to come
  void join(std::uint32_t number, news::StoryId id);
  void leave(std::uint32_t number, news::StoryId id);

  const Live* elder_ = nullptr;
  std::deque<Remembered> articles_;
  std::deque<Placed> placed_;
  absl::flat_hash_map<news::ArticleId, std::uint32_t> numbers_;
  std::uint32_t first_ = 1;
  Vocabulary vocabulary_;
  absl::flat_hash_map<news::StoryId, LiveStory> stories_;
};

// Terms of all fields but the title, whose terms the text has too; by term.
Bag held_by(const Bags& bags);

} // namespace story

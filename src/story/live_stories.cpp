#include "story/live_stories.hpp"
#include <algorithm>
#include <utility>

namespace story {

Bag held_by(const Bags& bags) {
  Bag held;
  held.reserve(bags.text.size() + bags.names.size() + bags.numbers.size());
  for (const auto* bag : {&bags.text, &bags.names, &bags.numbers})
    for (const auto& entry : *bag)
      held.push_back({entry.term, 1});
  std::ranges::sort(held, {}, &Entry::term);
  return held;
}

void Live::add(news::ArticleId id, const news::Terms& terms, text::Time date, news::StoryId story) {
  const auto number = next();
  Remembered article{id, date, {}};
  const auto take = [&](const std::vector<news::Term>& from, Alphabet alphabet, Bag& bag) {
    bag.reserve(from.size());
    for (const auto& term : from) {
      const auto place = vocabulary_.hold(key_of(alphabet, term.id));
      bag.push_back({place, term.count});
      vocabulary_.post(place, number, first_);
    }
    std::ranges::sort(bag, {}, &Entry::term);
  };
  take(terms.text, Alphabet::words, article.bags.text);
  take(terms.names, Alphabet::names, article.bags.names);
  take(terms.numbers, Alphabet::numbers, article.bags.numbers);
  for (const auto& term : terms.title)
    if (const auto place = vocabulary_.find(key_of(Alphabet::words, term.id));
        place != Vocabulary::unknown)
      article.bags.title.push_back({place, term.count});
  std::ranges::sort(article.bags.title, {}, &Entry::term);
  articles_.push_back(std::move(article));
  story_of_.push_back(story);
  numbers_.insert_or_assign(id, number);
  join(number, story);
}

void Live::forget_oldest() {
  leave(first_, story_of_.front());
  const auto& bags = articles_.front().bags;
  for (const auto* bag : {&bags.text, &bags.names, &bags.numbers})
    for (const auto& entry : *bag)
      vocabulary_.release(entry.term);
  if (const auto found = numbers_.find(articles_.front().id);
      found != numbers_.end() && found->second == first_)
    numbers_.erase(found);
  articles_.pop_front();
  story_of_.pop_front();
  ++first_;
}

std::optional<std::uint32_t> Live::find(news::ArticleId id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

void Live::move(std::span<const std::uint32_t> numbers, news::StoryId to) {
  const auto from = story_of(numbers.front());
  for (const auto number : numbers) {
    leave(number, from);
    story_of_[number - first_] = to;
    join(number, to);
  }
}

void Live::join(std::uint32_t number, news::StoryId id) {
  auto& story = stories_[id];
  auto held = held_by(article(number).bags);
  if (story.members.empty()) {
    for (const auto& entry : held)
      vocabulary_.tell(entry.term);
  } else {
    if (!story.holders)
      story.holders = std::make_unique<Bag>(held_by(article(story.members.front()).bags));
    Bag merged;
    merged.reserve(story.holders->size() + held.size());
    auto old = story.holders->begin();
    for (const auto& entry : held) {
      while (old != story.holders->end() && old->term < entry.term)
        merged.push_back(*old++);
      if (old != story.holders->end() && old->term == entry.term) {
        merged.push_back({entry.term, (old++)->count + 1});
      } else {
        merged.push_back(entry);
        vocabulary_.tell(entry.term);
      }
    }
    merged.insert(merged.end(), old, story.holders->end());
    *story.holders = std::move(merged);
  }
  story.members.insert(std::ranges::upper_bound(story.members, number), number);
}

void Live::leave(std::uint32_t number, news::StoryId id) {
  const auto found = stories_.find(id);
  auto& story = found->second;
  story.members.erase(std::ranges::lower_bound(story.members, number));
  const auto held = held_by(article(number).bags);
  if (!story.holders) {
    for (const auto& entry : held)
      vocabulary_.hush(entry.term);
  } else {
    for_shared(*story.holders, held, [&](Entry& mine, const Entry&) {
      if (--mine.count == 0)
        vocabulary_.hush(mine.term);
    });
    std::erase_if(*story.holders, [](const Entry& entry) { return entry.count == 0; });
    if (story.members.size() == 1)
      story.holders.reset();
  }
  if (story.members.empty())
    stories_.erase(found);
}

} // namespace story

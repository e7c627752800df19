#include "story/live_stories.hpp"
#include <algorithm>
#include <utility>

namespace story {

Bags::Bags(const Bag& title, const Bag& text, const Bag& names, const Bag& numbers) {
  entries_.reserve(title.size() + text.size() + names.size() + numbers.size());
  const auto take = [this](const Bag& bag) {
    entries_.insert(entries_.end(), bag.begin(), bag.end());
    return static_cast<std::uint32_t>(entries_.size());
  };
  title_end_ = take(title);
  text_end_ = take(text);
  names_end_ = take(names);
  take(numbers);
}

Bag held_by(const Bags& bags) {
  Bag held;
  held.reserve(bags.all_but_title().size());
  for (const auto& entry : bags.all_but_title())
    held.push_back({entry.term, 1});
  std::ranges::sort(held, {}, &Entry::term);
  return held;
}

Bag Live::hold(const std::vector<news::Term>& terms, Alphabet alphabet) {
  Bag bag;
  bag.reserve(terms.size());
  for (const auto& term : terms) {
    const auto place = vocabulary_.hold(key_of(alphabet, term.id));
    bag.push_back({place, term.count});
    vocabulary_.post(place, next(), first_);
  }
  std::ranges::sort(bag, {}, &Entry::term);
  return bag;
}

void Live::add(news::ArticleId id, const news::Terms& terms, text::Time date, news::StoryId story) {
  const auto number = next();
  const auto text = hold(terms.text, Alphabet::words);
  const auto names = hold(terms.names, Alphabet::names);
  const auto numbers = hold(terms.numbers, Alphabet::numbers);
  Bag title;
  for (const auto& term : terms.title)
    if (const auto place = vocabulary_.find(key_of(Alphabet::words, term.id));
        place != Vocabulary::unknown)
      title.push_back({place, term.count});
  std::ranges::sort(title, {}, &Entry::term);
  articles_.push_back({id, date, Bags(title, text, names, numbers)});
  placed_.push_back({story, date});
  numbers_.insert_or_assign(id, number);
  join(number, story);
}

void Live::forget_oldest() {
  leave(first_, placed_.front().story);
  for (const auto& entry : articles_.front().bags.all_but_title())
    vocabulary_.release(entry.term);
  if (const auto found = numbers_.find(articles_.front().id);
      found != numbers_.end() && found->second == first_)
    numbers_.erase(found);
  articles_.pop_front();
  placed_.pop_front();
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
    placed_[number - first_].story = to;
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
    auto& holders = *story.holders;
    const auto known = static_cast<std::ptrdiff_t>(holders.size());
    std::ptrdiff_t at = 0;
    for (const auto& entry : held) {
      while (at < known && holders[static_cast<std::size_t>(at)].term < entry.term)
        ++at;
      if (at < known && holders[static_cast<std::size_t>(at)].term == entry.term) {
        ++holders[static_cast<std::size_t>(at)].count;
      } else {
        holders.push_back(entry);
        vocabulary_.tell(entry.term);
      }
    }
    std::ranges::inplace_merge(holders, holders.begin() + known, {}, &Entry::term);
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

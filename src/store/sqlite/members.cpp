#include "store/sqlite/members.hpp"
#include "store/sqlite/packing.hpp"

namespace store {

namespace {

constexpr std::size_t long_story = 100;          // members; reading as many takes 0.1 ms
constexpr std::size_t most_remembered = 200'000; // members; 50 MB

std::vector<story::Member> read_members(Connection& connection, news::StoryId story) {
  auto rows = connection.prepare(
      "SELECT a.id, o.id, o.domain, o.name, a.title, a.section, a.section_score, "
      "a.date, a.is_copy, a.text_bytes, "
      "a.title_terms, a.is_stub, a.original, a.agency, a.weight "
      "FROM article a JOIN outlet o ON o.key = a.outlet "
      "WHERE a.story = ? AND a.superseded = 0 AND a.is_article = 1");
  rows.with(story);
  std::vector<story::Member> members;
  while (rows.step())
    members.push_back({.id = news::ArticleId{rows.id(0)},
                       .outlet = {news::OutletId{rows.id(1)}, rows.text(2), rows.text(3)},
                       .title = rows.text(4),
                       .title_terms = rows.unpacked(10, unpack_terms),
                       .section = static_cast<news::Section>(rows.integer(5)),
                       .section_score = static_cast<float>(rows.real(6)),
                       .date = rows.time(7).value_or(text::Time{}),
                       .is_copy = rows.integer(8) != 0,
                       .is_stub = rows.integer(11) != 0,
                       .original = news::ArticleId{rows.id(12)},
                       .credited = rows.text(13),
                       .weight = rows.real(14),
                       .text_bytes = static_cast<std::uint32_t>(rows.integer(9))});
  return members;
}

} // namespace

std::span<const story::Member> Members::of(Connection& connection, news::StoryId story) {
  if (const auto found = long_stories_.find(story); found != long_stories_.end())
    return found->second;
  short_story_ = read_members(connection, story);
  if (short_story_.size() < long_story)
    return short_story_;
  if (remembered_ + short_story_.size() > most_remembered)
    forget_all();
  remembered_ += short_story_.size();
  return long_stories_[story] = std::move(short_story_);
}

void Members::join(news::StoryId story, const story::Member& member) {
  if (const auto found = long_stories_.find(story); found != long_stories_.end()) {
    found->second.push_back(member);
    ++remembered_;
  }
}

void Members::forget(news::StoryId story) {
  if (const auto found = long_stories_.find(story); found != long_stories_.end()) {
    remembered_ -= found->second.size();
    long_stories_.erase(found);
  }
}

void Members::forget_all() {
  long_stories_.clear();
  remembered_ = 0;
}

} // namespace store

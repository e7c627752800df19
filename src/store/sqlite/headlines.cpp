#include "store/sqlite/headlines.hpp"
#include "store/agreements.hpp"
#include "store/sqlite/rows.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace store {

namespace {

// More than a worth loses when it is made of a rank and the rank of it again.
constexpr double rounding = 1e-6;

// A walk down the ranks of one section, from the top or from behind a place.
class Walk {
public:
  Walk(Connection& connection, news::Section section, const StoryFilter& filter, text::Time moment)
      : rows_(connection.prepare(statement(section, filter))), moment_(moment) {
    if (filter.since) // the second condition ends the walk
      rows_.with(*filter.since, story::least_rank(section, *filter.since));
    if (filter.after) {
      const auto& place = *filter.after;
      const auto worth = story::worth(place.rank, place.section, moment);
      rows_.with(story::rank_worth(worth, section, moment) + rounding);
    }
    do
      step();
    while (!at_end_ && filter.after &&
           store::standing(story_, moment) <= store::standing(*filter.after));
  }

  void step() {
    at_end_ = !rows_.step();
    if (!at_end_)
      story_ = read_story(rows_);
  }
  [[nodiscard]] bool at_end() const { return at_end_; }
  [[nodiscard]] const news::Story& story() const { return story_; }
  // A walk that is over stands last.
  [[nodiscard]] auto standing() const {
    return std::pair(at_end_, store::standing(story_, moment_));
  }

private:
  // The section stands in the text, so that each has a statement of its own.
  static std::string statement(news::Section section, const StoryFilter& filter) {
    return story_rows(fmt::format("WHERE section = {}{}{} ORDER BY rank DESC, id",
                                  std::to_underlying(section),
                                  filter.since ? " AND last_seen >= ? AND rank >= ?" : "",
                                  filter.after ? " AND rank <= ?" : ""));
  }

  Statement rows_;
  text::Time moment_;
  news::Story story_;
  bool at_end_ = false;
};

} // namespace

text::Time moment_of(Connection& connection, text::Time now) {
  auto newest = connection.prepare("SELECT max(date) FROM article WHERE date <= ?");
  newest.with(now).step();
  return newest.time(0).value_or(now);
}

std::vector<news::Story> find_headlines(Connection& connection, const StoryFilter& filter) {
  if (filter.limit == 0)
    return {};
  const auto moment = filter.after ? filter.after->moment
                                   : moment_of(connection, filter.now.value_or(text::Time::max()));
  std::vector<Walk> walks;
  walks.reserve(news::section_count);
  for (const auto section : news::sections)
    if (!filter.section || section == *filter.section)
      walks.emplace_back(connection, section, filter, moment);

  std::vector<news::Story> stories;
  for (std::size_t passed = 0; stories.size() < filter.limit; ++passed) {
    const auto best = std::ranges::min_element(walks, {}, &Walk::standing);
    if (best->at_end())
      break;
    if (passed >= filter.offset)
      stories.push_back(best->story());
    best->step();
  }
  return stories;
}

} // namespace store

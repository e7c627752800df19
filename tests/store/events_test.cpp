// What stores tell of their stories' fates.
#include "tests/store/both_stores.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace store::testing {

namespace {

constexpr auto everything = EventFilter::Kinds::all;
constexpr auto oldest_first = EventFilter::Order::oldest_first;

std::string line_of(const StoredEvent& event) {
  constexpr const char* kinds[] = {"merged", "split", "opened", "moved"};
  auto line = fmt::format("{} {} {}", event.number, kinds[std::to_underlying(event.kind)],
                          std::to_underlying(event.from));
  if (event.to != event.from)
    line += fmt::format(">{}", std::to_underlying(event.to));
  if (event.left)
    line += fmt::format(" from {}", news::name(*event.left));
  if (event.entered)
    line += fmt::format(" in {}", news::name(*event.entered));
  return line + "\n";
}

class Events : public BothStores {
protected:
  std::string told(const EventFilter& filter = {.kinds = everything, .order = oldest_first}) {
    std::string lines;
    for (const auto& event : store_->events(filter))
      lines += line_of(event);
    return lines;
  }
};

OF_BOTH_STORES(Events);

TEST_P(Events, StoryIsOpenedOnce) {
  tell({.id = 1, .story = 7, .section = news::Section::sports});
  tell({.id = 2, .story = 7, .minutes = 3, .section = news::Section::sports});
  tell({.id = 3, .story = 8});
  EXPECT_EQ(told(), "1 opened 7 in sports\n2 opened 8 in world\n");
  EXPECT_EQ(store_->events({.kinds = everything}).back().at, noon);
}

TEST_P(Events, StoryMovesToTheSectionOfItsArticles) {
  tell({.id = 1, .story = 7, .section = news::Section::sports});
  for (std::uint64_t id = 2; id <= 4; ++id)
    tell({.id = id,
          .story = 7,
          .minutes = 5,
          .outlet = fmt::format("o{}.example", id),
          .section = news::Section::crime});
  const auto events = store_->events({.kinds = everything, .order = oldest_first});
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(line_of(events[1]), "2 moved 7 from sports in crime\n");
  EXPECT_EQ(events[1].at, noon + std::chrono::minutes(5));
}

TEST_P(Events, StoriesOfACommitAreOpenedBeforeOthersBecomePartOfThem) {
  tell({.id = 1, .story = 7});
  const news::StoryEvent merged{
      news::StoryEventKind::merged, news::StoryId{7}, news::StoryId{8}, {}, noon};
  store_->commit(std::vector{arrival({.id = 2, .story = 9}), arrival({.id = 3, .story = 6})},
                 std::vector{merged});
  const news::StoryEvent split{
      news::StoryEventKind::split, news::StoryId{8}, news::StoryId{5}, {news::ArticleId{1}}, noon};
  store_->commit({}, std::vector{split});
  EXPECT_EQ(told(), "1 opened 7 in world\n2 opened 6 in world\n3 opened 9 in world\n"
                    "4 merged 7>8\n5 split 8>5\n");
}

TEST_P(Events, ListsAreCutByNumberKindAndLength) {
  for (std::uint64_t id = 1; id <= 6; ++id)
    tell({.id = id, .story = id});
  for (std::uint64_t id = 2; id <= 4; ++id)
    store_->commit(
        {}, std::vector<news::StoryEvent>{
                {news::StoryEventKind::merged, news::StoryId{id}, news::StoryId{1}, {}, noon}});
  EXPECT_EQ(told({.limit = 2}), "9 merged 4>1\n8 merged 3>1\n");
  EXPECT_EQ(told({.before = 8}), "7 merged 2>1\n");
  EXPECT_EQ(told({.kinds = everything, .before = 7, .limit = 1}), "6 opened 6 in world\n");
  EXPECT_EQ(told({.order = oldest_first, .after = 7}), "8 merged 3>1\n9 merged 4>1\n");
  EXPECT_EQ(told({.kinds = everything, .order = oldest_first, .after = 5, .limit = 2}),
            "6 opened 6 in world\n7 merged 2>1\n");
  EXPECT_EQ(told({.kinds = everything, .after = 9}), "");
}

} // namespace

} // namespace store::testing

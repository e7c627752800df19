#include "portal/api/tape.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>
#include <set>

namespace portal::api {

namespace {

using namespace std::chrono_literals;
using testing::Newsroom;

class TapeOfNews : public ::testing::Test {
protected:
  void open_story() { newsroom_.tell(++story_, "wire", 10, "A thing happens"); }
  void wait(std::chrono::seconds seconds) { now_ += seconds; }

  Newsroom newsroom_;
  std::uint64_t story_ = 0;
  std::chrono::steady_clock::time_point now_{};
  std::shared_ptr<Tape> tape_ = std::make_shared<Tape>(newsroom_.store(), [this] { return now_; });
};

// All that it says until it says nothing.
std::string all_of(const std::function<std::optional<std::string>()>& read) {
  std::string all;
  for (auto words = read(); words && !words->empty(); words = read())
    all += *words;
  return all;
}

TEST_F(TapeOfNews, begins_with_what_is_not_there_yet) {
  open_story();
  const auto read = tape_->read({});
  EXPECT_EQ(all_of(read), "retry: 3000\nid: 1\n\n");
  open_story();
  EXPECT_EQ(all_of(read), "") << "looked at once a second";
  wait(1s);
  const auto words = all_of(read);
  EXPECT_TRUE(words.starts_with("id: 2\nevent: story.new\ndata: {\"id\":2,")) << words;
  EXPECT_TRUE(words.ends_with("}\n\n"));
  EXPECT_EQ(testing::occurrences("\n", words), 4U) << "data is one line";
  EXPECT_EQ(all_of(read), "");
}

TEST_F(TapeOfNews, ends_after_an_hour) {
  const auto read = tape_->read({});
  wait(Tape::longest - 1s);
  EXPECT_TRUE(read());
  wait(1s);
  EXPECT_FALSE(read());
}

TEST_F(TapeOfNews, no_network_takes_all_places) {
  std::vector<std::function<std::optional<std::string>()>> readers;
  for (std::size_t i = 0; i < Tape::most_of_a_client; ++i)
    readers.push_back(tape_->read({}, "a"));
  EXPECT_FALSE(tape_->read({}, "a"));
  EXPECT_TRUE(tape_->read({}, "b"));
  readers.pop_back();
  EXPECT_TRUE(tape_->read({}, "a"));
}

TEST_F(TapeOfNews, goes_on_behind_the_last_event) {
  for (int i = 0; i < 3; ++i)
    open_story();
  newsroom_.store().commit({}, std::vector{testing::became(2, 1)});
  const auto read = tape_->read(2);
  const auto words = all_of(read);
  EXPECT_TRUE(words.starts_with("retry: 3000\nid: 2\n\nid: 3\n")) << words;
  EXPECT_NE(words.find("\n\nid: 4\nevent: story.merged\ndata: {"), std::string::npos);
  EXPECT_EQ(all_of(tape_->read(99)), "retry: 3000\nid: 4\n\n") << "of another store, perhaps";
}

TEST_F(TapeOfNews, nothing_is_left_out_or_said_twice_however_far_behind) {
  constexpr int before = 450, after = 450;
  for (int i = 0; i < before; ++i)
    open_story();
  const auto from_the_start = tape_->read(0), from_now = tape_->read({});
  std::string early = all_of(from_the_start), late = all_of(from_now);
  for (int i = 0; i < after; ++i)
    open_story();
  for (int i = 0; i < 9; ++i) { // the tape sees a hundred at once
    wait(1s);
    early += all_of(from_the_start);
  }
  late += all_of(from_now); // by now behind what the tape remembers
  for (int number = 1; number <= before + after; ++number) {
    const auto id = "id: " + std::to_string(number) + "\nevent";
    EXPECT_EQ(testing::occurrences(id, early), 1U) << number;
    EXPECT_EQ(testing::occurrences(id, late), number > before ? 1U : 0U) << number;
  }
}

TEST_F(TapeOfNews, keeps_the_line_open) {
  const auto read = tape_->read({});
  all_of(read);
  wait(14s);
  EXPECT_EQ(*read(), "");
  wait(1s);
  EXPECT_EQ(*read(), ":\n\n");
  EXPECT_EQ(*read(), "");
}

TEST_F(TapeOfNews, has_room_for_so_many) {
  std::vector<std::function<std::optional<std::string>()>> readers;
  for (std::size_t i = 0; i < Tape::most_readers; ++i) {
    readers.push_back(tape_->read({}));
    EXPECT_TRUE(readers.back());
  }
  EXPECT_FALSE(tape_->read({}));
  readers.pop_back();
  EXPECT_TRUE(tape_->read({}));
}

TEST_F(TapeOfNews, who_comes_after_a_time_of_nobody_begins_with_what_is_new) {
  all_of(tape_->read({}));
  wait(60s);
  for (int i = 0; i < 200; ++i)
    open_story();
  EXPECT_EQ(all_of(tape_->read({})), "retry: 3000\nid: 200\n\n");
}

} // namespace

} // namespace portal::api

#include "engine/queue.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace {

news::Page named(std::string name, std::size_t bytes = 0) {
  news::Page page;
  page.input = std::move(name);
  page.bytes.assign(bytes, 'x');
  return page;
}

TEST(MemoryQueue, GivesPagesInOrderAndEndsWhenClosed) {
  engine::MemoryQueue queue;
  EXPECT_TRUE(queue.push(named("1")));
  EXPECT_TRUE(queue.push(named("2")));
  queue.close();
  EXPECT_FALSE(queue.push(named("3")));
  EXPECT_EQ(queue.pop()->input, "1");
  EXPECT_EQ(queue.pop()->input, "2");
  EXPECT_FALSE(queue.pop());
}

TEST(MemoryQueue, FullQueueMakesThePusherWait) {
  engine::MemoryQueue queue({.pages = 2, .bytes = 1000});
  std::atomic<int> pushed = 0;
  std::jthread pusher([&] {
    for (int i = 0; i < 5; ++i) {
      queue.push(named(std::to_string(i), 10));
      ++pushed;
    }
    queue.close();
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_EQ(pushed, 2);
  int popped = 0;
  while (queue.pop())
    ++popped;
  EXPECT_EQ(popped, 5);
}

TEST(MemoryQueue, OnePageAlwaysFits) {
  engine::MemoryQueue queue({.pages = 10, .bytes = 5});
  EXPECT_TRUE(queue.push(named("large", 100)));
  EXPECT_EQ(queue.pop()->bytes.size(), 100U);
}

TEST(MemoryQueue, CloseWakesWhoWaits) {
  engine::MemoryQueue queue;
  std::jthread waiter([&] { EXPECT_FALSE(queue.pop()); });
  queue.close();
}

} // namespace

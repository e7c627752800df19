// Who is in a story, as story::summarise asks. The members of long stories are remembered, so that
// a story of thousands is not read again for each article that joins it.
#pragma once
#include "store/sqlite/connection.hpp"
#include "story/summarise.hpp"
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

namespace store {

// True to the tables as long as it hears of every change to them.
class Members {
public:
  // The story's articles: not superseded, and no other kind of page. Valid until the next call.
  std::span<const story::Member> of(Connection& connection, news::StoryId story);

  void join(news::StoryId story, const story::Member& member);
  void forget(news::StoryId story); // a member is no longer what it was
  void forget_all();

private:
  std::unordered_map<news::StoryId, std::vector<story::Member>> long_stories_;
  std::size_t remembered_ = 0; // members in them
  std::vector<story::Member> short_story_;
};

} // namespace store

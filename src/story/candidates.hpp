// The stories an article may belong to, from an inverted index over the articles remembered.
#pragma once
#include "story/live_stories.hpp"
#include "story/query.hpp"
#include <chrono>
#include <cstdint>
#include <vector>

namespace story {

// Between an article and the nearest of a story that it joins; farther apart only copies meet.
constexpr std::chrono::days longest_gap{14};

struct Candidate {
  news::StoryId story{};
  std::vector<std::uint32_t> nearest; // members that share most with the article; by number
};

// Finds them by the article's rarest terms. Keeps its scratch memory from call to call; one thread.
class CandidateFinder {
public:
  // The likeliest first; never `except`.
  std::vector<Candidate> find(const Live& live, const Query& query,
                              news::StoryId except = news::StoryId{});

private:
  void gather(const Live& live, const Query& query);
  void leave_out(const Live& live, const LiveStory& story);

  std::vector<float> shared_;          // weight of the terms shared, by number
  std::vector<std::uint32_t> touched_; // those that share any
  float most_shared_ = 0;
};

} // namespace story

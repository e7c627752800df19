// What placing one by one got wrong: two stories of one event become one, and a story that holds
// two falls apart.
#pragma once
#include "news/story.hpp"
#include "story/candidates.hpp"
#include "story/join.hpp"
#include "story/live_stories.hpp"
#include <cstdint>
#include <vector>

namespace story {

// Looks at the stories that articles from number `since` on are in. Of two that merge the one with
// more articles keeps its id, of equals the one that came first; of a story that is split the
// larger part does.
std::vector<news::StoryEvent> repair(Live& live, CandidateFinder& finder, const JoinModel& model,
                                     std::uint32_t since);

} // namespace story

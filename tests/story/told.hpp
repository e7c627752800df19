// News as it is compared, for tests.
#pragma once
#include "story/live_stories.hpp"
#include "story/terms.hpp"
#include "text/time.hpp"
#include <string>

namespace story::testing {

inline constexpr text::Time day_one = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};

inline news::Terms told(const std::string& title, const std::string& text = "") {
  return terms_of(title, "en", text::tokenize(text, "en"), {});
}

// Articles are numbered from 1, and so are their ids.
inline void add(Live& live, const std::string& title, std::uint64_t story,
                text::Time date = day_one) {
  live.add(news::ArticleId{live.next()}, told(title), date, news::StoryId{story});
}

} // namespace story::testing

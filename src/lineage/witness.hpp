// What lineage knows of one article of a story.
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include "news/reading.hpp"
#include <cstdint>
#include <span>
#include <string_view>

namespace lineage {

struct Witness {
  const news::Article* article = nullptr;
  std::span<const news::Credit> credits{};
  std::span<const news::Match> matches{}; // what it was found to copy when it came
  std::int64_t arrival = 0;               // order in which we read them

  [[nodiscard]] news::ArticleId id() const { return article->id; }
  [[nodiscard]] text::Time date() const { return article->date(); }
};

// Whether a text that credits `name` may mean this outlet: "The Health Compass" is
// thehealthcompass.example, "CNN" is CNN International.
bool is_outlet(std::string_view name, const news::Outlet& outlet);

// The credit says that the words themselves are the other's: "(CNN) —" at the head of the text.
bool claims_the_text(const news::Credit& credit);

} // namespace lineage

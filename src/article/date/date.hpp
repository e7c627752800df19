// When it was published: every place that says so is a candidate, and the best supported day wins.
#pragma once
#include "article/date/candidates.hpp"
#include "model/trees.hpp"
#include "text/time.hpp"
#include <optional>
#include <string>

namespace article {

struct FoundDate {
  text::Time time;
  std::chrono::minutes offset{}; // of the zone that it was written in, east of Greenwich
  std::string source;            // "json-ld", "meta", "time", "url", "text", "script", "image"
};

struct Dates {
  std::optional<FoundDate> published, modified;
  std::size_t days = 0; // how many the page names
};

// By boosted trees over what speaks for each day.
Dates find_dates(const DatePage& page, const model::Trees& model);

// The model of models/dates/, loaded once.
const model::Trees& date_model();

// A day of a lower score (log-odds) is no date of the page.
inline constexpr float least_score = -4;

} // namespace article

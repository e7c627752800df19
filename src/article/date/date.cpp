#include "article/date/date.hpp"
#include "article/date/features.hpp"
#include <algorithm>
#include <array>
#include <tuple>

namespace article {

namespace {

// Beside each place its name for readers. Of several on one day the first is the best word.
struct NamedPlace {
  DatePlace place;
  std::string_view name;
};
constexpr std::array<NamedPlace, static_cast<std::size_t>(DatePlace::count_)> named_places = {{
    {DatePlace::linked_data, "json-ld"},
    {DatePlace::meta, "meta"},
    {DatePlace::published_element, "time"},
    {DatePlace::time_element, "time"},
    {DatePlace::published_line, "text"},
    {DatePlace::dated_element, "text"},
    {DatePlace::line, "text"},
    {DatePlace::address, "url"},
    {DatePlace::linked_data_other, "json-ld"},
    {DatePlace::meta_vague, "meta"},
    {DatePlace::script, "script"},
    {DatePlace::updated_element, "time"},
    {DatePlace::updated_line, "text"},
    {DatePlace::image_address, "image"},
    {DatePlace::linked_data_modified, "json-ld"},
    {DatePlace::meta_modified, "meta"},
}};

auto rank_of(DatePlace place) { return std::ranges::find(named_places, place, &NamedPlace::place); }

FoundDate found_in(const DateCandidate& candidate) {
  return {candidate.parsed.time, candidate.parsed.offset,
          std::string(rank_of(candidate.place)->name)};
}

// The best word for a day; one with a time of day and a zone, where there is one.
FoundDate best_of(std::span<const DateCandidate> candidates, std::chrono::sys_days day) {
  const DateCandidate* best = nullptr;
  const auto order = [](const DateCandidate& one) {
    return std::tuple(one.is_elsewhere, !one.parsed.has_zone, !one.parsed.has_clock,
                      rank_of(one.place));
  };
  for (const auto& candidate : candidates)
    if (day_of(candidate) == day && (best == nullptr || order(candidate) < order(*best)))
      best = &candidate;
  return found_in(*best);
}

std::optional<FoundDate> published_of(std::span<const NamedDay> days,
                                      std::span<const DateCandidate> candidates,
                                      const model::Trees& model) {
  std::optional<std::chrono::sys_days> best;
  float best_score = least_score;
  for (const auto& [day, features] : days)
    if (const auto score = model.score(features); score > best_score) {
      best = day;
      best_score = score;
    }
  return best ? std::optional(best_of(candidates, *best)) : std::nullopt;
}

std::optional<FoundDate> modified_of(std::span<const DateCandidate> candidates) {
  for (const auto place :
       {DatePlace::linked_data_modified, DatePlace::meta_modified, DatePlace::updated_element})
    for (const auto& candidate : candidates)
      if (candidate.place == place && !candidate.is_elsewhere)
        return found_in(candidate);
  return std::nullopt;
}

} // namespace

Dates find_dates(const DatePage& page, const model::Trees& model) {
  const auto candidates = find_date_candidates(page);
  const auto days = describe_days(page, candidates);
  return {published_of(days, candidates, model), modified_of(candidates), days.size()};
}

const model::Trees& date_model() {
  static const auto model = model::embedded_trees("models/dates/dates.trees", date_features);
  return model;
}

} // namespace article

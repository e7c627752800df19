#include "article/date/features.hpp"
#include "article/date/in_address.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>

namespace article {

namespace {

using Day = std::chrono::sys_days;

constexpr auto places = static_cast<std::size_t>(DatePlace::count_);

bool is_seen(const DateCandidate& candidate) { return candidate.node != 0; }

class DayDescriber {
public:
  DayDescriber(const DatePage& page, std::span<const DateCandidate> candidates)
      : page_(page), candidates_(candidates),
        headline_(headline_block(page.blocks, page.text.begin)),
        address_(date_in_address(page.url)),
        image_(date_in_address(page.statements.og_image.empty() ? page.statements.image
                                                                : page.statements.og_image)) {
    for (const auto& candidate : candidates) {
      const auto day = day_of(candidate);
      by_day_[day].push_back(&candidate);
      if (candidate.look != 0)
        looks_[candidate.look].insert(day);
      if (is_seen(candidate) && !candidate.is_elsewhere &&
          std::ranges::find(order_, day) == order_.end())
        order_.push_back(day);
    }
  }

  std::vector<NamedDay> describe() {
    std::vector<NamedDay> days;
    for (const auto& [day, candidates] : by_day_) {
      next_ = 0;
      row_ = {};
      describe_places(candidates);
      describe_company(candidates);
      describe_calendar(day);
      assert(next_ == date_features);
      days.push_back({day, row_});
    }
    return days;
  }

private:
  using Supporters = std::vector<const DateCandidate*>;

  void put(float value) { row_[next_++] = value; }
  void put(bool value) { put(value ? 1.0F : 0.0F); }
  void put(std::size_t value) { put(static_cast<float>(value)); }

  [[nodiscard]] std::size_t block_of(const DateCandidate& candidate) const {
    return static_cast<std::size_t>(
        std::ranges::lower_bound(page_.blocks, candidate.node, {}, &Block::element) -
        page_.blocks.begin());
  }

  // 1 at the headline, falling to 0.
  [[nodiscard]] float closeness(const DateCandidate& candidate) const {
    constexpr float half = 8; // blocks away it is a half
    if (!is_seen(candidate))
      return 1;
    const auto block = block_of(candidate);
    const auto away = block < headline_ ? 2 * (headline_ - block) : block - headline_;
    return half / (half + static_cast<float>(away));
  }

  void describe_places(const Supporters& candidates) {
    std::array<float, places> best{};
    for (const auto* candidate : candidates)
      if (!candidate->is_elsewhere) {
        auto& strength = best[static_cast<std::size_t>(candidate->place)];
        strength = std::max(strength, closeness(*candidate));
      }
    for (const float strength : best)
      put(strength);
    put(static_cast<std::size_t>(std::ranges::count_if(best, [](float s) { return s > 0; })));
  }

  void describe_company(const Supporters& candidates) {
    std::size_t elsewhere = 0, linked = 0, repeats = page_.blocks.size();
    float alone = 0, clock = 0, closest = 0, from_end = 1;
    for (const auto* candidate : candidates) {
      if (candidate->is_elsewhere) {
        ++elsewhere;
        continue;
      }
      linked += candidate->is_linked ? 1U : 0U;
      if (candidate->look != 0)
        repeats = std::min(repeats, looks_[candidate->look].size());
      clock = std::max(clock, candidate->parsed.has_clock ? 1.0F : 0.0F);
      if (!is_seen(*candidate))
        continue;
      closest = std::max(closest, closeness(*candidate));
      alone = std::max(alone, candidate->is_alone ? closeness(*candidate) : 0.0F);
      from_end = std::min(from_end, std::abs(place_in_text(*candidate) - 1));
    }
    put(elsewhere);
    put(elsewhere == candidates.size());
    put(linked);
    put(elsewhere + linked == candidates.size());
    put(repeats == page_.blocks.size() ? std::size_t{0} : repeats);
    put(alone);
    put(clock);
    put(closest);
    put(from_end);
    put(candidates.size());
  }

  // 0 where the text begins, 1 where it ends.
  [[nodiscard]] float place_in_text(const DateCandidate& candidate) const {
    const auto length =
        std::max<std::size_t>(page_.text.end, page_.text.begin + 1) - page_.text.begin;
    const auto at = static_cast<float>(block_of(candidate)) - static_cast<float>(page_.text.begin);
    return std::clamp(at / static_cast<float>(length), -1.0F, 2.0F);
  }

  void describe_calendar(Day day) {
    const std::chrono::year_month_day date(day);
    const auto agrees = [&](const std::optional<AddressDate>& address) {
      if (!address)
        return 0.0F;
      return address->month == date.year() / date.month() ? 1.0F : -1.0F;
    };
    const auto rank = static_cast<std::size_t>(std::ranges::find(order_, day) - order_.begin());
    put(agrees(address_));
    put(agrees(image_));
    put(day == by_day_.begin()->first);
    put(day == by_day_.rbegin()->first);
    put(std::min<std::size_t>(by_day_.size(), 20));
    put(std::min<std::size_t>(rank, 20));
    put(rank < order_.size() && rank == 0);
    for (const auto place : {DatePlace::linked_data, DatePlace::meta})
      put(distance_from(place, day));
    put(distance_from(DatePlace::linked_data_modified, day));
  }

  // Days, on a logarithm's scale; 0 where the page states none there.
  [[nodiscard]] float distance_from(DatePlace place, Day day) const {
    const auto stated = std::ranges::find(candidates_, place, &DateCandidate::place);
    if (stated == candidates_.end())
      return 0;
    const auto apart = static_cast<float>((day - day_of(*stated)).count());
    return std::copysign(1 + std::log1p(std::abs(apart)), apart);
  }

  const DatePage& page_;
  std::span<const DateCandidate> candidates_;
  std::size_t headline_;
  std::optional<AddressDate> address_, image_;
  std::map<Day, Supporters> by_day_;
  std::map<std::uint64_t, std::set<Day>> looks_;
  std::vector<Day> order_; // as they are seen on the page
  std::array<float, date_features> row_{};
  std::size_t next_ = 0;
};

} // namespace

std::vector<NamedDay> describe_days(const DatePage& page,
                                    std::span<const DateCandidate> candidates) {
  return DayDescriber(page, candidates).describe();
}

} // namespace article

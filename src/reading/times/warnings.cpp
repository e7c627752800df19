#include "reading/times/warnings.hpp"
#include <array>
#include <fmt/format.h>

namespace reading {

namespace {

using namespace std::chrono;
using news::Warning;
using news::WarningKind;

constexpr float sure = 0.95F, likely = 0.8F, open = 0.6F;
constexpr int most_years = 12; // that an old page may be younger than it says

constexpr std::array<std::string_view, 7> weekday_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string written(local_days day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

local_days day_of(const ToldTime& time) { return floor<days>(time.interval.begin); }

class Judge {
public:
  Judge(const news::Article& article, const Words& words, std::span<const ToldTime> told)
      : article_(article), words_(words), told_(told) {}

  std::vector<Warning> find() {
    for (const auto& time : told_) {
      if (time.form == TimeForm::whole_date)
        against_its_weekday(time), against_what_is_told(time);
      else if (time.form == TimeForm::day_of_year && time.weekday != 0)
        in_another_year(time);
    }
    published_ahead();
    if (elsewhere_.size() >= 2)
      published_elsewhere();
    else
      for (const auto* time : elsewhere_)
        warn(WarningKind::weekday_against_date, *time,
             fmt::format("{} is a {}, not a {}", written(day_of(*time)),
                         weekday_names[static_cast<std::size_t>(weekday_of(day_of(*time)) - 1)],
                         weekday_names[static_cast<std::size_t>(time->weekday - 1)]),
             likely);
    return std::move(warnings_);
  }

private:
  void warn(WarningKind kind, const ToldTime& time, std::string text, float confidence) {
    warnings_.push_back({kind, words_.span(time.first, time.last), std::move(text), confidence});
  }

  // "Tuesday, 5 March 2024": the 5th was one.
  void against_its_weekday(const ToldTime& time) {
    if (time.weekday == 0 || weekday_of(day_of(time)) == time.weekday)
      return;
    warn(WarningKind::weekday_against_date, time,
         fmt::format("{} is a {}, not a {}", written(day_of(time)),
                     weekday_names[static_cast<std::size_t>(weekday_of(day_of(time)) - 1)],
                     weekday_names[static_cast<std::size_t>(time.weekday - 1)]),
         sure);
  }

  // Told as past, and yet to come when the page was published or read.
  void against_what_is_told(const ToldTime& time) {
    const auto known = article_.published ? *article_.published : article_.fetched;
    if (known == text::Time{} || time.direction != Direction::past ||
        time.interval.grain != news::Granularity::day)
      return;
    const auto day = sys_days(day_of(time).time_since_epoch());
    if (day > known + days(2))
      warn(WarningKind::date_ahead, time,
           fmt::format("{} is told as past, but the page is of {}", written(day_of(time)),
                       text::to_iso_date(known)),
           open);
  }

  // "Tuesday, March 5" without a year: in which years does it hold?
  void in_another_year(const ToldTime& time) {
    if (weekday_of(day_of(time)) != time.weekday)
      elsewhere_.push_back(&time);
  }

  void published_ahead() {
    if (!article_.published || article_.fetched == text::Time{} ||
        *article_.published <= article_.fetched + days(1))
      return;
    warnings_.push_back({WarningKind::date_ahead,
                         {},
                         fmt::format("the page says it was published on {}, after it was read",
                                     text::to_iso_date(*article_.published)),
                         sure});
  }

  // Two or more dates whose weekdays belong to one other year.
  void published_elsewhere() {
    const auto fits = [](const ToldTime& time, int back) {
      const year_month_day date(day_of(time));
      const auto then = (date.year() - years(back)) / date.month() / date.day();
      return then.ok() && weekday_of(local_days(then)) == time.weekday;
    };
    for (int back = 1; back <= most_years; ++back) {
      if (!std::ranges::all_of(elsewhere_, [&](const auto* time) { return fits(*time, back); }))
        continue;
      const auto year = year_month_day(day_of(*elsewhere_.front())).year() - years(back);
      for (const auto* time : elsewhere_)
        warn(WarningKind::publication_contradicted, *time,
             fmt::format("the weekdays of {} dates are those of {}", elsewhere_.size(),
                         static_cast<int>(year)),
             likely);
      return;
    }
    for (const auto* time : elsewhere_)
      warn(WarningKind::weekday_against_date, *time, "the weekday does not fit the date", likely);
  }

  const news::Article& article_;
  const Words& words_;
  std::span<const ToldTime> told_;
  std::vector<const ToldTime*> elsewhere_; // dates without a year whose weekday is another's
  std::vector<Warning> warnings_;
};

} // namespace

std::vector<Warning> find_time_warnings(const news::Article& article, const Words& words,
                                        std::span<const ToldTime> told) {
  return Judge(article, words, told).find();
}

} // namespace reading

#include "reading/times/grammar.hpp"
#include "reading/times/cursor.hpp"
#include "text/time.hpp"
#include <charconv>

namespace reading {

namespace {

using namespace std::chrono;

constexpr int some = 3; // units, where nobody says how many

class Reader : TimeCursor {
public:
  Reader(const Words& words, const TimeWords& meanings, const Anchor& anchor, std::size_t at)
      : TimeCursor(words, meanings, at), anchor_(anchor), today_(floor<days>(anchor.now)) {}

  std::optional<ToldTime> read() {
    for (const auto rule :
         {&Reader::numeric_date, &Reader::east_asian_date, &Reader::written_date, &Reader::decade,
          &Reader::year, &Reader::month, &Reader::counted_ago, &Reader::counted_span,
          &Reader::weekday, &Reader::day_word, &Reader::calendar_unit}) {
      at_ = first_;
      said_weekday_ = 0;
      if (auto told = (this->*rule)()) {
        told->first = first_;
        told->last = at_;
        return told;
      }
    }
    return {};
  }

private:
  static ToldTime resolved(const Interval& interval, TimeForm form) {
    ToldTime time;
    time.interval = interval;
    time.form = interval.is_vague ? TimeForm::vague : form;
    return time;
  }
  static std::optional<ToldTime> told(const Interval& interval, TimeForm form) {
    return resolved(interval, form);
  }

  // 2024-02-24, 24.02.2024, 24/02/2024
  std::optional<ToldTime> numeric_date() {
    if (words_[at_].shape != text::TokenShape::number)
      return {};
    auto last = at_ + 1;
    while (last < words_.size() && last < at_ + 3 &&
           (words_.gap(last) == "-" || words_.gap(last) == "/") &&
           words_[last].shape == text::TokenShape::number)
      ++last;
    const auto span = words_.span(at_, last);
    const auto written = words_.text().substr(span.begin, span.end - span.begin);
    if (written.size() < 8 || written.size() > 10 || written.find_first_of("-/.") == written.npos)
      return {};
    const auto parsed = text::parse_time(written);
    if (!parsed || parsed->is_ambiguous)
      return {};
    at_ = last;
    return told(day_interval(local_days(floor<days>(parsed->time).time_since_epoch())),
                TimeForm::whole_date);
  }

  // 2024年2月24日, 2月24日
  std::optional<ToldTime> east_asian_date() {
    int year = 0, month = 0, day = 0;
    const auto marked = [&](int& value, int least, int most, int mark) {
      const auto before = at_;
      int read = 0;
      if (digits(read, least, most) && joined(at_) && is(TimeWord::marks) &&
          meanings_.value(at_) == mark) {
        ++at_;
        value = read;
        return true;
      }
      at_ = before;
      return false;
    };
    const bool has_year = marked(year, earliest_year, latest_year, 1);
    if (!marked(month, 1, 12, 2))
      return has_year ? told(year_interval(year), TimeForm::year) : std::nullopt;
    if (!marked(day, 1, 31, 3))
      return has_year ? told(month_interval(year, month), TimeForm::whole_date) : std::nullopt;
    return date(year, month, day);
  }

  // "Tuesday, March 4, 2024", "4. März", "le 4 mars 2024", "4 de marzo de 2024"
  std::optional<ToldTime> written_date() {
    int month = 0, day = 0, year = 0;
    if (take(TimeWord::weekday, said_weekday_)) {
      skip_links();
      if (at_ < words_.size() && !joined(at_) && words_.gap(at_) == " (")
        return {};
    }
    const auto begin = at_;
    bool read = digits(day, 1, 31) && (skip_links(), take_name(TimeWord::month, month));
    if (!read) {
      at_ = begin;
      read = take_name(TimeWord::month, month) && digits(day, 1, 31);
    }
    if (!read)
      return {};
    const auto before_year = at_;
    skip_links();
    if (!take_year(year)) {
      at_ = before_year;
      year = 0;
    }
    return date(year, month, day);
  }

  std::optional<ToldTime> date(int year, int month, int day) {
    const auto whole = [&](int of_year) {
      return year_month_day(std::chrono::year(of_year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day)));
    };
    const bool has_year = year != 0;
    if (!has_year && !anchor_.is_known)
      return {};
    const auto direction = direction_at(words_, meanings_, first_, at_);
    if (!has_year)
      year = year_of([&](int of_year) { return local_days(whole(of_year)); }, direction);
    if (!whole(year).ok())
      return {};
    auto time = resolved(day_interval(local_days(whole(year))),
                         has_year ? TimeForm::whole_date : TimeForm::day_of_year);
    time.weekday = said_weekday_;
    time.direction = direction;
    return time;
  }

  // The year in which a day without one lies nearest, on the side that is told of.
  template <class DayOf> [[nodiscard]] int year_of(DayOf day_of, Direction direction) const {
    constexpr days near(45); // a date so near ahead is meant even where the past is told
    const int this_year = static_cast<int>(year_month_day(today_).year());
    const auto distance = day_of(this_year) - today_;
    if (direction == Direction::past && distance > near)
      return this_year - 1;
    if (direction == Direction::past && distance > days(0) &&
        day_of(this_year - 1) >= today_ - near)
      return this_year - 1;
    if (direction == Direction::future && distance < -near)
      return this_year + 1;
    if (distance < days(-320))
      return this_year + 1;
    return this_year;
  }

  // "the 1990s", "1990er"
  std::optional<ToldTime> decade() {
    const auto surface = words_.surface(at_);
    const bool has_ending =
        words_[at_].is_possessive || surface.ends_with("s") || surface.ends_with("er");
    int year = 0;
    if (surface.size() < 4 || !has_ending ||
        std::from_chars(surface.data(), surface.data() + 4, year).ptr != surface.data() + 4 ||
        year < earliest_year || year > latest_year || year % 10 != 0 || surface.size() > 6)
      return {};
    ++at_;
    return told(year_interval(year, 10), TimeForm::year);
  }

  [[nodiscard]] bool stands_after(TimeWord meaning) const {
    return first_ > 0 && joined(first_) && meanings_.is(first_ - 1, meaning);
  }

  // "in 2019", "seit 2019", "(2019)"
  std::optional<ToldTime> year() {
    int year = 0;
    const bool in_brackets = words_.gap(at_).ends_with("(") && words_.rest(at_).starts_with(")");
    if (words_.surface(at_).size() != 4 || !take_year(year))
      return {};
    const bool is_told = in_brackets || stands_after(TimeWord::in) || stands_after(TimeWord::since);
    return is_told ? told(year_interval(year), TimeForm::year) : std::nullopt;
  }

  // "March 2024", "in March", "last March"
  std::optional<ToldTime> month() {
    int month = 0, year = 0, ignored = 0;
    const bool is_last = take(TimeWord::last, ignored);
    const bool is_next = !is_last && take(TimeWord::next, ignored);
    if (!take_name(TimeWord::month, month))
      return {};
    const auto before_year = at_;
    skip_links();
    if (take_year(year))
      return told(month_interval(year, month), TimeForm::whole_date);
    at_ = before_year;
    const bool is_told =
        is_last || is_next || stands_after(TimeWord::in) || stands_after(TimeWord::since);
    if (!is_told || !anchor_.is_known)
      return {};
    const bool follows = at_ < words_.size() && joined(at_) && words_[at_].is_capital() &&
                         !words_[at_].starts_sentence; // "in May Pen"
    if (follows)
      return {};
    const auto direction = is_next   ? Direction::future
                           : is_last ? Direction::past
                                     : direction_at(words_, meanings_, first_, at_);
    const auto first_day = [&](int of_year) {
      return local_days(std::chrono::year(of_year) / month / 1);
    };
    const int this_year = static_cast<int>(year_month_day(today_).year());
    const int this_month = static_cast<int>(static_cast<unsigned>(year_month_day(today_).month()));
    year = this_year;
    if (direction == Direction::past && first_day(this_year) > today_)
      year = this_year - 1;
    if (direction == Direction::future && month < this_month)
      year = this_year + 1;
    auto time = resolved(month_interval(year, month), TimeForm::month);
    time.direction = direction;
    return time;
  }

  // "two days ago", "vor zwei Tagen", "il y a deux ans", "hace un mes", "due giorni fa"
  std::optional<ToldTime> counted_ago() {
    int value = 0, unit = 0;
    bool is_few = false;
    const bool before = skip(TimeWord::ago_before);
    if (!count(value, is_few) || !take(TimeWord::unit, unit))
      return {};
    if ((!before && !skip(TimeWord::ago)) || !anchor_.is_known)
      return {};
    auto interval = ago_interval(anchor_.now, static_cast<TimeUnit>(unit), value);
    interval.is_vague = is_few;
    return told(interval, TimeForm::ago);
  }

  // "the past two years", "den vergangenen zwei Wochen", "les 12 derniers mois", "recent months",
  // "the coming months"
  std::optional<ToldTime> counted_span() {
    int value = 1, unit = 0, ignored = 0;
    bool is_few = false;
    bool is_many = is(TimeWord::plural);
    const bool counted_first = !is(TimeWord::past) && !is(TimeWord::last) && !is(TimeWord::next) &&
                               !is(TimeWord::recent) && count(value, is_few);
    const bool is_past = take(TimeWord::past, ignored);
    const bool is_recent = !is_past && take(TimeWord::recent, value);
    const bool is_last = !is_past && !is_recent && take(TimeWord::last, ignored);
    const bool is_next = !is_past && !is_recent && !is_last && take(TimeWord::next, ignored);
    if (!is_past && !is_recent && !is_last && !is_next)
      return {};
    if (is_last && first_ > 0 && words_.surface(first_ - 1) == "to") // "to last six months"
      return {};
    const bool counted = counted_first || (!is_recent && count(value, is_few));
    is_many = !counted && !is_recent && (is_many || is(TimeWord::plural));
    if (!take(TimeWord::unit, unit) || (!counted && !is_past && !is_recent && !is_many) ||
        !anchor_.is_known)
      return {};
    if (is_past && !counted && static_cast<TimeUnit>(unit) >= TimeUnit::spring)
      return {};
    auto interval = span_interval(anchor_.now, static_cast<TimeUnit>(unit), is_many ? some : value,
                                  is_next ? Direction::future : Direction::past);
    interval.is_vague = is_recent || is_few || is_many;
    return told(interval, TimeForm::span);
  }

  // "Friday", "last Friday", "lundi dernier", "Friday evening"
  std::optional<ToldTime> weekday() {
    int ignored = 0, weekday = 0, part = 0;
    bool is_last = take(TimeWord::last, ignored);
    bool is_next = !is_last && take(TimeWord::next, ignored);
    const bool is_this = !is_last && !is_next && take(TimeWord::this_, ignored);
    if (!take(TimeWord::weekday, weekday) || !anchor_.is_known)
      return {};
    const auto end = at_;
    const bool has_part = joined(at_) && take(TimeWord::part, part);
    if (!has_part) {
      is_last |= joined(at_) && take(TimeWord::last, ignored);
      is_next |= !is_last && joined(at_) && take(TimeWord::next, ignored);
    }
    const auto direction = is_last              ? Direction::past
                           : is_next || is_this ? Direction::future
                                                : direction_at(words_, meanings_, first_, end);
    const auto day = nearest_weekday(today_, weekday, direction, is_last || is_next);
    auto time = resolved(part_interval(day, part), TimeForm::weekday);
    time.direction = direction;
    return time;
  }

  // "yesterday", "heute Abend", "tonight", "this morning"
  std::optional<ToldTime> day_word() {
    int value = 0, part = 0, ignored = 0;
    if (!anchor_.is_known)
      return {};
    if (take(TimeWord::night, value))
      return told(part_interval(today_ + days(value), 3), TimeForm::day_word);
    const bool is_noun = is(TimeWord::day) && meanings_.value(at_) == 1 &&
                         words_[at_].is_capital() && !words_[at_].starts_sentence; // "am Morgen"
    if (!is_noun && take(TimeWord::day, value)) {
      if (joined(at_))
        take(TimeWord::part, part);
      return told(part_interval(today_ + days(value), part), TimeForm::day_word);
    }
    if (take(TimeWord::this_, ignored) && take(TimeWord::part, part))
      return told(part_interval(today_, part), TimeForm::day_word);
    return {};
  }

  // "last week", "this year", "la semaine dernière", "the third quarter of 2023", "the weekend"
  std::optional<ToldTime> calendar_unit() {
    int ignored = 0, unit = 0, ordinal = 0;
    if (!anchor_.is_known)
      return {};
    if (take(TimeWord::ordinal, ordinal))
      return take(TimeWord::unit, unit) && static_cast<TimeUnit>(unit) == TimeUnit::quarter
                 ? quarter(ordinal)
                 : std::nullopt;
    bool is_last = take(TimeWord::last, ignored);
    bool is_next = !is_last && take(TimeWord::next, ignored);
    const bool is_this = !is_last && !is_next && take(TimeWord::this_, ignored);
    const bool is_many = is(TimeWord::plural);
    if (!take(TimeWord::unit, unit))
      return {};
    if (!is_last && !is_next && !is_this) {
      is_last = joined(at_) && take(TimeWord::last, ignored);
      is_next = !is_last && joined(at_) && take(TimeWord::next, ignored);
    }
    const auto of = static_cast<TimeUnit>(unit);
    if (is_many && (is_last || is_next)) { // "las semanas pasadas"
      auto interval =
          span_interval(anchor_.now, of, some, is_next ? Direction::future : Direction::past);
      interval.is_vague = true;
      return told(interval, TimeForm::span);
    }
    if (of <= TimeUnit::hour)
      return {};
    int moved = is_last ? -1 : is_next ? 1 : 0;
    if (!is_last && !is_next && !is_this) {
      if (of != TimeUnit::weekend)
        return {};
      const auto direction = direction_at(words_, meanings_, first_, at_);
      moved = direction == Direction::past && weekday_of(today_) < 6 ? -1 : 0;
    } else if (of == TimeUnit::weekend && is_this && weekday_of(today_) == 1) {
      moved = -1; // on a Monday the weekend is over
    } else if (of == TimeUnit::weekend && is_last && weekday_of(today_) >= 6) {
      moved = -1;
    }
    return told(unit_interval(today_, of, moved), TimeForm::calendar_unit);
  }

  std::optional<ToldTime> quarter(int ordinal) {
    int year = 0;
    const auto before_year = at_;
    skip_links();
    const bool has_year = take_year(year);
    if (!has_year)
      at_ = before_year;
    const int this_year = static_cast<int>(year_month_day(today_).year());
    const auto of = [&](int of_year) {
      return unit_interval(local_days(std::chrono::year(of_year) / (3 * ordinal - 2) / 1),
                           TimeUnit::quarter, 0);
    };
    if (has_year)
      return told(of(year), TimeForm::whole_date);
    const bool is_past = direction_at(words_, meanings_, first_, at_) == Direction::past;
    const bool has_begun = of(this_year).begin <= anchor_.now;
    return told(of(is_past && !has_begun ? this_year - 1 : this_year), TimeForm::calendar_unit);
  }

  const Anchor& anchor_;
  local_days today_;
  int said_weekday_ = 0;
};

} // namespace

std::optional<ToldTime> read_told_time(const Words& words, const TimeWords& meanings,
                                       const Anchor& anchor, std::size_t at) {
  return Reader(words, meanings, anchor, at).read();
}

} // namespace reading

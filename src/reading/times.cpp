#include "reading/times.hpp"
#include "reading/times/grammar.hpp"
#include "reading/times/warnings.hpp"
#include <array>
#include <utility>

namespace reading {

namespace {

using namespace std::chrono;

constexpr std::size_t most_times = 400; // of an article

// The share that was resolved rightly, by form; see models/times/card.md.
constexpr std::array<float, 10> share_right = {0.97F, 0.95F, 0.97F, 0.93F, 0.93F,
                                               0.92F, 0.92F, 0.92F, 0.85F, 0.6F};

Anchor anchor_of(const news::Article& article) {
  const auto known = article.date();
  if (known == text::Time{})
    return {};
  const auto offset = article.published ? article.published_offset : minutes(0);
  return {local_seconds(known.time_since_epoch() + offset), true};
}

// "since Monday" lasts until the page was published.
void extend_since(ToldTime& time, const Words& words, const TimeWords& meanings,
                  const Anchor& anchor) {
  auto before = time.first;
  while (before > 0 && meanings.is(before - 1, TimeWord::link) && is_blank(words.gap(before)))
    --before;
  if (before == 0 || !is_blank(words.gap(before)) || !meanings.is(before - 1, TimeWord::since) ||
      time.interval.begin >= anchor.now || time.form == TimeForm::span)
    return;
  time.first = before - 1;
  time.interval.end = std::max(time.interval.end, anchor.now);
}

news::TimeExpression expression_of(const ToldTime& time, const Words& words,
                                   minutes east_of_greenwich) {
  const auto utc = [&](local_seconds local) {
    return text::Time(local.time_since_epoch() - east_of_greenwich);
  };
  return {words.span(time.first, time.last),
          utc(time.interval.begin),
          utc(time.interval.end),
          time.interval.grain,
          time.interval.is_vague,
          share_right[std::to_underlying(time.form)]};
}

} // namespace

Times find_times(const news::Article& article, const Words& words) {
  const TimeWords meanings(words, article.language);
  const auto anchor = anchor_of(article);
  std::vector<ToldTime> told;
  for (std::size_t i = 0; i < words.size() && told.size() < most_times;) {
    const bool may_begin = meanings.any(i) || words[i].shape == text::TokenShape::number ||
                           words[i].shape == text::TokenShape::other;
    auto time = may_begin ? read_told_time(words, meanings, anchor, i) : std::nullopt;
    if (!time) {
      ++i;
      continue;
    }
    i = time->last;
    if (anchor.is_known)
      extend_since(*time, words, meanings, anchor);
    told.push_back(*time);
  }
  Times times;
  const auto offset = article.published ? article.published_offset : minutes(0);
  for (const auto& time : told)
    times.expressions.push_back(expression_of(time, words, offset));
  times.warnings = find_time_warnings(article, words, told);
  return times;
}

} // namespace reading

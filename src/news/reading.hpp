// Who says it, about what, when: the annotations of an article's text. Every confidence is the
// share of its like that were right on texts that nothing was learned from.
#pragma once
#include "news/article.hpp"
#include "news/section.hpp"
#include <array>
#include <string>
#include <vector>

namespace news {

enum class MentionKind : std::uint8_t { person, organisation, place, name };

struct Mention {
  Span span;
  MentionKind kind = MentionKind::name;
  std::string name;     // folded to the longest form in the document
  Span role;            // "Secretary of State", beside the name; empty where none stands there
  float confidence = 0; // of the kind
};

enum class SpeakerKind : std::uint8_t { named, role, unnamed, document, outlet };

struct Attribution {
  Span speaker, cue, content;
  SpeakerKind kind = SpeakerKind::named;
  bool direct = false; // the content stands in quotation marks
};

// The store writes these numbers: new kinds go to the end.
enum class CreditKind : std::uint8_t {
  dateline,
  told,
  first_reported,
  reported,
  agency_line,
  previously_reported,
  quoted_by,
  republished,
  via,
  link, // the page itself states that it has the article from another host; no words of the text
};

struct Credit {
  std::string outlet; // as the text names it: "CNN"
  Span phrase;        // empty for a link
  CreditKind kind = CreditKind::reported;
  std::string domain{}; // of the outlet where it is known, or ""
  bool is_own = false;  // an outlet that credits itself
  float confidence = 0; // that the text says so
};

enum class Granularity : std::uint8_t {
  minute,
  hour,
  part_of_day,
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  year,
  decade,
};

struct TimeExpression {
  Span span;
  text::Time begin, end; // [begin, end)
  Granularity granularity = Granularity::day;
  bool is_vague = false; // "recent months", "a few days ago": the interval is our reading
  float confidence = 0;
};

enum class WarningKind : std::uint8_t {
  weekday_against_date,     // "Tuesday, March 4" where the 4th is a Monday
  date_ahead,               // told as past, dated after the page was published or read
  publication_contradicted, // two or more of the text's own dates belong to another time
};

// Where a page contradicts itself.
struct Warning {
  WarningKind kind = WarningKind::weekday_against_date;
  Span span;
  std::string text; // for people: "4 March 2024 is a Monday"
  float confidence = 0;
};

struct Reading {
  Section section = Section::other;
  float section_score = 0; // probability of `section`
  std::string dateline;    // "LONDON (Meridian Wire)", as it stands before the dash, or ""
  std::vector<Mention> mentions;
  std::vector<Attribution> attributions;
  std::vector<Credit> credits;
  std::vector<TimeExpression> times;
  std::vector<Warning> warnings;
};

std::string_view name(MentionKind kind);  // "person"
std::string_view name(SpeakerKind kind);  // "unnamed"
std::string_view name(CreditKind kind);   // "first_reported"
std::string_view name(Granularity grain); // "day"
std::string_view name(WarningKind kind);  // "date_ahead"

} // namespace news

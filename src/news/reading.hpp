// Who says it, about what, when: the annotations of an article's text.
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
  std::string name; // folded to the longest form in the document
};

enum class SpeakerKind : std::uint8_t { named, role, unnamed, document, outlet };

struct Attribution {
  Span speaker, cue, content;
  SpeakerKind kind = SpeakerKind::named;
  bool direct = false; // the content stands in quotation marks
};

enum class CreditKind : std::uint8_t { dateline, told, first_reported, reported, agency_line };

struct Credit {
  std::string outlet; // as the text names it: "CNN"
  Span phrase;
  CreditKind kind = CreditKind::reported;
};

struct TimeExpression {
  Span span;
  text::Time begin, end; // [begin, end)
};

struct Reading {
  Section section = Section::other;
  float section_score = 0; // probability of `section`
  std::string dateline;    // "LONDON (Meridian Wire)", as it stands before the dash, or ""
  std::vector<Mention> mentions;
  std::vector<Attribution> attributions;
  std::vector<Credit> credits;
  std::vector<TimeExpression> times;
};

} // namespace news

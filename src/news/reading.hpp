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

// Who is said to have said it. `unnamed`: "two officials"; `writer`: the text in its own voice.
enum class SpeakerKind : std::uint8_t { named, role, unnamed, document, outlet, writer };
enum class AttributionForm : std::uint8_t { indirect, direct, mixed }; // how much stands in quotes

// PolNeAR's source, cue and content. Marks of quotation belong to the content.
struct Attribution {
  Span speaker, cue, content; // empty where the text has none
  std::vector<Span> further;  // parts of the content after the first: “…,” he said, “…”
  SpeakerKind kind = SpeakerKind::named;
  AttributionForm form = AttributionForm::indirect;
  bool is_refusal = false; // declined to comment, did not respond; it has no content
  std::uint32_t count = 0; // of unnamed speakers, where the text says how many
  std::string name;        // the speaker's longest name, or the words that describe him
  float confidence = 0;    // 0–1
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

#include "news/article.hpp"
#include "news/match.hpp"
#include "news/outlet.hpp"
#include "news/reading.hpp"
#include "news/section.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace news {

namespace {

struct SectionRow {
  std::string_view name, media_topic;
};

// IPTC Media Topics (2024), the top level; world has no topic of its own there, conflict stands for
// it.
constexpr std::array<SectionRow, section_count> section_rows = {{
    {"world", "medtop:16000000"},
    {"politics", "medtop:11000000"},
    {"crime", "medtop:02000000"},
    {"business", "medtop:04000000"},
    {"technology", "medtop:20000756"},
    {"science", "medtop:13000000"},
    {"health", "medtop:07000000"},
    {"entertainment", "medtop:01000000"},
    {"sports", "medtop:15000000"},
    {"lifestyle", "medtop:10000000"},
    {"other", ""},
}};

constexpr std::array<std::string_view, 6> passage_names = {"paragraph", "heading", "quote",
                                                           "item",      "cell",    "preformatted"};

constexpr std::array<std::string_view, 5> reuse_names = {"verbatim", "near", "reworded", "partial",
                                                         "same_event"};

constexpr std::array<std::string_view, 4> mention_names = {"person", "organisation", "place",
                                                           "name"};
constexpr std::array<std::string_view, 6> speaker_names = {"named",    "role",   "unnamed",
                                                           "document", "outlet", "writer"};
constexpr std::array<std::string_view, 10> credit_names = {
    "dateline",  "told",        "first_reported",
    "reported",  "agency_line", "previously_reported",
    "quoted_by", "republished", "via",
    "link"};
constexpr std::array<std::string_view, 11> granularity_names = {
    "minute", "hour",    "part_of_day", "day",  "weekend", "week",
    "month",  "quarter", "season",      "year", "decade"};
constexpr std::array<std::string_view, 3> warning_names = {"weekday_against_date", "date_ahead",
                                                           "publication_contradicted"};

} // namespace

std::string_view name(Section section) {
  return section_rows[static_cast<std::size_t>(section)].name;
}

std::optional<Section> section_named(std::string_view name) {
  for (auto section : sections)
    if (section_rows[static_cast<std::size_t>(section)].name == name)
      return section;
  return std::nullopt;
}

std::string_view media_topic(Section section) {
  return section_rows[static_cast<std::size_t>(section)].media_topic;
}

std::string_view name(ReuseKind kind) { return reuse_names[static_cast<std::size_t>(kind)]; }

std::optional<ReuseKind> reuse_kind_named(std::string_view name) {
  for (std::size_t i = 0; i < reuse_names.size(); ++i)
    if (reuse_names[i] == name)
      return static_cast<ReuseKind>(i);
  return std::nullopt;
}

std::string_view name(PassageKind kind) { return passage_names[static_cast<std::size_t>(kind)]; }

std::string_view name(MentionKind kind) { return mention_names[static_cast<std::size_t>(kind)]; }
std::string_view name(SpeakerKind kind) { return speaker_names[static_cast<std::size_t>(kind)]; }
std::string_view name(CreditKind kind) { return credit_names[static_cast<std::size_t>(kind)]; }
std::string_view name(Granularity grain) {
  return granularity_names[static_cast<std::size_t>(grain)];
}
std::string_view name(WarningKind kind) { return warning_names[static_cast<std::size_t>(kind)]; }

std::vector<Passage> passages_of(const Article& article) {
  constexpr std::string_view blank_line = "\n\n";
  std::vector<Passage> passages;
  const std::string_view text = article.text;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(blank_line, at), text.size());
    const auto place = passages.size();
    passages.push_back(
        {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
         place < article.kinds.size() ? article.kinds[place] : PassageKind::paragraph});
    at = end + blank_line.size();
  }
  return passages;
}

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char character : text::fold_case(name))
    if (static_cast<signed char>(character) < 0 || (character >= 'a' && character <= 'z') ||
        (character >= '0' && character <= '9'))
      letters += character;
  return letters.starts_with("the") && letters.size() > 3 ? letters.substr(3) : letters;
}

} // namespace news

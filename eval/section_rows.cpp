#include "section_rows.hpp"
#include "reading/desks.hpp"
#include "rows.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace eval {

namespace {

struct LabelRow {
  std::string_view label, desk;
};

// HuffPost's, BBC's and UCI's labels; an outlet's labels of different years are one desk. "U.S.
// NEWS" has none: where something happened says nothing of what it is about.
constexpr std::array<LabelRow, 49> labels = {{{"POLITICS", "politics"},
                                              {"politics", "politics"},
                                              {"WORLD NEWS", "world"},
                                              {"THE WORLDPOST", "world"},
                                              {"WORLDPOST", "world"},
                                              {"CRIME", "crime"},
                                              {"BUSINESS", "business"},
                                              {"business", "business"},
                                              {"MONEY", "money"},
                                              {"TECH", "technology"},
                                              {"tech", "technology"},
                                              {"SCIENCE", "science"},
                                              {"ENVIRONMENT", "environment"},
                                              {"GREEN", "environment"},
                                              {"WELLNESS", "wellness"},
                                              {"HEALTHY LIVING", "wellness"},
                                              {"ENTERTAINMENT", "entertainment"},
                                              {"entertainment", "entertainment"},
                                              {"COMEDY", "comedy"},
                                              {"ARTS", "arts"},
                                              {"ARTS & CULTURE", "arts"},
                                              {"CULTURE & ARTS", "arts"},
                                              {"MEDIA", "media"},
                                              {"SPORTS", "sports"},
                                              {"sport", "sports"},
                                              {"STYLE", "style"},
                                              {"STYLE & BEAUTY", "style"},
                                              {"FOOD & DRINK", "food"},
                                              {"TASTE", "food"},
                                              {"TRAVEL", "travel"},
                                              {"HOME & LIVING", "home"},
                                              {"PARENTING", "parents"},
                                              {"PARENTS", "parents"},
                                              {"WEDDINGS", "weddings"},
                                              {"DIVORCE", "divorce"},
                                              {"FIFTY", "fifty"},
                                              {"BLACK VOICES", "black voices"},
                                              {"LATINO VOICES", "latino voices"},
                                              {"QUEER VOICES", "queer voices"},
                                              {"WOMEN", "women"},
                                              {"EDUCATION", "education"},
                                              {"COLLEGE", "education"},
                                              {"RELIGION", "religion"},
                                              {"IMPACT", "impact"},
                                              {"WEIRD NEWS", "weird"},
                                              {"GOOD NEWS", "good news"},
                                              {"b", "business"},
                                              {"t", "technology"},
                                              {"e", "entertainment"}}};

std::optional<std::size_t> desk_of(std::string_view label) {
  const auto* const row = std::ranges::find(labels, label, &LabelRow::label);
  if (row == labels.end())
    return std::nullopt;
  const auto* const desk = std::ranges::find(reading::desks, row->desk, &reading::Desk::name);
  return static_cast<std::size_t>(desk - reading::desks.begin());
}

// id, title, url, publisher, category, story, hostname, timestamp; apart by tabs.
text::Result<std::vector<SectionRow>> read_headlines(const std::filesystem::path& data) {
  std::vector<SectionRow> rows;
  for (const auto& field : TRY(tab_rows(data / "stories" / "headlines.tsv.gz", 8)))
    if (const auto desk = desk_of(field[4]))
      rows.push_back({"uci", field[1], "", desk});
  return rows;
}

} // namespace

text::Result<std::vector<SectionRow>> read_section_rows(const std::filesystem::path& data) {
  std::vector<SectionRow> rows;
  for (const auto& object : TRY(json_rows(data / "sections.jsonl.gz")))
    rows.push_back({std::string(text::string_at(object, "source")),
                    std::string(text::string_at(object, "title")),
                    std::string(text::string_at(object, "text")),
                    desk_of(text::string_at(object, "label"))});
  auto headlines = TRY(read_headlines(data));
  std::ranges::move(headlines, std::back_inserter(rows));
  return rows;
}

} // namespace eval

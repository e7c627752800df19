#include "section_rows.hpp"
#include "engine/inputs.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <sstream>

namespace eval {

namespace {

using news::Section;

struct LabelRow {
  std::string_view label;
  Section section;
};

// HuffPost's and BBC's labels. National news, opinion by group, oddities and education have no
// section of ours: they are what "other" is learned from.
constexpr std::array<LabelRow, 47> labels = {{{"POLITICS", Section::politics},
                                              {"politics", Section::politics},
                                              {"WORLD NEWS", Section::world},
                                              {"THE WORLDPOST", Section::world},
                                              {"WORLDPOST", Section::world},
                                              {"CRIME", Section::crime},
                                              {"BUSINESS", Section::business},
                                              {"business", Section::business},
                                              {"MONEY", Section::business},
                                              {"TECH", Section::technology},
                                              {"tech", Section::technology},
                                              {"SCIENCE", Section::science},
                                              {"ENVIRONMENT", Section::science},
                                              {"GREEN", Section::science},
                                              {"WELLNESS", Section::health},
                                              {"HEALTHY LIVING", Section::health},
                                              {"ENTERTAINMENT", Section::entertainment},
                                              {"entertainment", Section::entertainment},
                                              {"COMEDY", Section::entertainment},
                                              {"ARTS", Section::entertainment},
                                              {"ARTS & CULTURE", Section::entertainment},
                                              {"CULTURE & ARTS", Section::entertainment},
                                              {"MEDIA", Section::entertainment},
                                              {"SPORTS", Section::sports},
                                              {"sport", Section::sports},
                                              {"STYLE", Section::lifestyle},
                                              {"STYLE & BEAUTY", Section::lifestyle},
                                              {"FOOD & DRINK", Section::lifestyle},
                                              {"TASTE", Section::lifestyle},
                                              {"TRAVEL", Section::lifestyle},
                                              {"HOME & LIVING", Section::lifestyle},
                                              {"PARENTING", Section::lifestyle},
                                              {"PARENTS", Section::lifestyle},
                                              {"WEDDINGS", Section::lifestyle},
                                              {"DIVORCE", Section::lifestyle},
                                              {"FIFTY", Section::lifestyle},
                                              {"U.S. NEWS", Section::other},
                                              {"BLACK VOICES", Section::other},
                                              {"LATINO VOICES", Section::other},
                                              {"QUEER VOICES", Section::other},
                                              {"WOMEN", Section::other},
                                              {"EDUCATION", Section::other},
                                              {"COLLEGE", Section::other},
                                              {"RELIGION", Section::other},
                                              {"IMPACT", Section::other},
                                              {"WEIRD NEWS", Section::other},
                                              {"GOOD NEWS", Section::other}}};

std::optional<Section> section_of(std::string_view label) {
  for (const auto& row : labels)
    if (!row.label.empty() && row.label == label)
      return row.section;
  return std::nullopt;
}

// UCI's categories.
std::optional<Section> section_of_category(std::string_view category) {
  switch (category.empty() ? ' ' : category.front()) {
  case 'b':
    return Section::business;
  case 't':
    return Section::technology;
  case 'e':
    return Section::entertainment;
  case 'm':
    return Section::health;
  default:
    return std::nullopt;
  }
}

// id, title, url, publisher, category, story, hostname, timestamp; apart by tabs.
text::Result<std::vector<SectionRow>> read_headlines(const std::filesystem::path& data) {
  std::istringstream lines(
      TRY(engine::read_file((data / "stories" / "headlines.tsv.gz").string(), 64U << 20U)));
  std::vector<SectionRow> rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::array<std::string, 5> field;
    for (auto& part : field)
      std::getline(fields, part, '\t');
    if (const auto section = section_of_category(field[4]))
      rows.push_back({"uci", field[1], "", *section});
  }
  return rows;
}

} // namespace

text::Result<std::vector<SectionRow>> read_section_rows(const std::filesystem::path& data) {
  const auto path = (data / "sections.jsonl.gz").string();
  std::istringstream lines(TRY(engine::read_file(path, 256U << 20U)));
  std::vector<SectionRow> rows;
  for (std::string line; std::getline(lines, line);) {
    const auto value = TRY(text::parse_json(line, path));
    const auto& object = value.as_object();
    if (const auto section = section_of(text::string_at(object, "label")))
      rows.push_back({std::string(text::string_at(object, "source")),
                      std::string(text::string_at(object, "title")),
                      std::string(text::string_at(object, "text")), *section});
  }
  auto headlines = TRY(read_headlines(data));
  std::ranges::move(headlines, std::back_inserter(rows));
  return rows;
}

} // namespace eval

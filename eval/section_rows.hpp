// sections.jsonl.gz and stories/headlines.tsv.gz: headlines and texts with the outlet's own label,
// mapped to our sections.
#pragma once
#include "news/section.hpp"
#include "text/result.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace eval {

struct SectionRow {
  std::string source, title, text; // source: "huffpost", "huffpost-headline", "bbc", "uci"
  news::Section section = news::Section::other;
};

// Rows whose label has a section of ours; the table is in section_rows.cpp and in the model's card.
text::Result<std::vector<SectionRow>> read_section_rows(const std::filesystem::path& data);

} // namespace eval

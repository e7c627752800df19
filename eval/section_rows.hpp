// sections.jsonl.gz and stories/headlines.tsv.gz: headlines and texts with the outlet's own label,
// mapped to our desks.
#pragma once
#include "text/result.hpp"
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace eval {

struct SectionRow {
  std::string source, title, text; // source: "huffpost", "huffpost-headline", "bbc", "uci"
  std::optional<std::size_t> desk; // index in reading::desks; of the label alone
};

text::Result<std::vector<SectionRow>> read_section_rows(const std::filesystem::path& data);

} // namespace eval

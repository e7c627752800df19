// PolNeAR 1.0: news articles with the source, cue and content of every attribution.
#pragma once
#include "news/article.hpp"
#include "reading/attributions/symbols.hpp"
#include "text/result.hpp"
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace eval {

struct GoldAttribution {
  std::vector<news::Span> source, cue, content; // bytes; in parts, in order
};

struct AttributedText {
  std::string name, text;
  std::vector<GoldAttribution> attributions;
};

enum class Annotators : std::uint8_t { first, all };

// `part`: "train" or "dev". Where several people annotated a text, the first of them by name, or
// the text once for each, in a row.
text::Result<std::vector<AttributedText>> read_polnear(const std::filesystem::path& data,
                                                       const std::string& part,
                                                       Annotators annotators = Annotators::first);

// An AttributionTag for each symbol of the text.
std::vector<std::uint8_t> gold_tags(const AttributedText& text, const reading::Symbols& symbols);

// That somebody annotated this statement: cue, source and content all meet (or both have none).
bool is_told(const AttributedText& text, const news::Span& source, const news::Span& cue,
             const news::Span& content);

struct Counted {
  double right = 0, found = 0, gold = 0;
  [[nodiscard]] double f1() const { return found + gold == 0 ? 0 : 2 * right / (found + gold); }
};

// Of sources, cues and contents: spans found to the byte (each part of a content is one), and words
// found to belong to one.
struct AttributionCounts {
  std::array<Counted, 3> spans, words;
};
void count_attributions(const AttributedText& text, const reading::Symbols& symbols,
                        std::span<const std::uint8_t> found, AttributionCounts& counts);

} // namespace eval

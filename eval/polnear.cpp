#include "polnear.hpp"
#include "engine/inputs.hpp"
#include "reading/attributions/tags.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace eval {

namespace {

// Code points to byte offsets.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = 0; at < text.size(); at += std::max(text::decode_at(text, at).size, 1U))
    offsets.push_back(static_cast<std::uint32_t>(at));
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

// "12 15;20 31"
std::vector<news::Span> read_spans(const std::string& written,
                                   const std::vector<std::uint32_t>& offsets) {
  std::vector<news::Span> spans;
  std::istringstream parts(written);
  for (std::string part; std::getline(parts, part, ';');) {
    std::istringstream ends(part);
    std::size_t begin = 0, end = 0;
    if (ends >> begin >> end && begin < end && end < offsets.size())
      spans.push_back({offsets[begin], offsets[end]});
  }
  return spans;
}

void read_annotations(const std::string& annotations, AttributedText& read) {
  const auto offsets = byte_offsets(read.text);
  std::map<std::string, std::vector<news::Span>> spans;
  std::istringstream lines(annotations);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string id, what;
    if (!std::getline(fields, id, '\t') || !std::getline(fields, what, '\t'))
      continue;
    if (id.starts_with('T'))
      spans[id] = read_spans(what.substr(what.find(' ') + 1), offsets);
    if (!id.starts_with('E'))
      continue;
    GoldAttribution attribution;
    std::istringstream roles(what);
    for (std::string role; roles >> role;) {
      const auto colon = role.find(':');
      auto& part = role.starts_with("Source") ? attribution.source
                   : role.starts_with("Cue")  ? attribution.cue
                                              : attribution.content;
      if (!role.starts_with("Attribution"))
        part.insert(part.end(), spans[role.substr(colon + 1)].begin(),
                    spans[role.substr(colon + 1)].end());
    }
    read.attributions.push_back(std::move(attribution));
  }
}

using reading::AttributionTag;
using Spans = std::set<std::pair<std::uint32_t, std::uint32_t>>;

void mark(std::vector<std::uint8_t>& tags, const reading::Symbols& symbols,
          std::span<const news::Span> spans, AttributionTag first) {
  for (const auto& span : spans) {
    bool begun = false;
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const auto& symbol = symbols.symbols[i];
      if (symbol.end <= span.begin || symbol.begin >= span.end ||
          (tags[i] != 0 && first == AttributionTag::content_begin))
        continue;
      tags[i] = static_cast<std::uint8_t>(static_cast<std::size_t>(first) + (begun ? 1 : 0));
      begun = true;
    }
  }
}

// The spans of the kind whose first tag is `begin`.
Spans spans_of(std::span<const std::uint8_t> tags, const reading::Symbols& symbols,
               std::size_t begin) {
  Spans spans;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] != begin)
      continue;
    auto end = i + 1;
    while (end < tags.size() && tags[end] == begin + 1)
      ++end;
    spans.emplace(symbols.symbols[i].begin, symbols.symbols[end - 1].end);
  }
  return spans;
}

bool overlap(const news::Span& left, const news::Span& right) {
  return left.begin < right.end && right.begin < left.end;
}

bool overlap(const news::Span& span, const std::vector<news::Span>& others) {
  return std::ranges::any_of(others, [&](const news::Span& other) { return overlap(span, other); });
}

} // namespace

bool is_told(const AttributedText& text, const news::Span& source, const news::Span& cue,
             const news::Span& content) {
  return std::ranges::any_of(text.attributions, [&](const GoldAttribution& gold) {
    return overlap(content, gold.content) && (cue.begin == cue.end || overlap(cue, gold.cue)) &&
           (source.begin == source.end ? gold.source.empty() : overlap(source, gold.source));
  });
}

std::vector<std::uint8_t> gold_tags(const AttributedText& text, const reading::Symbols& symbols) {
  std::vector<std::uint8_t> tags(symbols.symbols.size());
  for (const auto& attribution : text.attributions) {
    mark(tags, symbols, attribution.source, AttributionTag::source_begin);
    mark(tags, symbols, attribution.cue, AttributionTag::cue_begin);
    mark(tags, symbols, attribution.content, AttributionTag::content_begin);
  }
  for (std::size_t i = 0; i < tags.size(); ++i) // what another span cuts begins anew
    if (!reading::may_follow(i == 0 ? 0 : tags[i - 1], tags[i]))
      --tags[i];
  return tags;
}

void count_attributions(const AttributedText& text, const reading::Symbols& symbols,
                        std::span<const std::uint8_t> found, AttributionCounts& counts) {
  const auto gold = gold_tags(text, symbols);
  std::array<Spans, 3> gold_spans;
  for (const auto& attribution : text.attributions) {
    for (const auto& span : attribution.source)
      gold_spans[0].emplace(span.begin, span.end);
    for (const auto& span : attribution.cue)
      gold_spans[1].emplace(span.begin, span.end);
    for (const auto& span : attribution.content)
      gold_spans[2].emplace(span.begin, span.end);
  }
  for (std::size_t kind = 0; kind < 3; ++kind) {
    auto& spans = counts.spans[kind];
    const auto all = spans_of(found, symbols, kind * 2 + 1);
    spans.found += static_cast<double>(all.size());
    spans.gold += static_cast<double>(gold_spans[kind].size());
    for (const auto& span : all)
      spans.right += gold_spans[kind].contains(span) ? 1 : 0;
    auto& words = counts.words[kind];
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (symbols.symbols[i].mark != reading::Mark::word)
        continue;
      const bool is_gold = (gold[i] + 1U) / 2 == kind + 1,
                 is_found = (found[i] + 1U) / 2 == kind + 1;
      words.gold += is_gold ? 1 : 0;
      words.found += is_found ? 1 : 0;
      words.right += is_gold && is_found ? 1 : 0;
    }
  }
}

text::Result<std::vector<AttributedText>>
read_polnear(const std::filesystem::path& data, const std::string& part, Annotators annotators) {
  const auto folder = data / "attribution" / "polnear" / part;
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "attributions"))
    files.insert(entry.path());
  std::vector<AttributedText> texts;
  for (const auto& file : files) {
    const auto stem = file.stem().string();
    AttributedText read{stem.substr(0, stem.rfind('_')), {}, {}};
    if (annotators == Annotators::first && !texts.empty() && texts.back().name == read.name)
      continue;
    read.text =
        TRY(engine::read_file((folder / "text" / (read.name + ".txt")).string(), 16U << 20U));
    read_annotations(TRY(engine::read_file(file.string(), 16U << 20U)), read);
    texts.push_back(std::move(read));
  }
  return texts;
}

} // namespace eval

#include "copy_sources.hpp"
#include "copy_operations.hpp"
#include "engine/inputs.hpp"
#include "eval/gold.hpp"
#include "eval/section_rows.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <ranges>
#include <unordered_set>

namespace tools {

namespace {

constexpr std::size_t shortest = 600; // bytes
constexpr auto someday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};

text::Result<std::vector<Original>> read_wcxb(const std::filesystem::path& data) {
  std::vector<Original> originals;
  for (auto& page : TRY(eval::read_gold(data))) {
    if (page.page_type != "article")
      continue;
    const auto day = text::parse_time(page.date);
    originals.push_back({page.id, page.title, std::move(page.text), page.url, web::host(page.url),
                         day ? day->time : text::Time{someday}});
  }
  return originals;
}

text::Result<std::vector<Original>> read_rows(const std::filesystem::path& data,
                                              std::string_view source) {
  std::vector<Original> originals;
  std::size_t number = 0;
  for (auto& row : TRY(eval::read_section_rows(data)))
    if (row.source == source) {
      ++number;
      originals.push_back({fmt::format("{}-{}", source, number), row.title, std::move(row.text),
                           fmt::format("https://{}.example/{}", source, number),
                           fmt::format("{}.example", source),
                           text::Time{someday} + std::chrono::minutes(number)});
    }
  return originals;
}

std::string between(std::string_view text, std::string_view open, std::string_view close) {
  const auto begin = text.find(open);
  if (begin == text.npos)
    return "";
  const auto end = text.find(close, begin + open.size());
  return std::string(
      text.substr(begin + open.size(), end == text.npos ? 0 : end - begin - open.size()));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
    text.replace(at, from.size(), to);
}

// Lines of a wire are broken anywhere; four spaces open a paragraph.
std::string unwrapped(std::string body) {
  replace_all(body, "\r", "");
  replace_all(body, "\n    ", "\n\n");
  for (std::size_t at = 0; (at = body.find('\n', at)) != body.npos;)
    if (body.compare(at, 2, "\n\n") == 0)
      at += 2;
    else
      body[at++] = ' ';
  replace_all(body, "&lt;", "<");
  replace_all(body, "&amp;", "&");
  replace_all(body, "&#3;", "");
  return std::string(text::trim(body));
}

text::Result<std::vector<Original>> read_reuters(const std::filesystem::path& data) {
  std::vector<Original> originals;
  for (int file = 0; file < 22; ++file) {
    const auto path = data / "stream" / "reuters21578" / fmt::format("reut2-{:03}.sgm.gz", file);
    const auto bytes = TRY(engine::read_file(path.string(), 64U << 20U));
    for (std::size_t at = 0; (at = bytes.find("<REUTERS", at)) != bytes.npos;) {
      const auto end = std::min(bytes.find("</REUTERS>", at), bytes.size());
      const std::string_view story(bytes.data() + at, end - at);
      const auto id = between(story, "NEWID=\"", "\"");
      originals.push_back({"reuters-" + id, between(story, "<TITLE>", "</TITLE>"),
                           unwrapped(between(story, "<BODY>", "</BODY>")),
                           "https://wire.example/" + id, "wire.example",
                           text::Time{someday} + std::chrono::minutes(originals.size())});
      at = end;
    }
  }
  return originals;
}

// BBC's contain some articles twice, and earlier versions of others.
std::vector<Original> without_copies(std::vector<Original> originals) {
  constexpr double most_repeated = 0.2; // of an article's sentences
  std::unordered_set<std::uint64_t> seen;
  std::erase_if(originals, [&](const Original& original) {
    const auto draft = draft_of(original.text);
    std::size_t repeated = 0;
    for (const auto& sentence : draft.paragraphs | std::views::join)
      repeated += seen.insert(text::hash64(sentence)).second ? 0 : 1;
    return static_cast<double>(repeated) > most_repeated * static_cast<double>(draft.sentences());
  });
  return originals;
}

} // namespace

bool is_for_judging(const Original& original) { return text::hash64(original.host) % 5 == 0; }

text::Result<std::vector<Original>> read_originals(const std::filesystem::path& data,
                                                   Source source) {
  std::vector<Original> originals;
  switch (source) {
  case Source::wcxb:
    originals = TRY(read_wcxb(data));
    break;
  case Source::huffpost:
    originals = TRY(read_rows(data, "huffpost"));
    break;
  case Source::bbc:
    originals = TRY(read_rows(data, "bbc"));
    break;
  case Source::reuters:
    originals = TRY(read_reuters(data));
    break;
  }
  std::erase_if(originals,
                [](const Original& original) { return original.text.size() < shortest; });
  return without_copies(std::move(originals));
}

} // namespace tools

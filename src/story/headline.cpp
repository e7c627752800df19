#include "story/headline.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace story {

namespace {

// Each takes this much off; two take more.
constexpr double capitals = 0.5, question = 0.6, label = 0.6, bait = 0.5, length = 0.7,
                 quotation = 0.7;

// Of formats and of urgency, not of subjects: those that say what the page is. Lower case.
constexpr auto labels = std::to_array<std::string_view>(
    {"live",      "live updates", "live blog",     "liveblog",    "watch",     "video",
     "photos",    "pictures",     "in pictures",   "gallery",     "podcast",   "audio",
     "listen",    "breaking",     "breaking news", "exclusive",   "update",    "updated",
     "opinion",   "comment",      "analysis",      "editorial",   "column",    "review",
     "explainer", "explained",    "factbox",       "timeline",    "quiz",      "liveticker",
     "newsblog",  "kommentar",    "eilmeldung",    "bilder",      "en direct", "direct",
     "vidéo",     "en vivo",      "directo",       "última hora", "diretta"});

constexpr auto baits = std::to_array<std::string_view>(
    {"you won't believe", "here's why", "here's what", "here is why", "this is why", "what we know",
     "what to know", "need to know", "this one trick", "the reason why", "will shock you",
     "things you", "what happened next", "what happens next"});

struct Signs {
  std::size_t all = 0, upper = 0, lower = 0, wide = 0, words = 0; // wide: ideographs and the like
};

Signs count_signs(std::string_view title) {
  Signs signs;
  bool in_word = false;
  for (std::size_t at = 0; at < title.size();) {
    const auto [value, size] = text::decode_at(title, at);
    at += size;
    const auto kind = text::kind_of(value);
    const bool is_space = value <= ' ' || value == 0xA0 || value == 0x3000;
    signs.all += 1;
    signs.upper += kind == text::CharacterKind::upper ? 1 : 0;
    signs.lower += kind == text::CharacterKind::lower ? 1 : 0;
    signs.wide += kind == text::CharacterKind::unspaced ? 1 : 0;
    signs.words += !is_space && !in_word ? 1 : 0;
    in_word = !is_space;
  }
  return signs;
}

std::size_t label_size(std::string_view title) {
  for (const std::string_view mark : {":", "|", " - ", " – ", " — ", "："}) {
    const auto at = title.find(mark);
    if (at == title.npos || at > 24)
      continue;
    const auto head = text::to_lower(text::trim(title.substr(0, at)));
    if (std::ranges::find(labels, head) != labels.end())
      return at + mark.size();
  }
  return 0;
}

// With a mark, or with a word that opens a feature: "How the ferry came to leave".
bool asks(std::string_view title) {
  static constexpr auto openers = std::to_array<std::string_view>(
      {"how ", "why ", "what ", "where ", "inside ", "warum ", "wie ", "pourquoi ", "comment ",
       "por qué ", "cómo ", "perché "});
  const auto lower = text::to_lower(title);
  return title.contains("?") || title.contains("？") || title.contains("؟") ||
         std::ranges::any_of(openers, [&](auto word) { return lower.starts_with(word); });
}

bool begins_with_quotation(std::string_view title) {
  static constexpr auto marks =
      std::to_array<std::string_view>({"\"", "'", "“", "‘", "„", "«", "「"});
  return std::ranges::any_of(marks, [&](auto mark) { return title.starts_with(mark); });
}

bool baits_reader(std::string_view title) {
  const auto lower = text::to_lower(title);
  return std::ranges::any_of(baits, [&](auto words) { return lower.contains(words); });
}

// In signs; an ideograph says as much as a short word.
bool has_fair_length(const Signs& signs) {
  const auto size = signs.all + 2 * signs.wide;
  const auto words = signs.words + signs.wide / 2;
  return words >= 3 && size >= 15 && size <= 120;
}

} // namespace

double plainness(std::string_view title) {
  const auto signs = count_signs(title);
  double plain = 1;
  if (signs.lower == 0 && signs.upper > 8)
    plain *= capitals;
  if (asks(title))
    plain *= question;
  if (begins_with_quotation(title))
    plain *= quotation;
  if (label_size(title) > 0)
    plain *= label;
  if (baits_reader(title))
    plain *= bait;
  if (!has_fair_length(signs))
    plain *= length;
  return plain;
}

std::string without_label(std::string_view title) {
  const auto rest = text::trim(title.substr(label_size(title)));
  return std::string(rest.empty() ? title : rest);
}

} // namespace story

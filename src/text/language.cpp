#include "text/language.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace text {

namespace {

constexpr std::size_t window = 250;    // bytes; three of them decide as well as the whole text
constexpr std::size_t kana_share = 10; // Japanese of any kind has more kana than one letter in ten
constexpr std::size_t fewest_letters = 12; // below, the declared language is the better guess

enum class Script : std::uint8_t {
  latin,
  greek,
  hebrew,
  thai,
  hangul,
  georgian,
  armenian,
  kana,
  han,
  other,
  none
};

Script script_of(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  if (within('A', 'Z') || within('a', 'z') || within(0xC0, 0x24F))
    return Script::latin;
  if (within(0x370, 0x3FF) || within(0x1F00, 0x1FFF))
    return Script::greek;
  if (within(0x530, 0x58F))
    return Script::armenian;
  if (within(0x590, 0x5FF))
    return Script::hebrew;
  if (within(0xE00, 0xE7F))
    return Script::thai;
  if (within(0x10A0, 0x10FF))
    return Script::georgian;
  if (within(0x3040, 0x30FF))
    return Script::kana;
  if (within(0xAC00, 0xD7AF) || within(0x1100, 0x11FF))
    return Script::hangul;
  if (within(0x4E00, 0x9FFF) || within(0x3400, 0x4DBF))
    return Script::han;
  const auto kind = c >= 0x250 ? kind_of(c) : CharacterKind::other;
  return kind == CharacterKind::other || kind == CharacterKind::space ? Script::none
                                                                      : Script::other;
}

// Cuts on code point borders.
std::string_view part_at(std::string_view text, std::size_t at) {
  const auto is_inside = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  while (is_inside(at))
    ++at;
  std::size_t end = std::min(at + window, text.size());
  while (is_inside(end))
    ++end;
  return text.substr(std::min(at, text.size()), end - std::min(at, text.size()));
}

std::string sample_of(std::string_view text) {
  if (text.size() <= 3 * window)
    return std::string(text);
  std::string sample;
  for (const auto at : {std::size_t{0}, text.size() / 2, text.size() - window}) {
    sample += part_at(text, at);
    sample += ' ';
  }
  return sample;
}

// The language of a script that only one of them is written in; "" where the script leaves it open.
std::string_view language_by_script(std::string_view sample, std::size_t& letters) {
  std::array<std::size_t, static_cast<std::size_t>(Script::none)> counts{};
  for (std::size_t at = 0; at < sample.size();) {
    const auto point = decode_at(sample, at);
    at += point.size;
    if (const auto script = script_of(point.value); script != Script::none)
      ++counts[static_cast<std::size_t>(script)];
  }
  letters = 0;
  for (const auto count : counts)
    letters += count;
  const auto share = [&counts](Script script) { return counts[static_cast<std::size_t>(script)]; };
  if (share(Script::kana) * kana_share > letters)
    return "ja";
  constexpr std::array<std::pair<Script, std::string_view>, 7> unique = {{{Script::greek, "el"},
                                                                          {Script::hebrew, "he"},
                                                                          {Script::thai, "th"},
                                                                          {Script::hangul, "ko"},
                                                                          {Script::georgian, "ka"},
                                                                          {Script::armenian, "hy"},
                                                                          {Script::han, "zh"}}};
  for (const auto& [script, language] : unique)
    if (share(script) * 2 > letters)
      return language;
  return {};
}

// The primary subtag; CLD2's codes from before 1989 by their successors.
std::string primary(std::string_view tag) {
  tag = trim(tag);
  auto language = to_lower(tag.substr(0, std::min<std::size_t>(tag.find_first_of("-_"), 4)));
  const bool is_code = (language.size() == 2 || language.size() == 3) &&
                       std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_code || language == "un" || language == "xxx")
    return "und";
  constexpr std::array<std::array<std::string_view, 2>, 4> renamed = {
      {{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"jw", "jv"}}};
  for (const auto& [old, now] : renamed)
    if (language == old)
      return std::string(now);
  return language;
}

std::string language_by_words(const std::string& sample) {
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0;
  int valid_prefix = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages.data(),
      percents.data(), scores.data(), nullptr, &bytes, &is_reliable, &valid_prefix);
  return is_reliable ? primary(CLD2::LanguageCode(languages[0])) : "und";
}

} // namespace

std::string detect_language(std::string_view text, std::string_view declared) {
  const auto sample = sample_of(text);
  std::size_t letters = 0;
  if (const auto language = language_by_script(sample, letters); letters > 0 && !language.empty())
    return std::string(language);
  const auto found = letters < fewest_letters ? "und" : language_by_words(sample);
  return found == "und" ? primary(declared) : found;
}

} // namespace text

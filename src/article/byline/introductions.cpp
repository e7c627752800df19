#include "article/byline/introductions.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace article {

namespace {

// What stands before a name, lower case; the longer before its own beginning.
constexpr std::string_view introductions =
    "written and directed by|this post was written by|this article was written by|"
    "written by|posted by|published by|story by|words by|text by|recipe by|article by|"
    "articles by|report by|reported by|authored by|contributed by|created by|submitted by|"
    "insights from|about the author|author(s)|authors|author|by|écrit par|publié par|"
    "rédigé par|par|auteur|geschrieben von|ein artikel von|ein beitrag von|"
    "veröffentlicht von|autor/in|autor:in|autor*in|autor_in|recueilli par|"
    "propos recueillis par|verfasst von|autor|autorin|von|escrito por|publicado por|autora|"
    "por|texto|scritto da|autore|di|door|geschreven door|tekst|napisał|napisała|af|av|"
    "skrevet av|skriven av|text|yazan|oleh|penulis|автор|авторы|текст|от|του|της|γράφει|"
    "γράφει ο|γράφει "
    "η|συντάκτης|بقلم|كتب|كتبت|الكاتب|מאת|작성자|글|作者|撰文|文|著者|執筆|記者|记者|本报记者|"
    "編輯|责任编辑";

// Another's part in the page.
constexpr std::string_view others =
    "reviewed by|medically reviewed by|edited by|fact checked by|fact-checked by|photo by|"
    "photos by|photo:|photograph by|photography by|image by|images by|illustration by|"
    "illustrations by|illustrated by|translated by|powered by|sponsored by|presented by|"
    "approved by|verified by|foto:|fotos:|bild:|photo |reviewed |edited |translation by|"
    "filed under|in response to";

template <class Use> void for_each_phrase(std::string_view list, Use use) {
  while (!list.empty()) {
    const auto end = std::min(list.find('|'), list.size());
    use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// "Text: Jane Roe" introduces, "Text messages" does not.
bool needs_mark(std::string_view introduction) {
  constexpr auto nouns =
      std::to_array<std::string_view>({"text", "texto", "tekst", "текст", "글", "文"});
  return std::ranges::find(nouns, introduction) != nouns.end();
}

// What is left behind the longest introduction; or nothing.
std::string_view behind(std::string_view text, std::string_view introduction) {
  auto rest = text.substr(introduction.size());
  if (rest.empty())
    return rest;
  const bool unspaced = static_cast<unsigned char>(introduction.front()) >= 0xE3;
  for (const std::string_view mark : {":", "：", "/", "／", " :", "|", "-"})
    if (rest.starts_with(mark))
      return text::trim(rest.substr(mark.size()));
  if (needs_mark(introduction))
    return {};
  const bool glued = introduction.ends_with("by") && rest.front() >= 'A' && rest.front() <= 'Z';
  if (unspaced || glued || rest.front() == ' ')
    return text::trim(rest);
  return {};
}

// The introductions by their first byte.
const std::vector<std::string_view>& introductions_like(std::string_view lower) {
  static const auto by_first = [] {
    std::array<std::vector<std::string_view>, 256> all;
    for_each_phrase(introductions, [&](std::string_view introduction) {
      all[static_cast<unsigned char>(introduction.front())].push_back(introduction);
    });
    return all;
  }();
  return by_first[lower.empty() ? 0 : static_cast<unsigned char>(lower.front())];
}

// What is behind the longest introduction the text begins with; or nothing.
std::string_view behind_introduction(std::string_view text) {
  constexpr std::size_t longest = 40; // bytes of an introduction
  const auto lower = text::to_lower(text.substr(0, longest));
  std::string_view best;
  std::size_t length = 0;
  for (const auto introduction : introductions_like(lower))
    if (introduction.size() > length && introduction.size() < text.size() &&
        lower.starts_with(introduction) &&
        text::to_lower(text.substr(0, introduction.size())) == introduction) // of the same length
      if (const auto rest = behind(text, introduction); !rest.empty()) {
        best = rest;
        length = introduction.size();
      }
  return best;
}

} // namespace

bool take_introduction(std::string_view& text) {
  constexpr int most = 3; // "Author: By Jane Roe"
  bool taken = false;
  for (int i = 0; i < most; ++i) {
    const auto rest = behind_introduction(text);
    if (rest.empty())
      break;
    text = rest;
    taken = true;
  }
  return taken;
}

bool is_introduction(std::string_view text) {
  constexpr std::size_t longest = 60; // bytes
  if (text.size() > longest)
    return false;
  const auto lower = text::to_lower(text::trim(text));
  std::string_view words = lower;
  for (const std::string_view mark : {":", "：", "/", "／"})
    if (words.ends_with(mark))
      words = text::trim(words.substr(0, words.size() - mark.size()));
  const auto& alike = introductions_like(words);
  return std::ranges::find(alike, words) != alike.end() &&
         (words.size() < lower.size() || !needs_mark(words));
}

bool is_introduced(std::string_view line) { return !behind_introduction(text::trim(line)).empty(); }

bool names_another(std::string_view text) {
  constexpr std::size_t longest = 30; // bytes of a phrase
  const auto lower = text::to_lower(text::trim(text).substr(0, longest));
  bool another = false;
  for_each_phrase(others,
                  [&](std::string_view other) { another = another || lower.starts_with(other); });
  return another;
}

} // namespace article

#include "portal/passages.hpp"
#include "portal/credits.hpp"
#include "portal/words.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal {

namespace {

using news::PassageKind;

constexpr std::size_t longest_text = 400'000; // bytes: longer than the longest reportage
constexpr std::size_t most_paragraphs = 2000;
constexpr std::size_t most_phrases = 200; // credits that are marked
constexpr std::size_t bytes_a_minute =
    1400; // 240 words of English (Brysbaert 2019, 238 a minute silently)

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

// Those that lie inside the text, in order, none over another.
std::vector<news::Span> phrases_of(const store::StoredArticle& stored, std::string_view text) {
  std::vector<news::Span> phrases;
  for (const auto& credit : credits_to_others(stored)) {
    const auto [begin, end] = credit.phrase;
    if (begin < end && end <= text.size() && is_border(text, begin) && is_border(text, end))
      phrases.push_back(credit.phrase);
  }
  std::ranges::sort(phrases, {}, &news::Span::begin);
  std::uint32_t reached = 0;
  std::erase_if(phrases, [&](const news::Span& phrase) {
    const bool overlaps = phrase.begin < reached;
    if (!overlaps)
      reached = phrase.end;
    return overlaps;
  });
  phrases.resize(std::min(phrases.size(), most_phrases));
  return phrases;
}

std::string_view without_end(std::string_view text) {
  auto end = std::min(text.size(), longest_text);
  while (end > 0 && !is_border(text, end))
    --end;
  return text.substr(0, end);
}

// A heading has an element of its own, the others their class.
View& show_as(PassageKind kind, View& paragraph) {
  const bool heading = kind == PassageKind::heading;
  const bool plain = heading || kind == PassageKind::paragraph;
  return paragraph.words("heading", heading ? "heading" : "")
      .words("kind", plain ? "" : std::string(news::name(kind)));
}

} // namespace

Passages passages_of(const store::StoredArticle& stored) {
  const auto text = without_end(stored.article.text);
  const auto phrases = phrases_of(stored, text);
  auto next = phrases.begin();
  auto kinds = stored.article.kinds.begin();
  Passages passages;
  passages.is_cut = text.size() < stored.article.text.size();
  passages.minutes = std::max<std::size_t>(1, (text.size() + bytes_a_minute / 2) / bytes_a_minute);
  for (std::size_t at = 0; at < text.size();) {
    if (passages.paragraphs.size() == most_paragraphs) {
      passages.is_cut = true;
      break;
    }
    const auto end = std::min(text.find("\n\n", at), text.size());
    const auto kind = kinds != stored.article.kinds.end() ? *kinds++ : PassageKind::paragraph;
    std::vector<View> pieces;
    const auto add = [&](std::size_t from, std::size_t to, const std::string& name) {
      if (from < to)
        pieces.emplace_back()
            .words("credit", "")
            .words("words", "")
            .words(name, running_text(text.substr(from, to - from)));
    };
    while (next != phrases.end() && next->begin < end) {
      const auto begin = std::max<std::size_t>(at, next->begin);
      const auto stop = std::min<std::size_t>(end, next->end);
      add(at, begin, "words");
      add(begin, stop, "credit");
      at = std::max(at, stop);
      if (next->end > end)
        break;
      ++next;
    }
    add(at, end, "words");
    if (!pieces.empty())
      show_as(kind, passages.paragraphs.emplace_back()).list("pieces", std::move(pieces));
    at = std::max(end + 2, at);
  }
  return passages;
}

} // namespace portal

#include "reuse/evidence.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace reuse {

namespace {

constexpr std::size_t most_quoted = 3;      // sentences
constexpr std::size_t longest_quoted = 160; // bytes of each

// A sentence of the text, its end left out where it is long.
std::string quote(const news::Fingerprint& print, std::size_t number, std::string_view text) {
  const auto opening = [&](std::size_t sentence) -> std::size_t {
    if (sentence == print.sentences.size())
      return text.size();
    const auto word =
        std::min(print.sentences[sentence].begin, static_cast<std::uint32_t>(text.size()));
    return text::with_marks(text, {word, word}).begin;
  };
  const auto begin = opening(number);
  const auto end = std::max(begin, opening(number + 1));
  auto sentence = text::trim(text.substr(begin, end - begin));
  sentence = sentence.substr(0, sentence.find("\n\n"));
  if (sentence.size() <= longest_quoted)
    return std::string(sentence);
  auto cut = longest_quoted;
  while ((static_cast<unsigned char>(sentence[cut]) & 0xC0U) == 0x80U)
    --cut; // not within a character
  return std::string(sentence.substr(0, cut)) + "…";
}

std::string shares(std::uint32_t some, std::uint32_t all, std::string_view what) {
  return fmt::format("{} of {} {}", some, all, what);
}

void add_sentences(std::vector<std::string>& evidence, const Alignment& found,
                   const news::Fingerprint& later, std::string_view text) {
  auto closest = found.sentences;
  std::ranges::stable_sort(closest, std::ranges::greater{}, &AlignedSentence::similarity);
  closest.resize(std::min(closest.size(), most_quoted));
  std::ranges::sort(closest, {}, &AlignedSentence::later);
  for (const auto& [here, there, similarity] : closest)
    evidence.push_back(text.empty()
                           ? fmt::format("sentence {} is sentence {} there", here + 1, there + 1)
                           : fmt::format("sentence {} is sentence {} there: {}", here + 1,
                                         there + 1, quote(later, here, text)));
}

} // namespace

std::vector<std::string> evidence_of(news::ReuseKind kind, const Alignment& found,
                                     const news::Fingerprint& later, std::string_view text) {
  std::vector<std::string> evidence;
  if (kind == news::ReuseKind::near || kind == news::ReuseKind::partial) {
    const auto& inside = kind == news::ReuseKind::near ? found.later : found.earlier;
    evidence.push_back(shares(inside.repeated, inside.sentences,
                              kind == news::ReuseKind::near
                                  ? "sentences stand there word for word"
                                  : "sentences of the earlier text stand here word for word"));
    evidence.push_back(
        fmt::format("{:.0f} % of the word triples are the same", 100 * found.jaccard));
  }
  if (kind == news::ReuseKind::reworded) {
    const auto aligned = static_cast<std::uint32_t>(found.sentences.size());
    evidence.push_back(shares(aligned, static_cast<std::uint32_t>(later.sentences.size()),
                              "sentences say what a sentence there says"));
    evidence.push_back(fmt::format(
        "{:.0f} % of the words that stand once in each come in the same order", 100 * found.order));
  }
  evidence.push_back(
      shares(found.later.shared_anchors, found.later.anchors, "names and numbers stand there too"));
  if (kind != news::ReuseKind::same_event)
    add_sentences(evidence, found, later, text);
  return evidence;
}

} // namespace reuse

#include "reading/quotes.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace reading {

namespace {

using news::Attribution;
using news::Span;

constexpr std::size_t shortest =
    12;                            // bytes within the marks; shorter ones are words, not statements
constexpr std::size_t reach = 160; // bytes between a quotation and its cue
constexpr std::size_t most = 200;  // of an article

struct Marks {
  std::string_view open, close;
};
constexpr std::array<Marks, 6> marks = {
    {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}, {"\"", "\""}, {"”", "”"}}};

constexpr std::array<std::string_view, 34> cues = {
    "said",     "says",      "told",      "added",    "asked",     "warned",    "stated",
    "wrote",    "explained", "insisted",  "argued",   "replied",   "announced", "declared",
    "noted",    "tweeted",   "posted",    "claimed",  "confirmed", "saying",    "sagte",
    "erklärte", "teilte",    "a déclaré", "a dit",    "a indiqué", "explique",  "dijo",
    "afirmó",   "aseguró",   "responded", "remarked", "recalled",  "continued"};

struct Cue {
  std::size_t begin = 0, end = 0;
};

bool is_letter(char c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// The cue nearest to `from` in `window`, which begins at `base`.
std::optional<Cue> nearest_cue(std::string_view window, std::size_t base, std::size_t from) {
  std::optional<Cue> nearest;
  const auto distance = [&](std::size_t at) { return at > from ? at - from : from - at; };
  for (const auto cue : cues)
    for (std::size_t at = 0; (at = window.find(cue, at)) != window.npos; at += cue.size()) {
      const bool whole = (at == 0 || !is_letter(window[at - 1])) &&
                         (at + cue.size() == window.size() || !is_letter(window[at + cue.size()]));
      if (whole && (!nearest || distance(base + at) < distance(nearest->begin)))
        nearest = Cue{base + at, base + at + cue.size()};
    }
  return nearest;
}

class QuoteFinder {
public:
  QuoteFinder(std::string_view text, std::span<const news::Mention> mentions)
      : text_(text), mentions_(mentions) {}

  std::vector<Attribution> find() {
    for (std::size_t at = 0; at < text_.size() && found_.size() < most;) {
      const auto end = std::min(text_.find("\n\n", at), text_.size());
      read_paragraph(at, end);
      at = end + 2;
    }
    return std::move(found_);
  }

private:
  void read_paragraph(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end && found_.size() < most;) {
      const auto rest = text_.substr(at, end - at);
      const auto pair =
          std::ranges::find_if(marks, [&](const Marks& m) { return rest.starts_with(m.open); });
      if (pair == marks.end()) {
        ++at;
        continue;
      }
      const auto from = at + pair->open.size();
      const auto close = text_.substr(0, end).find(pair->close, from);
      const auto to =
          close == text_.npos ? end : close; // a quotation may run on in the next paragraph
      if (to - from >= shortest)
        attribute({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, begin, end);
      at = close == text_.npos ? end : close + pair->close.size();
    }
  }

  void attribute(Span content, std::size_t paragraph, std::size_t paragraph_end) {
    const auto after_end = std::min<std::size_t>(content.end + reach, paragraph_end);
    auto cue =
        nearest_cue(text_.substr(content.end, after_end - content.end), content.end, content.end);
    const auto before =
        std::max<std::size_t>(paragraph, content.begin > reach ? content.begin - reach : 0);
    if (!cue)
      cue = nearest_cue(text_.substr(before, content.begin - before), before, content.begin);
    if (!cue)
      return;
    Attribution attribution;
    attribution.content = content;
    attribution.cue = {static_cast<std::uint32_t>(cue->begin),
                       static_cast<std::uint32_t>(cue->end)};
    attribution.direct = true;
    if (const auto* speaker = speaker_near(*cue, paragraph, paragraph_end, content)) {
      attribution.speaker = speaker->span;
      attribution.kind = speaker->kind == news::MentionKind::organisation
                             ? news::SpeakerKind::role
                             : news::SpeakerKind::named;
    } else {
      attribution.kind = news::SpeakerKind::unnamed;
    }
    found_.push_back(attribution);
  }

  // The name that stands nearest to the cue, outside the quotation.
  [[nodiscard]] const news::Mention* speaker_near(const Cue& cue, std::size_t paragraph,
                                                  std::size_t paragraph_end, Span content) const {
    const news::Mention* nearest = nullptr;
    std::size_t least = reach;
    for (const auto& mention : mentions_) {
      const auto& span = mention.span;
      if (span.begin < paragraph || span.end > paragraph_end ||
          (span.begin >= content.begin && span.end <= content.end) ||
          mention.kind == news::MentionKind::place)
        continue;
      const auto distance = span.begin >= cue.end   ? span.begin - cue.end
                            : cue.begin >= span.end ? cue.begin - span.end
                                                    : 0;
      if (distance < least) {
        least = distance;
        nearest = &mention;
      }
    }
    return nearest;
  }

  std::string_view text_;
  std::span<const news::Mention> mentions_;
  std::vector<Attribution> found_;
};

} // namespace

std::vector<Attribution> find_quotes(std::string_view text,
                                     std::span<const news::Mention> mentions) {
  return QuoteFinder(text, mentions).find();
}

} // namespace reading

#include "reading/names.hpp"
#include "reading/names/fold.hpp"
#include "reading/names/roles.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <array>

namespace reading {

namespace {

// The share whose kind was right, by the lead in points; see models/names/card.md.
constexpr std::array<float, 9> share_right = {0.4F,  0.4F,  0.45F, 0.8F, 0.86F,
                                              0.92F, 0.94F, 0.95F, 0.97F};

class Document {
public:
  Document(const Words& words, std::string_view language)
      : words_(words), spans_(find_name_spans(words, language)) {}

  std::vector<news::Mention> read() {
    roles_.reserve(spans_.size());
    of_span_.reserve(spans_.size());
    for (const auto& span : spans_)
      count(span);
    fold_names(things_);
    std::vector<news::Mention> mentions;
    mentions.reserve(spans_.size());
    for (std::size_t i = 0; i < spans_.size(); ++i)
      mentions.push_back(mention(i));
    return mentions;
  }

private:
  void count(const NameSpan& span) {
    roles_.push_back(find_role(words_, span));
    const auto bytes = words_.span(span.first, span.last);
    auto name = text::collapse_spaces(words_.text().substr(bytes.begin, bytes.end - bytes.begin));
    const auto [place, is_new] = by_name_.try_emplace(name, things_.size());
    if (is_new) {
      NamedThing thing;
      thing.name = std::move(name);
      thing.words = span.last - span.first;
      thing.points = points_of_words(words_, span);
      thing.is_acronym = thing.words == 1 && words_[span.first].shape == text::TokenShape::upper;
      things_.push_back(std::move(thing));
    }
    of_span_.push_back(place->second);
    things_[place->second].points += points_of_place(words_, span, roles_.back());
  }

  [[nodiscard]] news::Mention mention(std::size_t i) const {
    const auto& span = spans_[i];
    const auto& thing = things_[things_[of_span_[i]].folded_into];
    const auto judged = judge(thing.points);
    news::Mention mention;
    mention.span = words_.span(span.first, span.last);
    mention.kind = judged.kind;
    mention.name = thing.name;
    if (judged.kind == news::MentionKind::person)
      mention.role = roles_[i];
    mention.confidence = share_right[static_cast<std::size_t>(
        std::clamp(judged.lead, 0, static_cast<int>(share_right.size()) - 1))];
    return mention;
  }

  const Words& words_;
  std::vector<NameSpan> spans_;
  std::vector<news::Span> roles_;    // of each span
  std::vector<std::size_t> of_span_; // its thing
  std::vector<NamedThing> things_;
  absl::flat_hash_map<std::string, std::size_t> by_name_;
};

} // namespace

std::vector<news::Mention> find_names(const Words& words, std::string_view language) {
  return Document(words, language).read();
}

std::vector<news::Mention> find_names(std::string_view text, const text::Tokens& tokens,
                                      std::string_view language) {
  return find_names(Words(text, tokens), language);
}

} // namespace reading

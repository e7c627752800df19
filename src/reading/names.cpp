#include "reading/names.hpp"
#include "reading/names/document.hpp"
#include "reading/names/kind_model.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

// The share whose kind was right, by the lead in points; see models/names/card.md.
constexpr std::array<float, 9> share_right = {0.4F,  0.4F,  0.6F,  0.7F, 0.85F,
                                              0.86F, 0.86F, 0.87F, 0.97F};

news::Mention mention_of(const DocumentNames& names, std::size_t i, const Words& words) {
  const auto& thing = names.thing(i);
  const auto judged = judge(thing.points);
  news::Mention mention;
  mention.span = words.span(names.spans[i].first, names.spans[i].last);
  mention.kind = judged.kind;
  mention.name = thing.name;
  if (judged.kind == news::MentionKind::person)
    mention.role = names.roles[i];
  mention.confidence = share_right[static_cast<std::size_t>(
      std::clamp(judged.lead, 0, static_cast<int>(share_right.size()) - 1))];
  return mention;
}

} // namespace

std::vector<news::Mention> find_names(const Words& words, std::string_view language) {
  const auto names =
      find_document_names(words, language, language == "en" ? &kind_model() : nullptr);
  std::vector<news::Mention> mentions;
  mentions.reserve(names.spans.size());
  for (std::size_t i = 0; i < names.spans.size(); ++i)
    mentions.push_back(mention_of(names, i, words));
  return mentions;
}

std::vector<news::Mention> find_names(std::string_view text, const text::Tokens& tokens,
                                      std::string_view language) {
  return find_names(Words(text, tokens), language);
}

} // namespace reading

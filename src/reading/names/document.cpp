#include "reading/names/document.hpp"
#include "reading/names/kind_model.hpp"
#include "reading/names/neighbours.hpp"
#include "reading/names/roles.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>

namespace reading {

namespace {

NamedThing new_thing(const Words& words, const NameSpan& span, std::string name) {
  NamedThing thing;
  thing.name = std::move(name);
  thing.words = span.last - span.first;
  thing.points = thing.of_words = points_of_words(words, span);
  thing.is_listed_place = (name_words_at(words, span.first).sets & NameWord::place) != 0;
  thing.is_acronym = thing.words == 1 && words[span.first].shape == text::TokenShape::upper;
  return thing;
}

// However often a name stands beside the same words, they say the same.
KindPoints bounded(const KindPoints& sum) {
  constexpr int most = 8; // points
  const auto bound = [&](int points) { return std::clamp(points, -most, most); };
  return {bound(sum.person), bound(sum.organisation), bound(sum.place), bound(sum.other)};
}

void ask(const model::Linear& model, const Words& words, DocumentNames& names) {
  std::vector<std::vector<NameSpan>> mentions(names.things.size());
  for (std::size_t i = 0; i < names.spans.size(); ++i)
    mentions[names.of_span[i]].push_back(names.spans[i]);
  for (std::size_t i = 0; i < names.things.size(); ++i)
    names.things[i].points += points_of_model(model, words, mentions[i]);
}

} // namespace

DocumentNames find_document_names(const Words& words, std::string_view language,
                                  const model::Linear* model) {
  DocumentNames names;
  names.spans = find_name_spans(words, language);
  absl::flat_hash_map<std::string, std::size_t> by_name;
  for (const auto& span : names.spans) {
    const auto bytes = words.span(span.first, span.last);
    auto name = text::collapse_spaces(words.text().substr(bytes.begin, bytes.end - bytes.begin));
    const auto [place, is_new] = by_name.try_emplace(name, names.things.size());
    if (is_new)
      names.things.push_back(new_thing(words, span, std::move(name)));
    names.roles.push_back(find_role(words, span));
    names.of_span.push_back(place->second);
    names.things[place->second].of_places += points_of_place(words, span, names.roles.back());
  }
  for (auto& thing : names.things)
    thing.points += bounded(thing.of_places);
  if (model != nullptr)
    ask(*model, words, names);
  share_between_neighbours(words, names);
  fold_names(names.things);
  return names;
}

} // namespace reading

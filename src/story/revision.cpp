#include "story/revision.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace story {

namespace {

struct Label {
  std::string_view word;
  Revision revision;
};
using enum Revision;
constexpr auto labels = std::to_array<Label>(
    {{"corrected", correction},    {"correction", correction}, {"corrects", correction},
     {"korrigiert", correction},   {"korrektur", correction},  {"berichtigung", correction},
     {"rectificatif", correction}, {"corrigé", correction},    {"corrección", correction},
     {"corregido", correction},    {"correzione", correction}, {"rettifica", correction},
     {"updated", update},          {"updates", update},        {"update", update},
     {"aktualisiert", update},     {"aktualisierung", update}, {"mise à jour", update},
     {"actualización", update},    {"actualizado", update},    {"aggiornamento", update},
     {"aggiornato", update}});

void skip(std::string_view& text, std::string_view any_of) {
  text.remove_prefix(std::min(text.find_first_not_of(any_of), text.size()));
}

// Whether a label ends here: a mark stands behind it, or nothing. A hyphen right behind belongs to
// a word, but behind a number or capitals.
bool ends(std::string_view behind, bool may_be_joined) {
  const bool is_apart = behind.starts_with(' ');
  skip(behind, " ");
  for (const std::string_view mark : {":", "|", "–", "—", "]", ")", "："})
    if (behind.starts_with(mark))
      return true;
  return behind.empty() || (behind.starts_with("-") && (is_apart || may_be_joined));
}

std::optional<Revision> label_of(std::string_view title) {
  skip(title, " [(*");
  const auto lower = text::to_lower(title);
  for (const auto& [word, revision] : labels) {
    if (!lower.starts_with(word))
      continue;
    auto behind = std::string_view(lower).substr(word.size());
    bool may_be_joined = title[1] >= 'A' && title[1] <= 'Z'; // capitals throughout
    auto number = behind;
    skip(number, " ");
    if (!number.empty() && number.front() >= '0' && number.front() <= '9') {
      skip(number, "0123456789");
      behind = number, may_be_joined = true;
    }
    if (ends(behind, may_be_joined))
      return revision;
  }
  return std::nullopt;
}

} // namespace

std::string_view name(Revision revision) {
  constexpr std::array<std::string_view, 2> names = {"correction", "update"};
  return names[std::to_underlying(revision)];
}

std::optional<Revision> revision_in(std::string_view headline) {
  if (const auto label = label_of(headline))
    return label;
  const auto bracket = headline.find_last_of("([");
  if (bracket == headline.npos || !(headline.ends_with(')') || headline.ends_with(']')))
    return std::nullopt;
  return label_of(headline.substr(bracket));
}

std::optional<Revision> revision_of(const news::Article& upstream, const news::Article& page) {
  if (upstream.outlet.domain.empty() || upstream.outlet.domain != page.outlet.domain)
    return std::nullopt;
  return revision_in(page.title);
}

} // namespace story

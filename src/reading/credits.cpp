#include "reading/credits.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

using news::Credit;
using news::CreditKind;

constexpr std::size_t longest_dateline = 90; // bytes, before the dash

// The world's agencies and the outlets that others quote most; any other outlet is known by its
// name's last word.
constexpr std::array<std::string_view, 48> known_outlets = {"CNN",
                                                            "BBC",
                                                            "Reuters",
                                                            "AP",
                                                            "Associated Press",
                                                            "AFP",
                                                            "Agence France-Presse",
                                                            "dpa",
                                                            "Bloomberg",
                                                            "Xinhua",
                                                            "TASS",
                                                            "Interfax",
                                                            "Kyodo",
                                                            "Yonhap",
                                                            "ANSA",
                                                            "EFE",
                                                            "Axios",
                                                            "Politico",
                                                            "Fox News",
                                                            "NBC News",
                                                            "CBS News",
                                                            "ABC News",
                                                            "MSNBC",
                                                            "NPR",
                                                            "Al Jazeera",
                                                            "Sky News",
                                                            "ITV News",
                                                            "Der Spiegel",
                                                            "Spiegel",
                                                            "Die Zeit",
                                                            "Bild",
                                                            "Tagesschau",
                                                            "Le Monde",
                                                            "Le Figaro",
                                                            "El País",
                                                            "El Mundo",
                                                            "La Repubblica",
                                                            "Haaretz",
                                                            "Nikkei",
                                                            "Caixin",
                                                            "Semafor",
                                                            "ProPublica",
                                                            "Bellingcat",
                                                            "Business Insider",
                                                            "The Verge",
                                                            "TMZ",
                                                            "ESPN",
                                                            "The Guardian"};
constexpr std::array<std::string_view, 30> outlet_endings = {
    "Post",     "Times",     "News",    "Wire",     "Herald",    "Gazette",  "Tribune", "Journal",
    "Courier",  "Ledger",    "Lantern", "Sentinel", "Chronicle", "Observer", "Mail",    "Star",
    "Globe",    "Daily",     "Zeitung", "Anzeiger", "Rundschau", "Agency",   "Press",   "Compass",
    "Guardian", "Telegraph", "Today",   "Magazine", "Echo",      "Presse"};

std::string_view without_article(std::string_view name) {
  return name.starts_with("the ") || name.starts_with("The ") ? name.substr(4) : name;
}

// What surrounds an outlet's name when the text credits it; "" on a side asks for nothing there.
struct Phrase {
  std::string_view before, after;
  CreditKind kind;
};
constexpr std::array<Phrase, 27> phrases = {{
    {"first reported by ", "", CreditKind::first_reported},
    {"first reported in ", "", CreditKind::first_reported},
    {"first published by ", "", CreditKind::first_reported},
    {"first published in ", "", CreditKind::first_reported},
    {"zuerst berichtete ", "", CreditKind::first_reported},
    {"", " first reported", CreditKind::first_reported},
    {"", " was first to report", CreditKind::first_reported},
    {"", " was the first to report", CreditKind::first_reported},
    {"", " was first ", CreditKind::first_reported},
    {"", " It was first ", CreditKind::first_reported},
    {"", " previously reported", CreditKind::reported},
    {"", " earlier reported", CreditKind::reported},
    {"", " has reported", CreditKind::reported},
    {"", " had reported", CreditKind::reported},
    {"", " reported", CreditKind::reported},
    {"", " reports", CreditKind::reported},
    {"", " berichtete", CreditKind::reported},
    {"", " zufolge", CreditKind::reported},
    {"told ", "", CreditKind::told},
    {"interview with ", "", CreditKind::told},
    {"interview to ", "", CreditKind::told},
    {"statement to ", "", CreditKind::told},
    {"according to ", "", CreditKind::reported},
    {"reported by ", "", CreditKind::reported},
    {"selon ", "", CreditKind::reported},
    {"según ", "", CreditKind::reported},
    {"laut ", "", CreditKind::reported},
}};

// Before the name, articles and "news agency" may stand; they belong to the phrase.
std::size_t before_article(std::string_view text, std::size_t begin) {
  for (const std::string_view word : {"the ", "The ", "news agency ", "newspaper ", "publication ",
                                      "broadcaster ", "magazine ", "German "})
    if (begin >= word.size() && text.substr(begin - word.size(), word.size()) == word)
      begin -= word.size();
  return begin;
}

void find_phrases(std::string_view text, const news::Mention& mention, std::string_view surface,
                  std::vector<Credit>& credits) {
  const auto begin = before_article(text, mention.span.begin);
  for (const auto& [before, after, kind] : phrases) {
    const bool fits_before =
        before.empty() ||
        (begin >= before.size() &&
         text::equals_ignoring_case(text.substr(begin - before.size(), before.size()), before));
    if (!fits_before || (!after.empty() && !text.substr(mention.span.end).starts_with(after)))
      continue;
    const auto from = static_cast<std::uint32_t>(begin - before.size());
    const auto to = static_cast<std::uint32_t>(mention.span.end + text::trim(after).size() +
                                               (after.empty() ? 0 : 1));
    credits.push_back({std::string(without_article(surface)), {from, to}, kind});
    return;
  }
}

struct Dash {
  std::size_t begin = std::string_view::npos, size = 0;
};

// The first dash that stands apart, within the length of a dateline.
Dash first_dash(std::string_view text) {
  Dash first;
  for (const std::string_view dash : {" — ", " – ", " - ", "— ", "– ", " -- "})
    if (const auto at = text.substr(0, longest_dateline + dash.size()).find(dash); at < first.begin)
      first = {at, dash.size()};
  return first;
}

// "LONDON (Reuters)", "(CNN)", "BERLIN, Nov 20 (dpa)", "WASHINGTON": capitals, or an agency in
// brackets.
void read_dateline(std::string_view text, Credits& found) {
  const auto dash = first_dash(text);
  if (dash.begin == text.npos || dash.begin == 0)
    return;
  const auto head = text::trim(text.substr(0, dash.begin));
  const auto open = head.find('('), close = head.find(')');
  const bool has_agency =
      open != head.npos && close != head.npos && close > open + 1 && close + 1 >= head.size();
  const auto place = text::trim(head.substr(0, std::min(open, head.size())));
  const auto upper = std::ranges::count_if(place.substr(0, place.find(',')),
                                           [](char c) { return c >= 'a' && c <= 'z'; }) == 0;
  if (head.find_first_of(".!?\n\"") != head.npos && !has_agency)
    return;
  if (!has_agency && (!upper || place.size() < 3))
    return;
  found.dateline = text::collapse_spaces(head);
  if (!has_agency)
    return;
  const auto outlet = text::trim(head.substr(open + 1, close - open - 1));
  const auto begin = static_cast<std::uint32_t>(head.data() - text.data());
  found.credits.push_back({std::string(outlet),
                           {begin, static_cast<std::uint32_t>(begin + head.size())},
                           place.empty() ? CreditKind::dateline : CreditKind::agency_line});
}

} // namespace

bool is_outlet(std::string_view name) {
  if (name.starts_with("the ") || name.starts_with("The "))
    name.remove_prefix(4);
  if (std::ranges::any_of(known_outlets, [&](auto known) {
        return name == known || (known.starts_with("The ") && name == known.substr(4));
      }))
    return true;
  const auto last = name.substr(name.find_last_of(' ') + 1);
  return name.find(' ') != name.npos &&
         std::ranges::find(outlet_endings, last) != outlet_endings.end();
}

Credits find_credits(std::string_view text, std::span<const news::Mention> mentions) {
  Credits found;
  read_dateline(text, found);
  for (const auto& mention : mentions) {
    const auto surface = text.substr(mention.span.begin, mention.span.end - mention.span.begin);
    if (is_outlet(surface))
      find_phrases(text, mention, surface, found.credits);
  }
  return found;
}

} // namespace reading

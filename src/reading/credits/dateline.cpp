#include "reading/credits/dateline.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

constexpr std::size_t longest = 90;        // bytes, before the dash
constexpr std::size_t most_paragraphs = 4; // looked at
constexpr std::size_t longest_name = 40;   // bytes in brackets
constexpr std::size_t longest_head = 240;  // bytes of a headline, a subtitle, a byline

struct Mark {
  std::size_t begin = std::string_view::npos, size = 0;
};

// The first of the marks within the length of a dateline.
template <std::size_t n>
Mark first_of(std::string_view text, const std::array<std::string_view, n>& marks) {
  Mark first;
  for (const auto mark : marks)
    if (const auto at = text.substr(0, longest + mark.size()).find(mark); at < first.begin)
      first = {at, mark.size()};
  return first;
}

constexpr std::array<std::string_view, 10> dashes = {" — ",  " – ", " - ",  "— ",  "– ",
                                                     " -- ", " _ ", " .- ", ".- ", ".-"};
constexpr std::array<std::string_view, 3> opening = {"(", "（", "【"}, closing = {")", "）", "】"};

bool has_lower(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto point = text::decode_at(words, at);
    if (text::kind_of(point.value) == text::CharacterKind::lower)
      return true;
    at += std::max<std::uint32_t>(point.size, 1);
  }
  return false;
}

bool begins_capital(std::string_view words) {
  return !words.empty() &&
         text::kind_of(text::decode_at(words, 0).value) == text::CharacterKind::upper;
}

class Finder {
public:
  Finder(const Words& words, const OutletNames& outlets) : words_(words), outlets_(outlets) {}

  [[nodiscard]] Dateline find() const {
    std::size_t paragraphs = 0;
    bool may_open = true; // nothing but a head stands before
    for (std::size_t i = 0; i < words_.size() && paragraphs < most_paragraphs; ++i) {
      if (!words_[i].starts_paragraph)
        continue;
      const auto text = words_.text().substr(words_[i].begin);
      if (auto found = at_paragraph(i, may_open); found.span.end > 0 && !ends_text(found.span))
        return found;
      may_open &= std::min(text.find('\n'), text.size()) < longest_head;
      ++paragraphs;
    }
    return {};
  }

private:
  // Nothing is told behind it: "(AP)" at the foot of a text.
  [[nodiscard]] bool ends_text(const news::Span& dateline) const {
    return words_.at_byte(dateline.end) == words_.size();
  }

  [[nodiscard]] Dateline at_paragraph(std::size_t word, bool may_open) const {
    const auto text = words_.text();
    const auto gap = words_.gap(word);
    const auto line = gap.find_last_of('\n');
    const auto begin = words_[word].begin - gap.size() + (line == gap.npos ? 0 : line + 1);
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto paragraph = text.substr(begin, std::min(end - begin, longest + 16));
    if (auto found = bracketed(paragraph, begin); found.span.end > 0)
      return found;
    if (auto found = east_asian(word, begin, paragraph); found.span.end > 0)
      return found;
    return may_open ? place_alone(paragraph, begin) : Dateline{};
  }

  [[nodiscard]] news::Span span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  // "LONDON (Reuters) -", "(CNN) —", "BERLIN, 20. Nov (dpa)", "(ANSA) - ROMA,",
  // "【ワシントン共同】"
  [[nodiscard]] Dateline bracketed(std::string_view paragraph, std::size_t at) const {
    const auto open = first_of(paragraph, opening);
    if (open.begin == paragraph.npos || open.begin > longest)
      return {};
    const auto inside = open.begin + open.size;
    const auto close = first_of(paragraph.substr(inside), closing);
    if (close.begin == paragraph.npos || close.begin == 0 || close.begin > longest_name)
      return {};
    const auto name = text::trim(paragraph.substr(inside, close.begin));
    const auto after = inside + close.begin + close.size;
    const auto place = text::trim(paragraph.substr(0, open.begin));
    const bool has_dash = first_of(paragraph.substr(after), dashes).begin <= 1;
    const auto name_at = at + static_cast<std::size_t>(name.data() - paragraph.data());
    const auto* known = outlet_ending(name_at, name_at + name.size(), open.size > 1);
    const bool is_place =
        place.empty() || (begins_capital(place) && place_ends_well(place)) || open.size > 1;
    const bool names_one = known != nullptr ? is_place && (has_dash || place.empty() ||
                                                           !has_lower(place) || open.size > 1)
                                            : is_place && has_dash && is_name(name);
    if (!names_one)
      return {};
    return {span(at, at + after), outlets_in(name_at, name_at + name.size(), known),
            !place.empty()};
  }

  // "AP, Reuters", "Agencies/AP": each that is listed; else one of that name.
  [[nodiscard]] std::vector<Dateline::Outlet> outlets_in(std::size_t begin, std::size_t end,
                                                         const KnownOutlet* known) const {
    const auto name = words_.text().substr(begin, end - begin);
    std::vector<Dateline::Outlet> outlets;
    if (name.find_first_of(",/") != name.npos)
      for (auto i = words_.at_byte(static_cast<std::uint32_t>(begin));
           i < words_.size() && words_[i].begin < end;) {
        const auto found = outlets_.longest_at(words_, i);
        if (found.outlet != nullptr)
          outlets.push_back({words_.span(i, i + found.words), found.outlet});
        i += std::max<std::size_t>(found.words, 1);
      }
    if (outlets.empty())
      outlets.push_back({span(begin, end), known});
    return outlets;
  }

  // No sentence stands before the bracket.
  static bool place_ends_well(std::string_view place) {
    constexpr std::size_t most_words = 9;
    return place.find_first_of("!?\"") == place.npos &&
           static_cast<std::size_t>(std::ranges::count(place, ' ')) < most_words;
  }

  static bool is_name(std::string_view name) {
    return begins_capital(name) && std::ranges::count(name, ' ') < 4 &&
           name.find_first_of(".,;:0123456789") == name.npos;
  }

  // The listed outlet that fills these bytes; that ends them where a place may stand within.
  [[nodiscard]] const KnownOutlet* outlet_ending(std::size_t begin, std::size_t end,
                                                 bool begins_late) const {
    constexpr std::size_t article_size = 4; // "The "
    const auto latest = begins_late ? end : begin + article_size + 1;
    for (auto i = words_.at_byte(static_cast<std::uint32_t>(begin));
         i < words_.size() && words_[i].begin < latest; ++i)
      if (const auto found = outlets_.longest_at(words_, i);
          found.outlet != nullptr && words_[i + found.words - 1].end == end)
        return found.outlet;
    return nullptr;
  }

  // 新华社北京2月24日电: the agency begins, 电 ("wire") ends.
  [[nodiscard]] Dateline east_asian(std::size_t word, std::size_t at,
                                    std::string_view paragraph) const {
    constexpr std::string_view wire = "电", old_wire = "電";
    const auto found = outlets_.longest_at(words_, word);
    if (found.outlet == nullptr)
      return {};
    const auto mark = std::min(paragraph.find(wire), paragraph.find(old_wire));
    if (mark > longest / 2)
      return {};
    return {span(at, at + mark + wire.size()),
            {{words_.span(word, word + found.words), found.outlet}},
            true};
  }

  // "WASHINGTON — "
  [[nodiscard]] Dateline place_alone(std::string_view paragraph, std::size_t at) const {
    const auto dash = first_of(paragraph, dashes);
    if (dash.begin == paragraph.npos || dash.begin == 0)
      return {};
    const auto place = text::trim(paragraph.substr(0, dash.begin));
    const auto town = place.substr(0, place.find(','));
    if (place.find_first_of(".!?\n\"(") != place.npos || town.size() < 3 || has_lower(town) ||
        !begins_capital(town))
      return {};
    return {span(at, at + place.size()), {}, true};
  }

  const Words& words_;
  const OutletNames& outlets_;
};

} // namespace

Dateline find_dateline(const Words& words, const OutletNames& outlets) {
  return Finder(words, outlets).find();
}

} // namespace reading

#include "reading/credits/lines.hpp"
#include "reading/credits/line_words.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

using news::CreditKind;

constexpr std::size_t head_lines = 2, foot_lines = 4, source_lines = 2;
constexpr std::size_t label_reach = 8;      // words between "published" and "by"
constexpr std::size_t reporters_reach = 20; // words between "reporting by" and the outlet

struct Line {
  std::size_t first = 0, last = 0; // words [first, last)
  std::size_t from_end = 0;        // 1: the last line
};

bool contains(std::string_view text, std::string_view mark) { return text.find(mark) != text.npos; }

// The head's lines and the foot's.
std::vector<Line> outer_lines(const Words& words) {
  std::vector<Line> lines;
  for (std::size_t first = 0; first < words.size() && lines.size() < head_lines;) {
    auto last = first + 1;
    while (last < words.size() && !words[last].starts_paragraph)
      ++last;
    lines.push_back({first, last, words.size()});
    first = last;
  }
  const auto head_end = lines.empty() ? 0 : lines.back().last;
  std::vector<Line> foot;
  for (auto last = words.size(); last > 0 && foot.size() < foot_lines;) {
    auto first = last - 1;
    while (first > 0 && !words[first].starts_paragraph)
      --first;
    foot.push_back({first, last, foot.size() + 1});
    last = first;
  }
  for (const auto& line : foot)
    for (auto& known : lines)
      if (known.first == line.first)
        known.from_end = line.from_end;
  std::erase_if(foot, [&](const Line& line) { return line.first < head_end; });
  lines.insert(lines.end(), foot.rbegin(), foot.rend());
  return lines;
}

class Reader {
public:
  Reader(const Words& words, const LineNames& names, Line line)
      : words_(words), names_(names), line_(line) {}

  [[nodiscard]] std::optional<CreditLine> read() const {
    for (const auto rule :
         {&Reader::about_itself, &Reader::labelled, &Reader::inputs, &Reader::original,
          &Reader::reporters, &Reader::copyright, &Reader::names_alone})
      if (auto found = (this->*rule)())
        return found;
    return {};
  }

private:
  using Found = std::optional<CreditLine>;

  [[nodiscard]] std::size_t is(std::size_t word, std::uint32_t any_of) const {
    return word < line_.last ? line_words_at(words_, word, any_of) : 0;
  }
  [[nodiscard]] bool is_number(std::size_t word) const {
    return words_[word].shape == text::TokenShape::number;
  }
  [[nodiscard]] bool is_foot() const { return line_.from_end <= foot_lines; }
  // What stands in the line before its first word.
  [[nodiscard]] std::string_view opening() const {
    const auto gap = words_.gap(line_.first);
    const auto end = gap.rfind('\n');
    return end == gap.npos ? gap : gap.substr(end + 1);
  }

  [[nodiscard]] static CreditLine found(CreditKind kind, Wording wording, std::size_t first,
                                        std::vector<LineName> names) {
    const auto last = names.back().last;
    return {{kind, wording, first, last}, std::move(names)};
  }

  // "This article first appeared on Mooring Line.", "Republished from Mooring Line"
  [[nodiscard]] Found about_itself() const {
    auto sentence = line_.first;
    for (auto i = line_.first; i < line_.last; ++i) {
      if (words_[i].starts_sentence)
        sentence = i;
      const auto label = words_about_origin(i);
      if (label == 0 || !tells_of_itself(sentence, i))
        continue;
      if (auto names = names_behind(i, label); !names.empty())
        return found(CreditKind::republished, Wording::republished, i, std::move(names));
    }
    return {};
  }

  // "first published", "appeared first", "was republished"
  [[nodiscard]] std::size_t words_about_origin(std::size_t word) const {
    if (const auto again = is(word, LineWord::again))
      return again;
    if (is(word, LineWord::first) > 0 && is(word + 1, LineWord::appeared) > 0)
      return 2;
    return is(word, LineWord::appeared) > 0 && is(word + 1, LineWord::first) > 0 ? 2 : 0;
  }

  [[nodiscard]] std::vector<LineName> names_behind(std::size_t label, std::size_t size) const {
    const auto joint = is(label, LineWord::again) > 0 ? LineWord::from : LineWord::at;
    const auto end = std::min(line_.last, label + size + label_reach);
    for (auto i = label + size; i < end && !words_[i].starts_sentence; ++i)
      if (const auto joins = is(i, joint))
        if (auto names = names_.list_at(i + joins, line_.last, Named::anything); !names.empty())
          return names;
    return {};
  }

  // "This article was", "The post A bridge is closed", or nothing before the label.
  [[nodiscard]] bool tells_of_itself(std::size_t sentence, std::size_t label) const {
    constexpr std::size_t farthest = 8;
    if (sentence == label || (is(sentence, LineWord::piece) > 0 && sentence == line_.first))
      return true;
    if (is(line_.first, LineWord::the) > 0 && is(line_.first + 1, LineWord::piece) > 0 &&
        (sentence == line_.first || is(label, LineWord::appeared) > 0))
      return true;
    for (auto i = sentence; i + 1 < std::min(label, sentence + farthest); ++i)
      if (is(i, LineWord::this_) > 0 &&
          (is(i + 1, LineWord::piece) > 0 || is(i + 2, LineWord::piece) > 0))
        return true;
    return false;
  }

  // "Source: Harbour Post", "via Reuters", "h/t The Hill". Below a figure it is data that they
  // name.
  [[nodiscard]] Found labelled() const {
    const auto source = is(line_.first, LineWord::source);
    const auto label = source > 0 ? source : std::max(is(line_.first, LineWord::via), hat_tip());
    const auto name = line_.first + label;
    const bool is_label = source == 0 || (name < line_.last && contains(words_.gap(name), ":"));
    const auto lines = source > 0 ? source_lines : foot_lines;
    if (label == 0 || !is_label || (line_.from_end > lines && line_.first > 0))
      return {};
    return whole_line(CreditKind::via, Wording::via, label);
  }

  [[nodiscard]] std::size_t hat_tip() const {
    const bool has_slash = line_.first + 1 < line_.last &&
                           words_.surface(line_.first).size() == 1 &&
                           words_.gap(line_.first + 1) == "/" &&
                           text::equals_ignoring_case(words_.surface(line_.first), "h") &&
                           text::equals_ignoring_case(words_.surface(line_.first + 1), "t");
    return has_slash ? 2 : 0;
  }

  // "(With inputs from AP and Reuters)"
  [[nodiscard]] Found inputs() const {
    const auto label = is(line_.first, LineWord::inputs);
    return label == 0 ? Found{} : whole_line(CreditKind::agency_line, Wording::agency_line, label);
  }

  // "Read the original article at Harbour Post: https://…"
  [[nodiscard]] Found original() const {
    constexpr std::size_t farthest = 6;
    if (!is_foot() || is(line_.first, LineWord::read) == 0)
      return {};
    bool is_original = false;
    for (auto i = line_.first + 1; i < std::min(line_.last, line_.first + farthest); ++i) {
      if (is_original && is(i, LineWord::at) > 0)
        return whole_line(CreditKind::republished, Wording::via, i + 1 - line_.first);
      is_original |= is(i, LineWord::original) > 0;
      if (is(i, LineWord::original | LineWord::piece | LineWord::the) == 0 && !words_[i].is_stop)
        return {};
    }
    return {};
  }

  // "(Reporting by Ana Holm, Harbour Post; editing by Joan Reed)"
  [[nodiscard]] Found reporters() const {
    const auto label = is(line_.first, LineWord::reporting);
    if (!is_foot() || label == 0)
      return {};
    const auto end = std::min(line_.last, line_.first + label + reporters_reach);
    for (auto i = line_.first + label; i < end && !words_[i].starts_sentence; ++i) {
      const auto gap = words_.gap(i);
      if (contains(gap, ";"))
        return {};
      if (i > line_.first + label && !contains(gap, ","))
        continue;
      auto names = names_.list_at(i, line_.last, Named::outlet);
      if (!names.empty() && ends_at(names.back().last))
        return found(CreditKind::agency_line, Wording::agency_line, line_.first, std::move(names));
    }
    return {};
  }

  // "© 2024 Harbour Post. All rights reserved." Without a year it is a picture's.
  [[nodiscard]] Found copyright() const {
    const auto label = is(line_.first, LineWord::copyright);
    const bool is_word = label > 0 && words_.surface(line_.first).size() > 1;
    if (!is_foot() ||
        !(is_word || contains(opening(), "©") || (label > 0 && contains(opening(), "("))))
      return {};
    auto at = line_.first + label;
    bool has_year = false;
    for (; at < line_.last &&
           (is_number(at) || is(at, LineWord::copyright) > 0 || words_.surface(at) == "by");
         ++at)
      has_year |= is_number(at);
    auto names = names_.list_at(at, line_.last, Named::outlet);
    if (names.empty() || is_company(names.front()))
      return {};
    const auto last = names.back().last;
    has_year |= last < line_.last && is_number(last);
    const auto kind = kind_of(names);
    return has_year && (names.back().known != nullptr || ends_at(last))
               ? found(kind, Wording::via, line_.first, std::move(names))
               : Found{};
  }

  // "Harbour Television" owns the page's outlet and is none itself.
  [[nodiscard]] bool is_company(const LineName& name) const {
    return name.known == nullptr && is(name.last - 1, LineWord::company) > 0;
  }

  // "— Harbour Post", "(AP, Reuters)", "AFP"
  [[nodiscard]] Found names_alone() const {
    constexpr std::array<std::string_view, 5> marks = {"—", "–", "-", "(", "["};
    if (line_.from_end > 2 || line_.first == 0 || contains(opening(), "©"))
      return {};
    const bool is_marked = line_.from_end == 1 && std::ranges::any_of(marks, [&](auto mark) {
                             return contains(opening(), mark);
                           });
    auto names = names_.list_at(line_.first, line_.last, Named::outlet);
    const bool are_agencies = std::ranges::all_of(names, &is_agency);
    if (names.empty() || !names.front().domain.empty() || !fills_line(names.back().last) ||
        (!is_marked && !are_agencies))
      return {};
    const auto kind = kind_of(names);
    return found(kind, Wording::agency_line, line_.first, std::move(names));
  }

  [[nodiscard]] static bool is_agency(const LineName& name) {
    return name.known != nullptr && name.known->kind == OutletKind::agency;
  }
  [[nodiscard]] static CreditKind kind_of(const std::vector<LineName>& names) {
    return std::ranges::all_of(names, &is_agency) ? CreditKind::agency_line
                                                  : CreditKind::republished;
  }

  // A label at the line's begin and names, and nothing else.
  [[nodiscard]] Found whole_line(CreditKind kind, Wording wording, std::size_t label) const {
    auto names = names_.list_at(line_.first + label, line_.last, Named::outlet);
    if (names.empty() || !fills_line(names.back().last))
      return {};
    return found(kind, wording, line_.first, std::move(names));
  }

  [[nodiscard]] bool ends_at(std::size_t word) const {
    return fills_line(word) || words_.gap(word).find_first_of(".;)]|") != std::string_view::npos;
  }

  // Nothing but a date or an address stands behind.
  [[nodiscard]] bool fills_line(std::size_t word) const {
    for (; word < line_.last; ++word) {
      if (words_.text().substr(words_[word].begin).starts_with("http"))
        return true;
      if (!is_number(word) && is(word, LineWord::time | LineWord::tail) == 0)
        return false;
    }
    return true;
  }

  const Words& words_;
  const LineNames& names_;
  Line line_;
};

} // namespace

std::vector<CreditLine> find_credit_lines(const Words& words,
                                          std::span<const news::Mention> mentions,
                                          const OutletNames& outlets) {
  const LineNames names(words, mentions, outlets);
  std::vector<CreditLine> found;
  for (const auto& line : outer_lines(words))
    if (auto credit = Reader(words, names, line).read())
      found.push_back(std::move(*credit));
  return found;
}

std::optional<CreditPhrase> read_relative(const Words& words, const Cues& cues, std::size_t first,
                                          std::size_t last) {
  if (last + 2 >= words.size() || !words.gap(last).starts_with(",") ||
      words[last].starts_paragraph || words.surface(last) != "which")
    return {};
  const bool is_first = cues.is(last + 1, Cue::first) && cues.is(last + 2, Cue::verb);
  const bool broke_it = words.surface(last + 1) == "broke" && words.surface(last + 2) == "the";
  if (!is_first && !broke_it)
    return {};
  return CreditPhrase{CreditKind::first_reported, Wording::aside, first, last + 3};
}

} // namespace reading

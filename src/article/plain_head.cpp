#include "article/plain_head.hpp"
#include "article/byline/people.hpp"
#include "text/time.hpp"
#include "text/tokens.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <array>

namespace article {

namespace {

constexpr std::size_t most_lines = 8, longest_headline = 240, longest_site = 60,
                      longest_name = 120;    // bytes
constexpr std::size_t text_compared = 4'000; // bytes

std::string_view without_closing_quotes(std::string_view line) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view quote : {"\"", "”", "’", "»", "“", ")"})
      if (line.ends_with(quote)) {
        line.remove_suffix(quote.size());
        found = true;
      }
  }
  return line;
}

bool is_long(std::string_view line) { return line.size() > longest_headline; }

// A full stop ends a sentence; so does any mark at the end of what somebody said.
bool is_sentence(std::string_view line) {
  const auto words = without_closing_quotes(line);
  const std::string_view ends = words.size() < line.size() ? ".,!?" : ".,:;";
  constexpr std::array<std::string_view, 3> other_stops = {"。", "।", "۔"};
  return is_long(line) || words.empty() || ends.contains(words.back()) ||
         std::ranges::any_of(other_stops, [&](auto stop) { return words.ends_with(stop); });
}

// "WASHINGTON (AP) — The Latest", "(CNN) — The United States": the text begins.
bool has_dateline(std::string_view line) {
  constexpr std::size_t longest = 90; // bytes
  constexpr std::array<std::string_view, 4> dashes = {" — ", " – ", " - ", " -- "};
  const auto begin = line.substr(0, longest);
  if (std::ranges::none_of(dashes, [&](auto dash) { return begin.contains(dash); }))
    return false;
  const auto first = line.substr(0, line.find_first_of(" ,"));
  return line.starts_with('(') || (first.size() >= 3 && std::ranges::none_of(first, [](char c) {
                                     return c >= 'a' && c <= 'z';
                                   }));
}

bool may_be_headline(std::string_view line) { return !is_sentence(line) && !has_dateline(line); }

class Reader {
public:
  Reader(std::span<const std::string> lines, std::string_view language)
      : lines_(lines), language_(language) {}

  PlainHead read() && {
    if (!title_said_twice())
      title_said_once();
    std::ranges::sort(head_.lines);
    return std::move(head_);
  }

private:
  // A date or a byline.
  bool take_mark(std::size_t line) {
    if (text::parse_time(lines_[line]))
      head_.date = lines_[line];
    else if (!take_byline(lines_[line]))
      return false;
    head_.lines.push_back(line);
    return true;
  }

  // "By Jane Roe"
  bool take_byline(std::string_view line) {
    const auto named = read_names(line);
    if (!named.introduced || named.names.empty() || named.naming < Naming::organisation ||
        is_sentence(line))
      return false;
    head_.byline.clear();
    for (const auto& name : named.names)
      head_.byline += (head_.byline.empty() ? "" : ", ") + name;
    return true;
  }

  // What stands before it is the page's: the site's name, what it says of itself.
  bool title_said_twice() {
    const auto before = lines_.first(std::min(most_lines, lines_.size()));
    const auto said = std::ranges::adjacent_find(before);
    if (said == before.end() || is_sentence(*said) ||
        std::ranges::any_of(before.begin(), said, is_long))
      return false;
    head_.title = *said;
    const auto title = static_cast<std::size_t>(said - before.begin());
    for (std::size_t i = 0; i < title; ++i)
      if (!take_mark(i)) {
        if (head_.site.empty() && lines_[i].size() < longest_site)
          head_.site = lines_[i];
        head_.lines.push_back(i);
      }
    head_.lines.insert(head_.lines.end(), {title, title + 1});
    for (auto i = title + 2; i < lines_.size() && take_mark(i);)
      ++i;
    return true;
  }

  // Of several lines the first that is said again in the text about as much as any: a site's name
  // is not.
  void title_said_once() {
    std::vector<std::size_t> written;
    std::size_t behind = 0;
    for (; behind < std::min(most_lines, lines_.size()); ++behind)
      if (!take_mark(behind)) {
        if (!may_be_headline(lines_[behind]))
          break;
        written.push_back(behind);
      }
    if (written.empty())
      return name_by_first_sentence(behind);
    const auto said = words_from(behind);
    std::vector<float> shares(written.size());
    std::ranges::transform(written, shares.begin(),
                           [&](std::size_t line) { return share_in(said, lines_[line]); });
    const auto enough = std::ranges::max(shares) / 2;
    const auto chosen = std::ranges::find_if(shares, [&](float share) { return share > enough; });
    const auto title =
        written[chosen == shares.end() ? 0 : static_cast<std::size_t>(chosen - shares.begin())];
    head_.title = lines_[title];
    head_.lines.push_back(title);
  }

  // Better than nothing, and it stays in the text.
  void name_by_first_sentence(std::size_t line) {
    if (line + 1 < lines_.size() && lines_[line].size() <= longest_name &&
        !has_dateline(lines_[line]))
      head_.title = lines_[line];
  }

  using Stems = absl::flat_hash_set<std::uint64_t>;

  [[nodiscard]] Stems words_from(std::size_t line) const {
    Stems stems;
    std::size_t read = 0;
    for (; line < lines_.size() && read < text_compared; read += lines_[line++].size())
      for (const auto& token :
           text::tokenize(std::string_view(lines_[line]).substr(0, text_compared), language_)
               .tokens)
        stems.insert(token.stem);
    return stems;
  }

  [[nodiscard]] float share_in(const Stems& said, std::string_view line) const {
    float all = 0, again = 0;
    for (const auto& token : text::tokenize(line, language_).tokens) {
      all += token.is_stop ? 0.0F : 1.0F;
      again += !token.is_stop && said.contains(token.stem) ? 1.0F : 0.0F;
    }
    return all == 0 ? 0 : again / all;
  }

  std::span<const std::string> lines_;
  std::string_view language_;
  PlainHead head_;
};

} // namespace

PlainHead read_plain_head(std::span<const std::string> lines, std::string_view language) {
  return Reader(lines, language).read();
}

} // namespace article

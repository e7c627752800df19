#include "search/query.hpp"
#include "search/question.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace search {

namespace {

constexpr std::size_t longest_passage = 228;  // bytes; marks before it and two ellipses make 240
constexpr std::size_t longest_marks = 4;      // bytes of a quotation mark and a bracket
constexpr std::size_t most_read = 64U << 10U; // bytes of the text
constexpr std::size_t words_before = 6;       // that lead up to the first word found

using Tokens = std::vector<text::Token>;

// First and one past the last token; at least one token where there are any that are short enough.
struct Window {
  std::size_t first = 0, end = 0;
};

std::size_t end_of_window(const Tokens& tokens, std::size_t first) {
  auto end = first;
  while (end < tokens.size() && tokens[end].end - tokens[first].begin <= longest_passage)
    ++end;
  return end;
}

// The sentence's beginning where it is near, a few words before otherwise.
std::size_t lead_up(const Tokens& tokens, std::size_t found) {
  for (auto at = found; found - at <= 2 * words_before; --at) {
    if (tokens[at].starts_sentence)
      return at;
    if (at == 0)
      return 0;
  }
  return found - words_before;
}

// Of the windows that lead up to a word found, the first with the most different words, then with
// the most.
Window best_window(const Tokens& tokens, const std::vector<std::size_t>& found) {
  Window best{0, end_of_window(tokens, 0)};
  std::pair<std::size_t, std::size_t> most{0, 0};
  std::vector<std::uint64_t> different;
  for (std::size_t i = 0; i < found.size(); ++i) {
    auto first = lead_up(tokens, found[i]);
    auto end = end_of_window(tokens, first);
    if (end <= found[i]) { // long words led up to it
      first = found[i];
      end = end_of_window(tokens, first);
    }
    different.clear();
    std::size_t count = 0;
    for (auto j = i; j < found.size() && found[j] < end; ++j, ++count)
      if (const auto stem = tokens[found[j]].stem;
          std::ranges::find(different, stem) == different.end())
        different.push_back(stem);
    if (const auto here = std::pair(different.size(), count); here > most) {
      most = here;
      best = {first, end};
    }
  }
  return best;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Where the passage that begins with this word may start: before the marks that cling to it.
std::size_t before_marks(std::string_view text, std::size_t begin) {
  auto from = begin;
  while (from > 0 && begin - from <= longest_marks && !is_blank(text[from - 1]))
    --from;
  return begin - from <= longest_marks ? from : begin;
}

std::size_t behind_marks(std::string_view text, std::size_t end, std::size_t limit) {
  const auto stop = std::min(text.find_first_of(" \t\r\n", end), text.size());
  return stop <= limit && stop - end <= longest_marks ? stop : end;
}

} // namespace

void make_snippet(Hit& hit, std::string_view text, const Query& query) {
  hit.snippet.clear();
  hit.marks.clear();
  const auto valid = text::repair_utf8(text.substr(0, most_read));
  const auto tokens = text::tokenize(valid, "en").tokens;
  const Question question(query);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (question.wants(tokens[i].stem) && tokens[i].end - tokens[i].begin <= longest_passage)
      found.push_back(i);

  const auto window = best_window(tokens, found);
  if (window.first == window.end) { // no words, or one without end
    hit.snippet = text::shorten(text::collapse_spaces(valid), longest_passage);
    return;
  }
  const auto from = before_marks(valid, tokens[window.first].begin);
  const auto to = behind_marks(valid, tokens[window.end - 1].end, from + longest_passage);
  auto next = std::ranges::lower_bound(found, window.first);
  const auto last = std::ranges::lower_bound(found, window.end);

  hit.snippet = valid.find_first_not_of(" \t\r\n") < from ? "… " : "";
  for (auto at = from; at < to; ++at) {
    if (next != last && at == tokens[*next].begin)
      hit.marks.emplace_back(hit.snippet.size(),
                             hit.snippet.size() + tokens[*next].end - tokens[*next].begin);
    if (next != last && at + 1 == tokens[*next].end)
      ++next;
    if (!is_blank(valid[at]))
      hit.snippet.push_back(valid[at]);
    else if (!hit.snippet.empty() && hit.snippet.back() != ' ')
      hit.snippet.push_back(' ');
  }
  if (valid.find_first_not_of(" \t\r\n", to) != std::string::npos)
    hit.snippet += " …";
}

} // namespace search

#include "search/query.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>

namespace search {

namespace {

constexpr std::size_t snippet_bytes = 230; // and an ellipsis at both ends
constexpr std::size_t most_read = 64u << 10; // bytes of the text

absl::flat_hash_set<std::uint64_t> wanted_stems(const Query& query) {
  absl::flat_hash_set<std::uint64_t> stems;
  const auto add = [&](std::string_view words) {
    for (const auto& token : text::tokenize(words, "en").tokens)
      stems.insert(token.stem);
  };
  std::ranges::for_each(query.words, add);
  std::ranges::for_each(query.phrases, add);
  return stems;
}

} // namespace

void make_snippet(Hit& hit, std::string_view text, const Query& query) {
  text = text.substr(0, most_read);
  const auto tokens = text::tokenize(text, "en").tokens;
  const auto wanted = wanted_stems(query);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (wanted.contains(tokens[i].stem))
      found.push_back(i);

  // The window that begins a little before a word found and holds the most of them.
  std::size_t begin = 0, most = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto first = found[i] > 6 ? found[i] - 6 : 0;
    const auto limit = tokens[first].begin + snippet_bytes;
    std::size_t count = 0;
    while (i + count < found.size() && tokens[found[i + count]].end <= limit)
      ++count;
    if (count > most) {
      most = count;
      begin = first;
    }
  }
  const auto from = tokens.empty() || begin == 0 ? 0 : tokens[begin].begin;
  std::size_t to = from;
  for (auto i = begin; i < tokens.size() && tokens[i].end <= from + snippet_bytes; ++i)
    to = tokens[i].end;
  if (to + 8 >= text.size())
    to = text.size();
  hit.snippet = from > 0 ? "… " : "";
  hit.marks.clear();
  for (const auto i : found)
    if (tokens[i].begin >= from && tokens[i].end <= to)
      hit.marks.emplace_back(hit.snippet.size() + tokens[i].begin - from, hit.snippet.size() + tokens[i].end - from);
  auto passage = std::string(text.substr(from, to - from));
  std::ranges::replace(passage, '\n', ' ');
  hit.snippet += text::is_valid_utf8(passage) ? passage : text::repair_utf8(passage);
  if (to < text.size())
    hit.snippet += " …";
}

} // namespace search

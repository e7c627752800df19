#include "search/query.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto words = fuzz::as_text(data, size);
  const auto query = search::parse_query(words);
  if (!query)
    return 0;
  search::Hit hit;
  search::make_snippet(hit, words, *query);
  fuzz::require(hit.snippet.size() <= 240, "a snippet has at most 240 bytes");
  for (const auto& [begin, end] : hit.marks)
    fuzz::require(begin < end && end <= hit.snippet.size(), "marks lie in the snippet");
  return 0;
}

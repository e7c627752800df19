#include "web/content_coding.hpp"
#include "fuzz/fuzz.hpp"
#include <algorithm>

// The codings in the first line, the body behind it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [codings, body] = fuzz::split(fuzz::as_text(data, size));
  const std::size_t limit = 1U << 20U;
  for (const auto cut_short : {web::CutShort::refused, web::CutShort::taken}) {
    const auto undone = web::undo_codings(codings, std::string(body), "fuzz", limit, cut_short);
    fuzz::require(!undone || undone->size() <= std::max(limit, size), "the limit holds");
  }
  return 0;
}

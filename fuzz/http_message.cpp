#include "web/http_message.hpp"
#include "fuzz/fuzz.hpp"
#include <algorithm>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::as_text(data, size);
  const std::size_t limit = 1U << 20U;
  for (const auto cut_short : {web::CutShort::refused, web::CutShort::taken}) {
    const auto message = web::read_http_message(bytes, "fuzz", limit, cut_short);
    fuzz::require(!message || message->body.size() <= std::max(limit, size), "the limit holds");
  }
  fuzz::require(web::size_of_http_message(bytes).value_or(0) <= size,
                "a message ends in its bytes");
  return 0;
}

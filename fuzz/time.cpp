#include "text/time.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto words = fuzz::as_text(data, size);
  if (const auto parsed = text::parse_time(words)) {
    const auto iso = text::to_iso(parsed->time);
    const auto again = text::parse_time(iso);
    fuzz::require(again.has_value(), "a time that was written can be read");
    fuzz::require(again->time == parsed->time, "and is the same");
  }
  if (const auto found = text::find_time(words))
    fuzz::require(found->begin < found->end && found->end <= size, "a date stands in the text");
  return 0;
}

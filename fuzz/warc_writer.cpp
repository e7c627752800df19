#include "web/warc_writer.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/memory_file.hpp"
#include "web/warc.hpp"

// What is there already, then a response of ours behind it: it must come back.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [content_type, rest] = fuzz::split(fuzz::as_text(data, size));
  const fuzz::MemoryFile file(rest.substr(rest.size() / 2));
  const auto body = rest.substr(0, rest.size() / 2);
  constexpr text::Time now{std::chrono::seconds{1'795'168'800}};
  auto writer = web::WarcWriter::open(file.path(), "fuzz", now);
  if (!writer)
    return 0;
  const auto* const url = "https://news.example/fuzz";
  fuzz::require(writer->append({url, now, 200, content_type, body}).has_value(), "appends");
  auto reader = web::WarcReader::open(file.path());
  fuzz::require(reader.has_value(), "the file can be read");
  bool is_found = false;
  while (const auto next = reader->next())
    is_found = *next && (*next)->url == url && (*next)->payload == body;
  fuzz::require(is_found, "the record comes back, as the last one");
  return 0;
}

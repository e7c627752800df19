#include "web/warc.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/memory_file.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::MemoryFile file(fuzz::as_text(data, size));
  const web::WarcLimits limits{1U << 20U};
  auto reader = web::WarcReader::open(file.path(), limits);
  if (!reader)
    return 0;
  std::size_t count = 0;
  std::uint64_t offset = 0;
  while (const auto next = reader->next()) {
    fuzz::require(++count <= 40 + 1100 * size, "reading ends");
    if (!*next)
      continue;
    const auto& record = **next;
    fuzz::require(record.payload.size() <= limits.largest_payload, "payloads keep to the limit");
    fuzz::require(record.offset >= offset && record.offset < size, "records come in order");
    offset = record.offset;
  }
  return 0;
}

#include "web/gzip.hpp"
#include "fuzz/fuzz.hpp"
#include "web/brotli.hpp"
#include "web/zstd.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::as_text(data, size);
  const std::size_t limit = 1U << 20U;
  for (const auto unpack : {web::gunzip, web::undeflate, web::unbrotli, web::unzstd}) {
    const auto whole = unpack(bytes, "fuzz", limit, web::CutShort::refused);
    const auto begun = unpack(bytes, "fuzz", limit, web::CutShort::taken);
    fuzz::require(!whole || whole->size() <= limit, "the limit holds");
    fuzz::require(!whole || whole == begun, "what is whole is not cut short");
  }
  fuzz::require(web::gunzip(web::gzip(bytes), "fuzz", size) == bytes, "gunzip undoes gzip");
  return 0;
}

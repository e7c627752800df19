#include "web/url.hpp"
#include "fuzz/fuzz.hpp"

// A reference in the first line, its base behind it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [reference, base] = fuzz::split(fuzz::as_text(data, size));
  for (const auto& url : {web::resolve(reference, base), web::resolve(reference)}) {
    if (!url)
      continue;
    fuzz::require(url->starts_with("http://") || url->starts_with("https://"), "http or https");
    fuzz::require(url->find_first_of(" \t\r\n<>\"") == url->npos, "no blanks, nothing of HTML");
    fuzz::require(web::resolve(*url) == url, "what was resolved stays as it is");
    const auto clean = web::clean(*url);
    fuzz::require(web::clean(clean) == clean, "what is clean stays as it is");
    fuzz::require(web::address_key(clean) == web::address_key(*url), "one page, one key");
    fuzz::require(web::path(*url).starts_with('/'), "a path begins with a slash");
    fuzz::require(web::host(*url).ends_with(web::registrable_domain(*url)), "a host's domain");
  }
  web::clean(reference);
  web::address_key(reference);
  return 0;
}

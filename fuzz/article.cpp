#include "article/extract.hpp"
#include "fuzz/fuzz.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  news::Page page;
  page.bytes = fuzz::as_text(data, size);
  page.url = "https://news.example/fuzz";
  const auto article = article::extract(page);
  if (!article)
    return 0;
  fuzz::require(text::is_valid_utf8(article->text), "the text is UTF-8");
  fuzz::require(text::is_valid_utf8(article->title), "the title is UTF-8");
  return 0;
}

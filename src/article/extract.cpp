#include "article/extract.hpp"
#include "article/date/date.hpp"
#include "article/kind/kind.hpp"
#include "article/plain.hpp"
#include "article/read_page.hpp"
#include "text/charset.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace article {

namespace {

struct Magic {
  std::string_view bytes, what;
};
constexpr std::array<Magic, 8> magics = {{{"%PDF-", "a PDF"},
                                          {"\x89PNG", "a PNG picture"},
                                          {"\xFF\xD8\xFF", "a JPEG picture"},
                                          {"GIF8", "a GIF picture"},
                                          {"PK\x03\x04", "a zip archive"},
                                          {"\x7F"
                                           "ELF",
                                           "a program"},
                                          {"\x1F\x8B", "gzip within gzip"},
                                          {"RIFF", "a sound, film or picture"}}};

// Control characters have no place in text of any charset but UTF-16 and UTF-32, which have a mark.
bool is_binary(std::string_view bytes) {
  const auto head = bytes.substr(0, 8192);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
    return false;
  const auto controls = std::ranges::count_if(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

text::Result<text::Decoded> decode_page(const news::Page& page) {
  if (text::trim(page.bytes).empty())
    return text::input_error(page.input, "empty page");
  for (const auto& [bytes, what] : magics)
    if (std::string_view(page.bytes).starts_with(bytes))
      return text::input_error(page.input, "not a page: looks like " + std::string(what));
  if (is_binary(page.bytes))
    return text::input_error(page.input, "not a page: binary data");
  return text::decode(page.bytes, text::charset_of(page.content_type));
}

} // namespace

news::ArticleId article_id(const news::Article& article) {
  return news::ArticleId{text::hash64(web::address_key(article.canonical) + '\n' + article.title +
                                      '\n' + article.text)};
}

text::Result<news::Article> extract(const news::Page& page) {
  auto decoded = TRY(decode_page(page));
  auto article =
      page.form == news::PageForm::html
          ? TRY(read_page(decoded.utf8, page, {content_model(), kind_model(), date_model()}))
          : read_plain(decoded.utf8, page);
  if (page.form == news::PageForm::whole_text)
    article.text = std::move(decoded.utf8);
  article.fetched = page.fetched;
  article.id = article_id(article);
  return article;
}

} // namespace article

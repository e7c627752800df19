#include "engine/given.hpp"
#include "article/extract.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"
#include "web/html.hpp"
#include "web/url.hpp"

namespace engine {

namespace {

// Numbers are as good as strings where somebody names his articles 1, 2, 3.
std::string identity(const text::json::object& object) {
  const auto* id = object.if_contains("id");
  if (id == nullptr)
    return {};
  return id->is_string() ? std::string(id->get_string()) : text::json::serialize(*id);
}

news::Outlet outlet_of(const std::string& url, std::string_view name) {
  news::Outlet outlet;
  outlet.domain = web::registrable_domain(url);
  outlet.name = name.empty() ? outlet.domain : std::string(name);
  outlet.id = news::OutletId{text::hash64(outlet.domain.empty() ? outlet.name : outlet.domain)};
  return outlet;
}

} // namespace

text::Result<news::Article> given_article(const news::Page& page) {
  const auto value = TRY(text::parse_json(page.bytes, page.input));
  if (!value.is_object())
    return text::input_error(page.input, "not a JSON object");
  return given_article(page, value.get_object());
}

text::Result<news::Article> given_article(const news::Page& page,
                                          const text::json::object& object) {
  news::Article article;
  article.url = text::string_at(object, "url");
  article.canonical = web::clean(article.url);
  article.outlet = outlet_of(article.url, text::trim(text::string_at(object, "outlet")));
  article.title = text::collapse_spaces(text::string_at(object, "title"));
  article.byline = text::collapse_spaces(text::string_at(object, "byline"));
  article.text = text::trim(text::string_at(object, "text"));
  article.section_hint = text::string_at(object, "section");
  article.fetched = page.fetched;
  if (article.title.empty() && article.text.empty())
    return text::input_error(page.input, "neither title nor text");

  const auto date = text::string_at(object, "date");
  if (const auto parsed = text::parse_time(date)) {
    article.published = parsed->time;
    article.published_offset = parsed->offset;
    article.date_source = "given";
  } else if (!text::trim(date).empty()) {
    return text::input_error(page.input, "date not understood: " + text::shorten(date, 40));
  }
  article.language = text::detect_language(article.text.empty() ? article.title : article.text,
                                           text::string_at(object, "language"));
  const auto address = web::address_key(article.canonical);
  article.id = news::ArticleId{text::hash64((address.empty() ? identity(object) : address) + '\n' +
                                            article.title + '\n' + article.text)};
  return article;
}

news::Page page_of_entry(const news::Entry& entry, const news::Feed& feed, text::Time fetched) {
  const auto& longest = entry.content.size() > entry.summary.size() ? entry.content : entry.summary;
  text::json::object object{{"id", entry.id},           {"url", entry.url},
                            {"title", entry.title},     {"text", web::plain_text(longest)},
                            {"outlet", feed.title},     {"byline", entry.author},
                            {"language", feed.language}};
  if (const auto date = entry.published ? entry.published : entry.updated)
    object["date"] = text::to_iso(*date);
  if (!entry.categories.empty())
    object["section"] = entry.categories.front();

  news::Page page;
  page.input = entry.url;
  page.url = entry.url;
  page.bytes = text::json::serialize(object);
  page.content_type = "application/json";
  page.form = news::PageForm::article;
  page.fetched = fetched;
  return page;
}

} // namespace engine

#include "article/extract.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "portal/api/json.hpp"
#include "text/utf8.hpp"
#include <fmt/core.h>

namespace cli {

namespace {

text::json::object as_json(const std::string& input, const news::Article& article) {
  text::json::object object{
      {"input", input},
      {"url", article.canonical},
      {"title", article.title},
      {"byline", article.byline},
      {"date", article.published
                   ? text::json::value(text::to_iso(*article.published, article.published_offset))
                   : text::json::value(nullptr)},
      {"date_source", article.date_source},
      {"outlet", article.outlet.name},
      {"outlet_domain", article.outlet.domain},
      {"language", article.language},
      {"section_hint", article.section_hint},
      {"image", article.image},
      {"is_article", article.is_article},
      {"paywalled", article.is_stub},
      {"text", article.text}};
  text::json::array related;
  for (const auto& link : article.related)
    related.push_back({{"url", link.url}, {"title", link.title}});
  object["related"] = std::move(related);
  object["passages"] = portal::api::passages_json(article);
  object["captions"] = text::json::array(article.captions.begin(), article.captions.end());
  object["offers"] = text::json::array(article.offers.begin(), article.offers.end());
  return object;
}

std::string for_people(const std::string& input, const news::Article& article) {
  std::string page = fmt::format("{}\n{}\n", input, article.title);
  if (!article.byline.empty())
    page += fmt::format("by {}\n", article.byline);
  page += fmt::format("{}  {}  {}{}\n\n{}\n\n", article.outlet.name,
                      article.published ? text::to_iso(*article.published) : "no date",
                      article.language, article.is_article ? "" : "  (no article)", article.text);
  return page;
}

} // namespace

int extract(const Reading& options, Session& session) {
  engine::Inputs inputs(options.inputs, {options.form, options.url, {}});
  while (auto page = inputs.next()) {
    const auto article = page->has_value()
                             ? article::extract(**page)
                             : text::Result<news::Article>(std::unexpected(page->error()));
    if (!article) {
      session.fail(article.error());
      continue;
    }
    session.line(as_json((*page)->input, *article));
    session.print(for_people((*page)->input, *article));
  }
  return session.exit_code();
}

} // namespace cli

#include "lineage/trace.hpp"
#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "portal/api/trace.hpp"
#include "text/hash.hpp"
#include <filesystem>
#include <fmt/core.h>
#include <utility>

namespace cli {

namespace {

// The article of a file: as it is stored, or as it would be placed if it were.
text::Result<store::StoredArticle> article_of_file(store::Store& store, const Tracing& options) {
  engine::Inputs inputs({options.subject}, {options.form, {}, {}});
  auto page = inputs.next();
  if (!page)
    return text::input_error(options.subject, "holds no page");
  auto taken = TRY(*std::move(page));
  auto arrival = TRY(engine::read(std::move(taken)));
  if (auto stored = store.article(arrival.article.id))
    return *std::move(stored);
  engine::Road(store).consider(arrival);
  store::StoredArticle unstored;
  unstored.article = std::move(arrival.article);
  unstored.section = arrival.reading.section;
  unstored.dateline = std::move(arrival.reading.dateline);
  unstored.credits = std::move(arrival.reading.credits);
  unstored.story = arrival.placement.story;
  unstored.placement = arrival.placement;
  unstored.matches = std::move(arrival.matches);
  return unstored;
}

text::Result<store::StoredArticle> find_article(store::Store& store, const Tracing& options) {
  std::uint64_t id = 0;
  if (text::from_hex(options.subject, id))
    if (auto stored = store.article(news::ArticleId{id}))
      return *std::move(stored);
  if (auto stored = store.article_at(options.subject))
    return *std::move(stored);
  if (std::error_code trouble; std::filesystem::exists(options.subject, trouble))
    return article_of_file(store, options);
  return std::unexpected(text::Error{text::ErrorKind::input,
                                     options.subject,
                                     "no article with this id or address, and no such file",
                                     {}});
}

} // namespace

int trace(const Tracing& options, Session& session) {
  const auto opened = open_store(options.db, Existing::required);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  const auto article = find_article(**opened, options);
  if (!article) {
    session.fail(article.error());
    return session.exit_code();
  }
  const portal::Family family(**opened, *article);
  session.line(portal::api::trace(family, *article));
  session.print(portal::api::trace_for_people(family, *article));
  return session.exit_code();
}

} // namespace cli

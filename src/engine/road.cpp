#include "engine/road.hpp"
#include "article/extract.hpp"
#include "engine/bounds.hpp"
#include "engine/given.hpp"
#include "reading/credits.hpp"
#include "reading/names.hpp"
#include "reading/read.hpp"
#include "story/credited.hpp"
#include "text/tokens.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <limits>
#include <utility>

namespace engine {

namespace {

// What is compared with other articles.
void compare_by(news::Arrival& arrival) {
  arrival.fingerprint = reuse::fingerprint(arrival.tokens, arrival.article.text);
  arrival.fingerprint.paragraphs = article::paragraph_keys(arrival.article);
  arrival.terms = story::terms_of(arrival.article.title, arrival.article.language, arrival.tokens,
                                  arrival.reading);
}

// What follows from the article alone.
void annotate(news::Arrival& arrival) {
  const auto apart = arrival.page.form == news::PageForm::whole_text
                         ? text::Paragraphs::by_line_end
                         : text::Paragraphs::by_blank_line;
  arrival.tokens = text::tokenize(arrival.article.text, arrival.article.language, apart);
  arrival.reading = reading::read(arrival.article, arrival.tokens, arrival.page.section_hint);
  compare_by(arrival);
}

// Where the text says whose it is: a site that republishes says so on every page.
std::vector<news::Span> lines_of_credit(const news::Arrival& arrival) {
  const auto& credits = arrival.reading.credits;
  const story::Crediting crediting{arrival.article.outlet, arrival.article.text.size(), credits};
  std::vector<news::Span> lines;
  for (const auto& credit : credits)
    if (story::claims_the_text(credit) && crediting.is_to_another(credit))
      lines.push_back(credit.phrase);
  return lines;
}

} // namespace

text::Result<news::Arrival> read(news::Page page) {
  news::Arrival arrival;
  arrival.article =
      TRY(page.form == news::PageForm::article ? given_article(page) : article::extract(page));
  if (arrival.article.text.empty() && arrival.article.title.empty())
    return text::input_error(page.input, "no text found on the page");
  bound(arrival.article);
  page.bytes.clear();
  page.bytes.shrink_to_fit();
  arrival.page = std::move(page);
  annotate(arrival);
  return arrival;
}

text::Result<news::Arrival> read_to_place(const news::Page& page, const text::json::object& given) {
  news::Arrival arrival;
  arrival.article = TRY(given_article(page, given));
  bound(arrival.article);
  arrival.tokens = text::tokenize(arrival.article.text, arrival.article.language);
  arrival.reading.mentions =
      reading::find_names(arrival.article.text, arrival.tokens, arrival.article.language);
  compare_by(arrival);
  return arrival;
}

std::string_view name(Status status) {
  switch (status) {
  case Status::stored:
    return "stored";
  case Status::revised:
    return "revised";
  case Status::known:
    return "known";
  }
  return "";
}

Road::Road(store::Store& store, RoadSettings settings)
    : store_(store), settings_{std::max(settings.window, settings.batch), settings.batch},
      recent_(settings_.window), outlets_(reading::OutletNames::listed()) {
  store_.replay(settings_.window, [this](store::Trace&& trace) { recent_.remember(trace); });
  constexpr auto all = std::numeric_limits<std::uint32_t>::max();
  for (const auto& outlet : store_.outlets_named("", all))
    outlets_.learn(outlet);
}

Outcome Road::take(news::Arrival arrival) {
  const auto id = arrival.article.id;
  if (const auto found = pending_by_id_.find(std::to_underlying(id)); found != pending_by_id_.end())
    return {id, pending_[found->second].placement.story, Status::known};
  if (const auto stored = store_.article(id))
    return {id, stored->story, Status::known};

  credit_learned(arrival);
  if (recent_.clean(arrival.article, lines_of_credit(arrival))) {
    annotate(arrival);
    credit_learned(arrival);
  }
  place(arrival);
  const auto key = web::address_key(arrival.article.canonical);
  const bool revised = !key.empty() && store_.has_address(key);
  const Outcome outcome{id, arrival.placement.story, revised ? Status::revised : Status::stored};

  recent_.remember(arrival);
  outlets_.learn(arrival.article.outlet);
  pending_by_id_.emplace(std::to_underlying(id), pending_.size());
  pending_.push_back(std::move(arrival));
  events_ = recent_.repair();
  if (!events_.empty() || pending_.size() >= settings_.batch)
    commit();
  return outcome;
}

void Road::consider(news::Arrival& arrival) const {
  credit_learned(arrival);
  place(arrival);
}

void Road::place(news::Arrival& arrival) const {
  const auto copies = copies_of(arrival);
  for (const auto& copy : copies)
    if (!is_revision_of(arrival, copy.id))
      arrival.matches.push_back(copy.match);
  arrival.placement = recent_.place(arrival, copies);
  if (arrival.placement.kind == news::PlacementKind::opened)
    if (const auto sought = recent_.seek(arrival))
      if (const auto earlier = store_.recall(*sought); !earlier.empty())
        arrival.placement = recent_.place(arrival, copies, earlier);
}

void Road::commit() {
  if (pending_.empty())
    return;
  store_.commit(pending_, events_);
  events_.clear();
  pending_.clear();
  pending_by_id_.clear();
}

void Road::credit_learned(news::Arrival& arrival) const {
  const auto& article = arrival.article;
  const reading::Words words(article.text, arrival.tokens);
  if (!outlets_.any_learned_in(words, article.outlet.domain))
    return;
  auto found = reading::find_credits(article, words, arrival.reading.mentions, outlets_);
  arrival.reading.dateline = std::move(found.dateline);
  arrival.reading.credits = std::move(found.credits);
}

std::vector<reuse::Candidate> Road::copies_of(const news::Arrival& arrival) const {
  auto copies = recent_.copies(arrival);
  const bool has_verbatim =
      !copies.empty() && copies.front().match.kind == news::ReuseKind::verbatim;
  if (has_verbatim || arrival.tokens.tokens.empty())
    return copies;
  // Older than the memory, the very same words are still found.
  const auto high = arrival.fingerprint.exact_high, low = arrival.fingerprint.exact_low;
  if (const auto earlier = store_.article_with_text(high, low))
    if (const auto stored = store_.article(*earlier)) {
      std::erase_if(
          copies, [](const auto& copy) { return copy.match.kind == news::ReuseKind::same_event; });
      copies.insert(copies.begin(),
                    {*earlier,
                     stored->story,
                     {*earlier, news::ReuseKind::verbatim, 1.0F, {"the same words throughout"}}});
    }
  return copies;
}

bool Road::is_revision_of(const news::Arrival& arrival, news::ArticleId earlier) const {
  const auto key = web::address_key(arrival.article.canonical);
  if (key.empty())
    return false;
  if (const auto found = pending_by_id_.find(std::to_underlying(earlier));
      found != pending_by_id_.end())
    return web::address_key(pending_[found->second].article.canonical) == key;
  const auto stored = store_.article(earlier);
  return stored && web::address_key(stored->article.canonical) == key;
}

} // namespace engine

#include "portal/api/json.hpp"
#include "portal/summarised.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <utility>

namespace portal::api {

namespace {

constexpr std::size_t longest_line = 2'000; // bytes

template <class Id> std::string hex(Id id) { return text::to_hex(std::to_underlying(id)); }

text::json::value maybe(const std::optional<text::Time>& time) {
  return time ? text::json::value(text::to_iso(*time)) : text::json::value(nullptr);
}

text::json::array credits_of(const store::StoredArticle& stored) {
  text::json::array credits;
  const auto& words = stored.article.text;
  text::CodePointOffsets offsets(words);
  for (const auto& credit : stored.credits) {
    if (credit.phrase.begin > credit.phrase.end || credit.phrase.end > words.size())
      continue;
    const auto begin = offsets.at(credit.phrase.begin);
    credits.push_back(
        {{"outlet", credit.outlet},
         {"kind", news::name(credit.kind)},
         {"begin", begin},
         {"end", offsets.at(credit.phrase.end)},
         {"text", words.substr(credit.phrase.begin, credit.phrase.end - credit.phrase.begin)}});
  }
  return credits;
}

void make_safe(text::json::value& value, std::string_view key) {
  if (auto* object = value.if_object()) {
    for (auto& member : *object)
      make_safe(member.value(), member.key());
  } else if (auto* array = value.if_array()) {
    for (auto& member : *array)
      make_safe(member, key);
  } else if (value.is_string() && key != "text") {
    const std::string words(value.get_string());
    value = key == "url" ? linkable(words) : one_line(words, longest_line);
  }
}

text::json::object as_told(const news::Story& story) {
  return {{"story", hex(story.id)},
          {"headline", story.headline},
          {"section", news::name(story.section)},
          {"articles", story.articles},
          {"independent", story.independent},
          {"first_seen", text::to_iso(story.first_seen)},
          {"last_seen", text::to_iso(story.last_seen)},
          {"lead", hex(story.lead)}};
}

} // namespace

std::string linkable(const std::string& url) { return may_be_linked(url) ? url : ""; }

text::json::object made_safe(text::json::object object) {
  for (auto& member : object)
    make_safe(member.value(), member.key());
  return object;
}

text::json::object as_json(const news::Story& story) { return made_safe(as_told(story)); }

text::json::object headline_json(const store::Store& store, const news::Story& story) {
  auto object = as_told(story);
  text::json::array sentences;
  for (const auto& [article, sentence] : summary_of(store, story))
    sentences.push_back({{"sentence", sentence}, {"article", hex(article)}});
  object["summary"] = std::move(sentences);
  return made_safe(std::move(object));
}

std::string_view event_name(store::EventKind kind) {
  using enum store::EventKind;
  switch (kind) {
  case merged:
    return "story.merged";
  case split:
    return "story.split";
  case moved:
    return "story.moved";
  case opened:
    break;
  }
  return "story.new";
}

text::json::object event_json(const store::Store& store, const store::StoredEvent& event) {
  text::json::array articles;
  for (const auto article : event.articles)
    articles.push_back(text::json::value(hex(article)));
  text::json::object object{{"id", event.number},           {"event", event_name(event.kind)},
                            {"from", hex(event.from)},      {"to", hex(event.to)},
                            {"at", text::to_iso(event.at)}, {"articles", std::move(articles)}};
  if (event.left && event.entered) {
    object["section_left"] = news::name(*event.left);
    object["section_entered"] = news::name(*event.entered);
  }
  if (const auto story = store.story(event.to)) {
    object["headline"] = story->headline;
    object["section"] = news::name(story->section);
  }
  return made_safe(std::move(object));
}

text::json::object as_json(const search::Hit& hit) {
  return made_safe({{"id", hex(hit.id)},
                    {"title", hit.title},
                    {"outlet", hit.outlet},
                    {"url", hit.url},
                    {"date", text::to_iso(hit.date)},
                    {"story", hex(hit.story)},
                    {"score", hit.score},
                    {"snippet", hit.snippet}});
}

text::json::array passages_json(const news::Article& article) {
  text::json::array passages;
  text::CodePointOffsets offsets(article.text);
  for (const auto& [span, kind] : news::passages_of(article)) {
    const auto begin = offsets.at(span.begin);
    passages.push_back(
        {{"kind", news::name(kind)}, {"begin", begin}, {"end", offsets.at(span.end)}});
  }
  return passages;
}

text::json::object as_json(const store::StoredArticle& stored) {
  const auto& article = stored.article;
  text::json::array matches, related;
  for (const auto& match : stored.matches)
    matches.push_back(
        {{"of", hex(match.of)},
         {"kind", news::name(match.kind)},
         {"score", match.score},
         {"evidence", text::json::array(match.evidence.begin(), match.evidence.end())}});
  for (const auto& link : article.related)
    related.push_back({{"url", link.url}, {"title", link.title}});
  return made_safe(
      {{"id", hex(article.id)},
       {"url", article.canonical},
       {"title", article.title},
       {"byline", article.byline},
       {"dateline", stored.dateline},
       {"date", text::to_iso(article.date())},
       {"published", maybe(article.published)},
       {"modified", maybe(article.modified)},
       {"fetched", text::to_iso(article.fetched)},
       {"outlet", article.outlet.name},
       {"outlet_domain", article.outlet.domain},
       {"language", article.language},
       {"section", news::name(stored.section)},
       {"story", hex(stored.story)},
       {"superseded", stored.superseded},
       {"matches", std::move(matches)},
       {"credits", credits_of(stored)},
       {"related", std::move(related)},
       {"passages", passages_json(article)},
       {"captions", text::json::array(article.captions.begin(), article.captions.end())},
       {"offers", text::json::array(article.offers.begin(), article.offers.end())},
       {"text", article.text}});
}

text::json::object as_json(const text::Error& error) {
  text::json::object object{{"input", error.input}, {"error", error.reason}};
  if (!error.hint.empty())
    object["hint"] = error.hint;
  return made_safe(std::move(object));
}

} // namespace portal::api

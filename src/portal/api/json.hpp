// The JSON forms of what the store holds: the API and the command line's --json print the same
// objects. Ids are 16 hex digits, times ISO 8601 in UTC, spans code points.
#pragma once
#include "news/story.hpp"
#include "search/query.hpp"
#include "store/store.hpp"
#include "text/json.hpp"
#include "text/result.hpp"
#include <span>
#include <string>
#include <vector>

namespace portal::api {

// An address that may become a link, or "".
std::string linkable(const std::string& url);

// Strangers' words as they may stand in an answer: each string is a line of bounded length that
// turns nothing around, and each "url" is linkable. "text" stays as it is, an article's own words
// in which offsets count.
text::json::object made_safe(text::json::object object);

// story, headline, section, articles, independent, first_seen, last_seen, lead
text::json::object as_json(const news::Story& story);

// The same with summary[{sentence, article}], for which its reports are read.
text::json::object headline_json(const store::Store& store, const news::Story& story);

std::string_view event_name(store::EventKind kind); // "story.new"

// id, event, from, to, at, articles; of one that moved section_left and section_entered; the
// story's headline and section of now, where it still is.
text::json::object event_json(const store::Store& store, const store::StoredEvent& event);

// id, title, outlet, url, date, story, score, snippet
text::json::object as_json(const search::Hit& hit);

// What is known of an article, its text last.
text::json::object as_json(const store::StoredArticle& article);

// [{kind, begin, end}]: what the paragraphs of an article's text are.
text::json::array passages_json(const news::Article& article);

// error, input and, where there is one, hint
text::json::object as_json(const text::Error& error);

} // namespace portal::api

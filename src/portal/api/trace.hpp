// The lineage of an article, for programs and for people.
#pragma once
#include "portal/family.hpp"
#include "text/json.hpp"
#include <string>

namespace portal::api {

// article, id, title, outlet, date, story,
// upstream[{url, kind, evidence[], id, outlet, provenance, score, confidence, revision, of}],
// roots[], copies[] (addresses), origins[] (the roots with a confidence), independent, first_seen,
// first_reported, sources[], changes[], warnings[], graph{nodes[], edges[]}. Whatever is asserted
// carries the words it rests on, with their code points in the text, and a confidence. `url` is
// empty where a report was credited that is not here.
text::json::object trace(const Family& family, const store::StoredArticle& article);

// The same for a terminal, shorter.
std::string trace_for_people(const Family& family, const store::StoredArticle& article);

} // namespace portal::api

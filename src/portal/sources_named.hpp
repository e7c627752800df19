// Who says so: those to whom reports attribute what they tell.
#pragma once
#include "store/store.hpp"
#include <span>
#include <string>
#include <vector>

namespace portal {

struct Statement {
  const store::StoredArticle* article = nullptr;
  news::Span speaker, cue, content; // of its text; a refusal has no content
  bool direct = false;
  float confidence = 0;
};

struct NamedSource {
  std::string name;
  news::SpeakerKind kind = news::SpeakerKind::named;
  std::vector<Statement> statements; // as the articles come
};

// Those that are cited most first; "the officials" are the three that the article spoke of before.
// Articles are read anew, which takes a millisecond each: at most 20 of them. The sources point
// into `articles`.
std::vector<NamedSource> sources_named(std::span<const store::StoredArticle* const> articles);

} // namespace portal

#include "engine/recent.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <tuple>

namespace engine {

news::Placement Recent::place(const news::Arrival& arrival,
                              const std::vector<reuse::Candidate>& copies,
                              const std::vector<store::Trace>& earlier) const {
  // A part in common may be a quoted statement; only whole copies carry their story with them.
  const auto whole = std::ranges::find_if(
      copies, [](const auto& copy) { return copy.match.kind <= news::ReuseKind::reworded; });
  std::optional<story::Copied> copied;
  if (whole != copies.end())
    copied = {whole->id, whole->story};
  std::vector<story::Earlier> articles;
  articles.reserve(earlier.size());
  for (const auto& trace : earlier)
    articles.push_back({trace.article, trace.terms, trace.date, trace.story});
  return stories_.place(arrival.article.id, arrival.terms, arrival.article.date(), copied,
                        articles);
}

std::optional<store::Sought> Recent::seek(const news::Arrival& arrival) const {
  const auto oldest = stories_.oldest();
  if (oldest <= 1)
    return std::nullopt;
  const auto sought = stories_.seek(arrival.terms, arrival.article.date());
  store::Sought words{{}, oldest, sought.from, sought.to};
  const auto& [title, language] = std::tie(arrival.article.title, arrival.article.language);
  const auto tokens = text::tokenize(title, language).tokens;
  for (const auto stem : sought.words)
    if (const auto token = std::ranges::find(tokens, stem, &text::Token::stem);
        token != tokens.end())
      words.words.push_back(title.substr(token->begin, token->end - token->begin));
  return words.words.size() < 2 ? std::nullopt : std::optional(std::move(words));
}

void Recent::remember(const news::Arrival& arrival) {
  sites_.remember(arrival.article.canonical, arrival.fingerprint.paragraphs);
  memory_.remember(arrival.article.id, arrival.placement.story, arrival.fingerprint);
  stories_.remember(arrival.article.id, arrival.terms, arrival.article.date(),
                    arrival.placement.story);
}

void Recent::remember(const store::Trace& trace) {
  sites_.remember(trace.canonical, trace.fingerprint.paragraphs);
  memory_.remember(trace.article, trace.story, trace.fingerprint);
  stories_.begin_at(static_cast<std::uint32_t>(trace.sequence));
  stories_.remember(trace.article, trace.terms, trace.date, trace.story);
}

} // namespace engine

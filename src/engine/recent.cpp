#include "engine/recent.hpp"
#include <algorithm>

namespace engine {

news::Placement Recent::place(const news::Arrival& arrival,
                              const std::vector<reuse::Candidate>& copies) const {
  // A part in common may be a quoted statement; only whole copies carry their story with them.
  const auto whole = std::ranges::find_if(
      copies, [](const auto& copy) { return copy.match.kind <= news::ReuseKind::reworded; });
  std::optional<story::Copied> copied;
  if (whole != copies.end())
    copied = {whole->id, whole->story};
  return stories_.place(arrival.article.id, arrival.terms, arrival.article.date(), copied);
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

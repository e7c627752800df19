#include "lineage/evidence.hpp"
#include "story/credited.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace lineage {

namespace {

std::string length_of(text::Time::duration time) {
  using namespace std::chrono; // NOLINT(google-build-using-namespace)
  if (time >= days(2))
    return fmt::format("{} days", floor<days>(time).count());
  if (time >= hours(2))
    return fmt::format("{} hours", floor<hours>(time).count());
  return fmt::format("{} minutes", floor<minutes>(time).count());
}

std::string dates(const Witness& upstream, const Witness& copy) {
  const auto later = copy.date() - upstream.date();
  return fmt::format("dated {}, {} {} the other ({})", text::to_iso(copy.date()),
                     length_of(std::chrono::abs(later)), later.count() >= 0 ? "after" : "before",
                     text::to_iso(upstream.date()));
}

} // namespace

news::Evidence evidence_of(const news::Credit& credit) {
  std::string statement;
  switch (credit.kind) {
  case news::CreditKind::dateline:
  case news::CreditKind::agency_line:
    statement = fmt::format("carries the line of {}", credit.outlet);
    break;
  case news::CreditKind::first_reported:
    statement = fmt::format("says that {} had it first", credit.outlet);
    break;
  case news::CreditKind::told:
    statement = fmt::format("says that its sources spoke to {}", credit.outlet);
    break;
  case news::CreditKind::republished:
  case news::CreditKind::via:
    statement = fmt::format("says that it has the text from {}", credit.outlet);
    break;
  default:
    statement = fmt::format("credits {}", credit.outlet);
  }
  return {std::move(statement), credit.phrase, {}};
}

std::vector<news::Evidence> evidence_of(const Witness& upstream, const Wording& of_upstream,
                                        const Witness& copy, const Wording& of_copy,
                                        const std::vector<AlignedSentence>& aligned) {
  std::vector<news::Evidence> evidence;
  auto likest = aligned;
  std::ranges::stable_sort(likest, std::greater{}, &AlignedSentence::likeness);
  likest.resize(std::min(likest.size(), most_sentences_shown));
  for (const auto& pair : likest) {
    const auto percent = static_cast<int>(std::lround(100 * std::min(1.0F, pair.likeness)));
    evidence.push_back(
        {percent == 100 ? "the same sentence" : fmt::format("a sentence {} % alike", percent),
         of_copy.sentences[pair.copy].span, of_upstream.sentences[pair.of_upstream.front()].span});
  }
  const story::Crediting crediting{copy.article->outlet, copy.article->text.size(), copy.credits};
  for (const auto& credit : copy.credits)
    if (crediting.is_to_another(credit) &&
        (story::claims_the_text(credit) ||
         story::is_outlet(credit.outlet, upstream.article->outlet)))
      evidence.push_back(evidence_of(credit));
  evidence.push_back({dates(upstream, copy), {}, {}});
  return evidence;
}

} // namespace lineage

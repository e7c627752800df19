#include "lineage/credit_confidence.hpp"
#include "story/credited.hpp"
#include <algorithm>

namespace lineage {

namespace {

// Where the credit claims the text or stands in its first paragraph; further down it may speak of
// an aside.
constexpr float told_again = 0.9F, mentioned = 0.5F;

bool stands_in_the_lead(const news::Credit& credit, std::string_view text) {
  return credit.phrase.begin < text.find("\n\n");
}

} // namespace

float credit_confidence(const news::Credit& credit) {
  switch (credit.kind) {
  case news::CreditKind::dateline:
  case news::CreditKind::agency_line:
  case news::CreditKind::told:
    return 0.95F;
  case news::CreditKind::via:
    return 0.85F;
  default:
    return 0.9F;
  }
}

float derived_confidence(const news::Credit& credit, const news::Article& article,
                         std::size_t reports) {
  const bool is_of_all = story::claims_the_text(credit) || stands_in_the_lead(credit, article.text);
  return credit_confidence(credit) * (is_of_all ? told_again : mentioned) /
         static_cast<float>(std::max<std::size_t>(reports, 1));
}

} // namespace lineage

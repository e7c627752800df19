#include "portal/credits.hpp"
#include "reading/credits/outlets.hpp"

namespace portal {

std::vector<news::Credit> credits_to_others(const store::StoredArticle& stored) {
  const auto& article = stored.article;
  std::vector<news::Credit> credits;
  for (const auto& credit : stored.credits) {
    const bool is_own = reading::names_outlet(credit.outlet, article.outlet);
    if (!is_own && credit.phrase.begin < credit.phrase.end &&
        credit.phrase.end <= article.text.size())
      credits.push_back(credit);
  }
  return credits;
}

} // namespace portal

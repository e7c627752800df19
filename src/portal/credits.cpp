#include "portal/credits.hpp"
#include "story/independence.hpp"

namespace portal {

std::vector<news::Credit> credits_to_others(const store::StoredArticle& stored) {
  const auto& article = stored.article;
  const auto name = story::letters_of(article.outlet.name);
  const auto domain = story::letters_of(article.outlet.domain);
  std::vector<news::Credit> credits;
  for (const auto& credit : stored.credits) {
    const auto credited = story::letters_of(credit.outlet);
    const bool is_own =
        credited.empty() || name.starts_with(credited) || domain.starts_with(credited);
    if (!is_own && credit.phrase.begin < credit.phrase.end &&
        credit.phrase.end <= article.text.size())
      credits.push_back(credit);
  }
  return credits;
}

} // namespace portal

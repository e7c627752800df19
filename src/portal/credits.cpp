#include "portal/credits.hpp"
#include "text/utf8.hpp"

namespace portal {

namespace {

// "The Health Compass" and "thehealthcompass.example" are one name: letters and digits decide.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char character : text::fold_case(name))
    if (static_cast<signed char>(character) < 0 || (character >= 'a' && character <= 'z') ||
        (character >= '0' && character <= '9'))
      letters += character;
  return letters.starts_with("the") && letters.size() > 3 ? letters.substr(3) : letters;
}

} // namespace

std::vector<news::Credit> credits_to_others(const store::StoredArticle& stored) {
  const auto& article = stored.article;
  const auto name = letters_of(article.outlet.name);
  const auto domain = letters_of(article.outlet.domain);
  std::vector<news::Credit> credits;
  for (const auto& credit : stored.credits) {
    const auto credited = letters_of(credit.outlet);
    const bool is_own =
        credited.empty() || name.starts_with(credited) || domain.starts_with(credited);
    if (!is_own && credit.phrase.begin < credit.phrase.end &&
        credit.phrase.end <= article.text.size())
      credits.push_back(credit);
  }
  return credits;
}

} // namespace portal

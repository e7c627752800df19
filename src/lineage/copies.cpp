#include "lineage/copies.hpp"
#include "reuse/copying.hpp"
#include "reuse/fingerprint.hpp"
#include "text/tokens.hpp"

namespace lineage {

news::Fingerprint print_of(const news::Article& article) {
  return reuse::sentence_prints(text::tokenize(article.text, article.language), article.text);
}

float probability_of_copy(const news::Fingerprint& one, const news::Fingerprint& other) {
  static const reuse::Rarity nothing_remembered; // every word tells as much
  const auto alignment = reuse::OpenedArticle(other, nothing_remembered).align(one);
  if (reuse::is_surely_a_copy(alignment))
    return 1;
  return model::probability(reuse::copy_model().score(reuse::describe(alignment)));
}

float Copies::probability(std::uint32_t one, std::uint32_t other) {
  return probability_of_copy(print_of(one), print_of(other));
}

const news::Fingerprint& Copies::print_of(std::uint32_t number) {
  auto& print = prints_[number];
  if (!print)
    print = reuse::sentence_prints(story_.tokens(number), witnesses_[number].article->text);
  return *print;
}

} // namespace lineage

#include "store/original.hpp"
#include "story/credited.hpp"
#include "story/independence.hpp"

namespace store {

namespace {

story::Crediting crediting(const Holder& holder) {
  return {holder.outlet, holder.text_bytes, holder.credits};
}

bool is_free(const Holder& holder) { return holder.original == news::ArticleId{}; }

} // namespace

std::string Holder::credited() const {
  const auto words = is_free(*this) ? story::Words::own : story::Words::anothers;
  const auto* credit = story::credit_for_all(crediting(*this), words);
  return credit == nullptr ? "" : credit->outlet;
}

void settle(Holder& newcomer, Holder& other, const news::Match& match) {
  constexpr float mostly = 0.5F;
  const bool other_is_later = other.date > newcomer.date;
  auto& later = other_is_later ? other : newcomer;
  auto& earlier = other_is_later ? newcomer : other;
  // What holds a part of one that came before it is else its own; `score` is of the other's words.
  const bool is_mostly_own =
      match.kind == news::ReuseKind::partial && (!other_is_later || match.score < mostly);
  later.is_copy |= makes_a_copy(match.kind);
  if (story::counts_by_itself(is_mostly_own, crediting(later).has_own_sources()))
    return;
  if (is_free(later))
    later.original = earlier.id;
  else if (is_free(earlier) && later.original != earlier.id && other_is_later)
    earlier.original = later.id; // of the many with these words we know one
}

} // namespace store

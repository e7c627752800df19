#include "store/original.hpp"
#include "story/credited.hpp"
#include "story/independence.hpp"
#include "story/revision.hpp"
#include <algorithm>

namespace store {

namespace {

story::Crediting crediting(const Holder& holder) {
  return {holder.outlet, holder.text_bytes, holder.credits};
}

bool is_free(const Holder& holder) { return holder.original == news::ArticleId{}; }

// Of the later one's words, the share that may be the earlier's. A match's score is of the
// newcomer's words where it is near, and of the other's where it holds a part.
double most_taken(const Holder& later, const Holder& earlier, const news::Match& match) {
  const auto ratio = static_cast<double>(earlier.text_bytes) /
                     static_cast<double>(std::max<std::size_t>(1, later.text_bytes));
  if (match.of == earlier.id)
    return ratio;
  if (match.kind == news::ReuseKind::partial)
    return match.score;
  return match.kind == news::ReuseKind::near ? ratio * match.score : ratio;
}

// A newcomer that holds but a part of the other is: else it were called a copy.
bool is_mostly_own(const Holder& later, const Holder& earlier, const news::Match& match) {
  return (match.kind == news::ReuseKind::partial && match.of == earlier.id) ||
         most_taken(later, earlier, match) < 1 - story::mostly;
}

bool revises(const Holder& later, const Holder& earlier) {
  return !later.outlet.domain.empty() && later.outlet.domain == earlier.outlet.domain &&
         story::revision_in(later.title).has_value();
}

} // namespace

std::string Holder::credited() const {
  const auto words = is_free(*this) ? story::Words::own : story::Words::anothers;
  const auto* credit = story::credit_for_all(crediting(*this), words);
  return credit == nullptr ? "" : credit->outlet;
}

void settle(Holder& newcomer, Holder& other, const news::Match& match) {
  const bool other_is_later = other.date > newcomer.date;
  auto& later = other_is_later ? other : newcomer;
  auto& earlier = other_is_later ? newcomer : other;
  later.is_copy |= makes_a_copy(match.kind) && !revises(later, earlier);
  if (story::counts_by_itself(is_mostly_own(later, earlier, match),
                              crediting(later).has_own_sources()))
    return;
  if (is_free(later))
    later.original = earlier.id;
  else if (other_is_later && is_free(earlier) && later.original != earlier.id)
    earlier.original = later.id; // of the many with these words we know one
}

} // namespace store

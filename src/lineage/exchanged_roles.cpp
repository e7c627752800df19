#include "lineage/exchanged_roles.hpp"
#include "lineage/replacements.hpp"
#include <algorithm>
#include <optional>
#include <utility>

namespace lineage {

namespace {

constexpr std::size_t most_roles = 16;

// One of the two texts.
struct Side {
  const Wording& wording;
  const Sentence& sentence;
  const Roles& roles;

  [[nodiscard]] const text::Token* word(std::int64_t token) const {
    return token < sentence.first || token >= sentence.end
               ? nullptr
               : &wording.tokens.tokens[static_cast<std::size_t>(token)];
  }
};

// Which of the words that two sentences share stand around a role.
class Places {
public:
  explicit Places(std::vector<CommonWord> common) : common_(std::move(common)) {}
  [[nodiscard]] bool are_one(const Role& ours, const Role& theirs) const {
    return place(ours, &CommonWord::upstream) == place(theirs, &CommonWord::copy);
  }

private:
  [[nodiscard]] std::pair<std::ptrdiff_t, std::ptrdiff_t>
  place(const Role& role, std::uint32_t CommonWord::* side) const {
    return {std::ranges::lower_bound(common_, role.noun, {}, side) - common_.begin(),
            std::ranges::lower_bound(common_, role.end, {}, side) - common_.begin()};
  }
  std::vector<CommonWord> common_;
};

// Takes away what stands in both, in the same place or else in any.
void take_shared(std::vector<Role>& ours, std::vector<Role>& theirs, const Places& places) {
  for (const bool anywhere : {false, true})
    std::erase_if(ours, [&](const Role& was) {
      const auto kept = std::ranges::find_if(theirs, [&](const Role& is) {
        return may_be_one(was, is) && (anywhere || places.are_one(was, is));
      });
      const bool is_kept = kept != theirs.end();
      if (is_kept)
        theirs.erase(kept);
      return is_kept;
    });
}

// The same word, both none, or both such as "a" and "the".
bool are_alike(const text::Token* one, const text::Token* other) {
  if (one == nullptr || other == nullptr)
    return one == other;
  return one->stem == other->stem || (one->is_stop && other->is_stop);
}

// One has a rank, the other none.
bool differ_in_rank_alone(Role was, const Role& is) {
  const bool differ = (was.ranks == 0) != (is.ranks == 0);
  was.ranks = is.ranks;
  return differ && may_be_one(was, is);
}

// Of "president" what "former Lakonian president" leaves without its rank.
Role as_far_as(const Role& ranked, Role plain) {
  const auto between = ranked.first < ranked.noun ? ranked.noun - ranked.first - 1 : 0;
  plain.first = plain.noun - std::min(between, plain.noun);
  return plain;
}

// The same words stand before it and inside, and all of that text has none of the rank.
bool lacks_the_rank(const Side& ranked, const Role& with, const Side& plain, const Role& without) {
  const auto same = [&](std::int64_t i, std::int64_t k) {
    return are_alike(ranked.word(i), plain.word(k));
  };
  std::int64_t i = with.first, k = without.first;
  if (plain.roles.has(with) || !same(i - 1, k - 1))
    return false;
  for (++i; i < with.noun; ++i, ++k)
    if (!same(i, k))
      return false;
  return true;
}

std::optional<ExchangedRole> exchanged_role(const Side& upstream, const Role& was, const Side& copy,
                                            const Role& is) {
  if (!exclude_each_other(was, is))
    return std::nullopt;
  ExchangedRole role{was, is};
  if (!differ_in_rank_alone(was, is))
    return role;
  const bool is_lost = was.ranks != 0;
  if (is_lost)
    role.is = as_far_as(was, is);
  else
    role.was = as_far_as(is, was);
  const bool is_told = is_lost ? lacks_the_rank(upstream, role.was, copy, role.is)
                               : lacks_the_rank(copy, role.is, upstream, role.was);
  return is_told ? std::optional(role) : std::nullopt;
}

} // namespace

std::vector<ExchangedRole> exchanged_roles(const Wording& upstream, const Sentence& of_upstream,
                                           const Roles& upstream_roles, const Wording& copy,
                                           const Sentence& of_copy, const Roles& copy_roles) {
  const auto ours = upstream_roles.of(of_upstream), theirs = copy_roles.of(of_copy);
  if (ours.empty() || theirs.empty() || ours.size() > most_roles || theirs.size() > most_roles)
    return {};
  const Places places(common_words(upstream, of_upstream, copy, of_copy));
  std::vector<Role> lost(ours.begin(), ours.end()), gained(theirs.begin(), theirs.end());
  take_shared(lost, gained, places);
  const Side of_ours{upstream, of_upstream, upstream_roles}, of_theirs{copy, of_copy, copy_roles};
  std::vector<ExchangedRole> exchanged;
  for (const auto& was : lost)
    for (const auto& is : gained) {
      const auto stand_here = [&](const Role& role) { return places.are_one(role, is); };
      const auto stand_there = [&](const Role& role) { return places.are_one(was, role); };
      if (stand_here(was) && std::ranges::count_if(lost, stand_here) == 1 &&
          std::ranges::count_if(gained, stand_there) == 1)
        if (const auto role = exchanged_role(of_ours, was, of_theirs, is))
          exchanged.push_back(*role);
    }
  return exchanged;
}

} // namespace lineage

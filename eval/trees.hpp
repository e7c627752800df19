// Families of copies whose truth is known.
#pragma once
#include "news/article.hpp"
#include "news/lineage.hpp"
#include <cstddef>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace eval {

enum class SlipKind : std::uint8_t {
  miswritten, // a name or number
  exchanged,  // a name for another, with the word before it
  negated,    // a few words that say the opposite
  role        // who somebody is, with the words behind it
};
struct Slip {
  std::string was, is; // words put into a copy on purpose
  SlipKind kind = SlipKind::miswritten;
};

struct Relative {
  news::Article article;
  std::optional<std::size_t> parent; // place in the family
  std::vector<Slip> slips;           // against its parent, as far as both can still be read
  bool has_own_words = true;         // an original, or a copy that is mostly another report
};

// Whether what was found in a copy is this slip, or any of its slips: it holds what was miswritten,
// or lies where a name or a role was exchanged or the opposite is said.
bool tells(const Relative& copy, const news::Change& change, const Slip& slip);
bool was_put_in(const Relative& copy, const news::Change& change);

// A text made of another, and what went wrong on the way. `has_own_words`: its longer part is of
// something else.
struct Copied {
  std::string text;
  std::vector<Slip> slips;
  bool has_own_words = false;
};
using Copying = std::function<Copied(const std::string& text)>;

// Drops, swaps and rewords sentences, begins otherwise, and slips in names and numbers.
Copied copy_by_hand(const std::string& text, std::mt19937_64& random);

// `originals`: independent reports of one event; the first of them is copied. Depth up to 4, up to
// 20 copies of one text, one in three re-dated by up to a year; those with words of their own are
// copied no further.
std::vector<Relative> grow_family(const std::vector<news::Article>& originals, std::size_t size,
                                  std::mt19937_64& random, const Copying& copying);

// The same family, whose false dates are as far off but later, never earlier: pages are refreshed,
// hardly any is dated back. `goes_on`: whoever was copied late has copies that are later still.
void date_later(std::vector<Relative>& family, bool goes_on);

// As most pages are dated: by the day.
void date_by_days(std::vector<Relative>& family);

// As an archive reads a family: by its dates, made up or not; those of one time in no order.
std::vector<const Relative*> as_read(const std::vector<Relative>& family);

} // namespace eval

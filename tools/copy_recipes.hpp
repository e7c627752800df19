// Copies of known descent: what an article was made of, how, and what went wrong on the way.
#pragma once
#include "copy_operations.hpp"
#include "copy_sources.hpp"
#include "news/match.hpp"
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tools {

enum class Family : std::uint8_t { first, second }; // of operations, see copy_operations.hpp

struct Copy {
  Original article;
  std::string of; // the id of what it was made of
  news::ReuseKind kind = news::ReuseKind::verbatim;
  std::vector<std::string> operations;
  std::vector<Slip> slips;
};

// One in so many copies of a tree is dated a year after its original.
inline constexpr std::size_t one_redated_in = 3;

class Copier {
public:
  Copier(const Thesaurus& thesaurus, Family family, std::uint64_t seed)
      : thesaurus_(thesaurus), family_(family), random_(seed), of_turns_(~seed),
        of_roles_(~seed + 1), of_opposites_(~seed + 2), of_orders_(~seed + 3) {}

  // `other`: an article that a part of the copy may come from.
  Copy copy(const Original& original, news::ReuseKind kind, const Original& other);

  // Copies of copies, `fan_out` at most of each, to `depth`; the originals of all come before them.
  std::vector<Copy> tree(const Original& original, const Original& other, std::size_t depth,
                         std::size_t fan_out);

  // Two reports of one event, neither made of the other: a tenth to four tenths of what happened
  // and half of what was said stand in both, each in words and an order of its own.
  std::pair<Original, Original> report_twice(const Original& original, const Original& other);

  // The same form filled in with other names and numbers.
  Original fill_in_again(const Original& original);

private:
  enum class Teller : std::uint8_t { both, one, another };

  // Who tells each of so many sentences.
  std::vector<Teller> tellers(std::size_t sentences, double shared);
  Copy rewrite(const Original& original, news::ReuseKind kind, const Original& other);
  void make_near(Draft& draft, Copy& copy);
  void turn(Copy& copy, const Original& other);
  void reword(Draft& draft, Copy& copy, const Original& other);
  void reword_first(Draft& draft, Copy& copy, double rate, const Original& other);
  void reword_second(Draft& draft, Copy& copy, double rate);
  void tell_anew(Draft& draft, const Original& other);
  bool happens(double chance) { return uniform(random_) < chance; }

  const Thesaurus& thesaurus_;
  Family family_;
  Random random_, of_turns_, of_roles_, of_opposites_, of_orders_;
  std::map<std::string, std::string> unturned_; // what was turned, itself or above; as it was
  std::size_t made_ = 0;
};

} // namespace tools

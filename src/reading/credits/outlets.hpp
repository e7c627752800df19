// Which words name an outlet: a list, and what an instance has learned by ingesting.
#pragma once
#include "news/outlet.hpp"
#include "reading/words/phrases.hpp"
#include <absl/container/flat_hash_set.h>
#include <string>
#include <vector>

namespace reading {

enum class OutletKind : std::uint8_t { agency, paper, broadcaster, magazine, site, platform };

struct KnownOutlet {
  std::string name;
  std::string domain; // registrable, or ""
  OutletKind kind = OutletKind::site;
  bool is_learned = false; // from a page of its own: it may be a company's, or anybody's
};

// A value: the engine may copy the listed ones, add its own and hand them to reading::read. What is
// found depends on nothing but what was learned, in whatever order.
class OutletNames {
public:
  static const OutletNames& listed(); // models/outlets/outlets.tsv

  // The first name of a domain, as stores keep it. Left out: a name of one word ("Today" would be
  // found everywhere), one that its domain does not bear, one that holds a listed one, the sites
  // of governments. A name that several domains bear is nobody's domain.
  void learn(const news::Outlet& outlet);
  // Whether the words name an outlet that was learned, other than the one at `own_domain`.
  [[nodiscard]] bool any_learned_in(const Words& words, std::string_view own_domain) const;

  struct Found {
    const KnownOutlet* outlet = nullptr;
    std::size_t words = 0;
    bool is_short = false; // one word that needs its article: "The Times"
  };
  // The outlet whose name or domain begins with word `at`, written as it writes itself.
  [[nodiscard]] Found longest_at(const Words& words, std::size_t at) const;
  [[nodiscard]] const KnownOutlet* at_domain(std::string_view registrable) const;

  // Whether any name ends with the word; whether so many do that alone it names none: "Times".
  [[nodiscard]] bool ends_name(std::uint64_t word) const { return last_words_.contains(word); }
  [[nodiscard]] bool is_shared(std::uint64_t word) const;

private:
  std::size_t add(KnownOutlet outlet);
  void add(std::string_view alias, std::size_t outlet);

  struct Alias {
    std::string spelling;
    std::size_t outlet = 0;
    bool needs_article = false; // "The Hill": a hill is none
  };
  std::vector<KnownOutlet> outlets_;
  std::vector<Alias> aliases_;
  Phrases names_;
  absl::flat_hash_set<std::uint64_t> met_;                     // domains that had a name to learn
  absl::flat_hash_map<std::uint64_t, std::size_t> by_domain_;  // by the hash of the domain
  absl::flat_hash_map<std::uint64_t, std::size_t> last_words_; // how many names end with each
};

// Whether `credited` names this outlet itself: "The Health Compass" and "thehealthcompass.example"
// are one.
bool names_outlet(std::string_view credited, const news::Outlet& outlet);

// Words that end or begin as outlets' names do: "Lisvane Courier".
bool looks_like_outlet(const Words& words, std::size_t first, std::size_t last);

} // namespace reading

// What both families of copy_operations rewrite with.
#pragma once
#include "copy_operations.hpp"
#include <functional>
#include <span>
#include <utility>

namespace tools {

void for_each_sentence(Draft& draft, const std::function<void(std::string&)>& change);

// Each run of letters; what `change` returns takes its place.
void for_each_word(std::string& sentence,
                   const std::function<std::string(std::string_view, bool opens)>& change);

void replace_words(Draft& draft, const Thesaurus& thesaurus, Choice choice, double rate,
                   Random& random);

// Names that stand in the text are written otherwise throughout, `most` of them.
std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random,
                             const std::function<std::string(std::string)>& slip);

// What is said of something, and what says otherwise: " will ", " will not ".
using Contrast = std::pair<std::string_view, std::string_view>;

// Somewhere the one takes the place of the other, but denies nothing twice; nothing where neither
// is said.
std::vector<Slip> slip_saying(Draft& draft, std::span<const Contrast> contrasts, SlipKind kind,
                              Random& random);

// The names behind "in", "to", "from" and the like, with those.
struct Place {
  std::string* sentence = nullptr;
  std::size_t before = 0, name = 0, end = 0; // where they begin and end
};
std::vector<Place> places_of(Draft& draft);
std::vector<std::string> names_of(const std::vector<Place>& places);

// One of them takes another name, of `names`.
std::vector<Slip> slip_place(const std::vector<Place>& places,
                             const std::vector<std::string>& names, Random& random);

// Somewhere a word of a line takes the place of another of that line, in the plural, too.
std::vector<Slip> slip_role(Draft& draft, std::span<const std::string_view> lines, Random& random);

// Two names with a few words between them, that tell of no list, change places.
enum class Exchanged : std::uint8_t { last_names, whole_names };
std::vector<Slip> slip_order(Draft& draft, Exchanged exchanged, Random& random);

// A slip is known by its words and so many bytes behind them.
inline constexpr std::size_t known_by = 20;

bool is_capital(char c);
std::string capitalised(std::string word);
std::string uncapitalised(std::string word);
bool has_quotes(std::string_view sentence);

} // namespace tools

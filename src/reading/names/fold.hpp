// Which names of a document are one: "Blinken" and "Antony Blinken", "EPA" and "Environmental
// Protection Agency", "the Post" and "the Harbour Post".
#pragma once
#include "reading/names/kinds.hpp"
#include <string>
#include <vector>

namespace reading {

struct NamedThing {
  std::string name; // as it stands at its longest
  std::size_t words = 0;
  KindPoints points;
  KindPoints of_places;
  KindPoints of_words; // of them: told by its own words
  bool is_acronym = false, is_listed_place = false;
  std::size_t folded_into = 0; // its own place where it stands for itself
};

// Points go to the longer name. `things`: apart by name, in the order of the text.
void fold_names(std::vector<NamedThing>& things);

} // namespace reading

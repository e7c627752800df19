// What kind of name is it?
#pragma once
#include <cstdint>
#include <string_view>

namespace article {

// How a byline names somebody, from the least to the most like a person.
enum class Naming : std::uint8_t {
  nobody,       // a role alone, a date, a command, a sentence
  handle,       // "jroe77", "jane roe"
  organisation, // "The Harbour Post Team", "Ministry of Health"
  single,       // "Jane"
  person,
};

Naming naming_of(std::string_view name);

// "Center for Drug Evaluation and Research": has a word of institutions in it.
bool has_organisation_word(std::string_view name);

// "MD", "Ph.D.", "CFP®", "E-RYT 200": capitals, with few small letters between.
bool is_degree(std::string_view part);

} // namespace article

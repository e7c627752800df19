// Character references and the entities of XML and HTML 4 (HTML 5 §13.5 keeps them).
#pragma once
#include <string>
#include <string_view>

namespace feed {

// What stands before the ";" if `text`, behind an "&", begins with a reference: "amp", "#228",
// "#xE4".
// "" where it does not.
std::string_view entity_name(std::string_view text);

// Appends its character; false where it is none. Numbers 128–159 mean windows-1252 (HTML 5
// §13.2.5.80).
bool append_known_entity(std::string_view name, std::string& text);

} // namespace feed

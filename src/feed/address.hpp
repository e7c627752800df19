// The addresses of feeds: what web::resolve makes of them, and those inside of an entry's content.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace feed {

// Gives what web::resolve gives; at once where nothing is to be done, which is nearly always so.
std::optional<std::string> resolve(std::string_view reference, std::string_view base = {});

// Makes what href and src name in `html` absolute: an entry is read away from its feed. The first
// of `bases` that is not "" holds.
void resolve_inside(std::string& html, std::span<const std::string_view> bases);

} // namespace feed

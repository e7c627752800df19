// Whom the text credits: the dateline before its first dash, and phrases that name another outlet.
#pragma once
#include "news/reading.hpp"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reading {

struct Credits {
  std::string dateline; // "LONDON (Meridian Wire)", or ""
  std::vector<news::Credit> credits;
};

// Whether a name is an outlet's or an agency's.
bool is_outlet(std::string_view name);

Credits find_credits(std::string_view text, std::span<const news::Mention> mentions);

} // namespace reading

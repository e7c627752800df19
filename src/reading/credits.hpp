// Whom an article credits: its dateline, phrases that name another outlet, and where its address
// says that it comes from.
#pragma once
#include "news/reading.hpp"
#include "reading/credits/outlets.hpp"
#include "reading/words/words.hpp"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reading {

struct Credits {
  std::string dateline; // "LONDON (Meridian Wire)", or ""
  std::vector<news::Credit> credits;
};

// Whether a name is an outlet's or an agency's: listed, or ending or beginning as theirs do.
bool is_outlet(std::string_view name);

// `words`, `mentions`: of article.text.
Credits find_credits(const news::Article& article, const Words& words,
                     std::span<const news::Mention> mentions,
                     const OutletNames& outlets = OutletNames::listed());

} // namespace reading

// Who wrote it: people; where a page names none, the organisation or team it names. Everybody named
// is a candidate; where, how and how often decide.
#pragma once
#include "article/body/blocks.hpp"
#include "article/labels.hpp"
#include "article/statements/site_names.hpp"
#include "article/statements/statements.hpp"
#include "web/html.hpp"
#include <span>
#include <string>

namespace article {

// Names with ", " between them, or "". `text_begins`: the first block of the article's text.
std::string find_byline(const web::Document& document, const Labels& labels,
                        const Statements& statements, const SiteNames& site,
                        std::span<const Block> blocks, std::size_t text_begins);

} // namespace article

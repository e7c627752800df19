// Lines at a text's foot that say whose it is: "Source: Harbour Post", "This article first appeared
// on Mooring Line." They look like what leads elsewhere: short, and most of them a link.
#pragma once
#include "article/body/blocks.hpp"
#include "web/html.hpp"
#include <span>
#include <string_view>

namespace article {

// By its words (models/outlets/credit_lines.tsv), whoever is named.
bool is_credit_line(std::string_view line);

// Those close behind the text's last paragraph, in what holds its last two: marked, and kept.
void keep_credit_lines(const web::Document& document, std::span<Block> blocks,
                       std::span<float> probabilities);

} // namespace article

// How much a stranger may say.
#pragma once
#include "news/article.hpp"

namespace engine {

// Leaves of an article what any reportage has, so that a hostile page costs no more: of the text
// 1 MB and 5,000 paragraphs, of each line beside it 1,000 bytes, of captions, offers and links 100.
void bound(news::Article& article);

} // namespace engine

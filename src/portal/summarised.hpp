// The summary of a story, from what the store has of it.
#pragma once
#include "store/store.hpp"
#include "story/summary.hpp"
#include <span>
#include <vector>

namespace portal {

// Of the leading article and the others with words of their own.
std::vector<story::Told> summary_of(std::span<const store::StoredArticle> articles,
                                    news::ArticleId lead);

// Of the lead and the story's first reports.
std::vector<story::Told> summary_of(const store::Store& store, const news::Story& story);

} // namespace portal

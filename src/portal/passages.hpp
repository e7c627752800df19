// An article's text as paragraphs, with the credits it gives marked where they stand.
#pragma once
#include "portal/templates.hpp"
#include "store/store.hpp"
#include <vector>

namespace portal {

struct Passages {
  std::vector<View> paragraphs; // {pieces[{words, credit}]}
  std::size_t minutes = 0;      // to read them
  bool is_cut = false;          // the text is longer than a page should be
};

Passages passages_of(const store::StoredArticle& stored);

} // namespace portal

// Words of class, id, role and itemprop that tell what an element is for; the lists after what the
// readability family of extractors looks for, in our own selection.
#pragma once
#include <string_view>

namespace article {

struct ClassWords {
  bool content = false;  // the article's text
  bool lead = false;     // what stands between headline and text
  bool comments = false; // what readers write
  bool others = false;   // ways to other pages
  bool offer = false;    // newsletters, subscriptions, donations, advertising
  bool around = false;   // menus, notes, forms, bylines and all else
};

// "articleBody", "entry-content__wrap": words are parted by what is no letter, and by capitals.
ClassWords read_class_words(std::string_view value);

} // namespace article

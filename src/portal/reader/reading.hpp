// The reader's marks and mutes, as lists and pages ask for them. Where the visitor is not the
// reader nothing is marked and nothing is muted.
#pragma once
#include "news/story.hpp"
#include "portal/page.hpp"
#include <string_view>
#include <vector>

namespace portal {

// A story is read until something new is reported of it.
bool is_read(const Asked& asked, const news::Story& story);
bool is_read(const Asked& asked, news::ArticleId article);

// What the reader will not see.
class Mutes {
public:
  explicit Mutes(const store::ReaderState* state); // nullptr: nothing

  // By its words, or its outlet.
  [[nodiscard]] bool hide(std::string_view title, std::string_view outlet_domain) const;
  // A story of which a muted word is in the headline, or that muted outlets alone report.
  [[nodiscard]] bool hide(const Asked& asked, const news::Story& story) const;

private:
  [[nodiscard]] bool has_word(std::string_view title) const;
  [[nodiscard]] bool has_outlet(std::string_view domain) const;

  std::vector<std::string> outlets_, words_; // words folded
};

// asked.store.headlines without what is muted: there may be fewer than the filter's limit.
std::vector<news::Story> headlines(const Asked& asked, const store::StoryFilter& filter);
void remove_muted(const Asked& asked, std::vector<news::Story>& stories);
void remove_muted(const Asked& asked, std::vector<search::Hit>& hits);

// {item, back, token, is_marked_read, is_starred}: for the forms that mark an item; absent where
// the visitor is not the reader.
void add_keeping(View& view, const Asked& asked, store::Item item, bool is_marked_read,
                 const std::string& back);

store::Item item_of(news::StoryId id);
store::Item item_of(news::ArticleId id);

} // namespace portal

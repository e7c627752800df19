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

  [[nodiscard]] bool is_empty() const { return outlets_.empty() && words_.empty(); }
  // By its words, or its outlet.
  [[nodiscard]] bool hide(std::string_view title, std::string_view outlet_domain) const;
  [[nodiscard]] bool hide(const search::Hit& hit) const;
  // A story of which a muted word is in the headline, or that muted outlets alone report.
  [[nodiscard]] bool hide(const store::Store& store, const news::Story& story) const;

private:
  [[nodiscard]] bool has_word(std::string_view title) const;
  [[nodiscard]] bool has_outlet(std::string_view domain) const;

  std::vector<std::string> outlets_, words_; // words folded
};

// What the store answers as if there were nothing of what is muted: offset and limit count the
// others alone. A list ends where 5,000 have been looked at.
std::vector<news::Story> headlines(const store::Store& store, const Mutes& mutes,
                                   store::StoryFilter filter);
std::vector<search::Hit> hits(const store::Store& store, const Mutes& mutes, search::Query query);

// {item, back, token, is_marked_read, is_starred}: for the forms that mark an item; absent where
// the visitor is not the reader.
void add_keeping(View& view, const Asked& asked, store::Item item, bool is_marked_read,
                 const std::string& back);

store::Item item_of(news::StoryId id);
store::Item item_of(news::ArticleId id);

} // namespace portal

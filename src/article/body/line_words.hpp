// What a short line says it is, by its words, in the languages of many newspapers.
#pragma once
#include <string_view>

namespace article {

struct LineWords {
  bool leads_elsewhere =
      false; // "Read more", "Share this", "Sign up for our newsletter", "Advertisement"
  bool begins_tail = false; // "Related articles", "Comments", "About the author": the text is over
  bool credits = false;     // "Photo: …", "Image credit"
  bool has_year = false;    // of a date, as 1995–2039
};

// Of a line of more than 200 bytes only whether it has a year.
LineWords read_line_words(std::string_view line);

} // namespace article

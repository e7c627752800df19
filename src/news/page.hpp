// The bytes that stood at an address.
#pragma once
#include "text/time.hpp"
#include <cstdint>
#include <string>

namespace news {

enum class PageForm : std::uint8_t {
  html,
  text,       // headline, date and byline are taken out of it
  whole_text, // they are read, and all of it is the article's text
  article     // a line of JSON, see engine/inputs
};

struct Page {
  std::string input; // how the user would find it again: path, address, "file.warc.gz@1234"
  std::string url;   // where the bytes stood, after redirects; "" if unknown
  std::string bytes;
  std::string content_type; // as the server gave it, or ""
  PageForm form = PageForm::html;
  text::Time fetched{};     // of a file: its own date
  std::string section_hint; // of the feed that announced it: a news::Section name, or ""
};

} // namespace news

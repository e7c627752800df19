// Feeds and what they announce, in Atom's words (RFC 4287).
#pragma once
#include "text/time.hpp"
#include <optional>
#include <string>
#include <vector>

namespace news {

struct Entry {
  std::string id;      // guid or id; the link where neither is given
  std::string url;     // absolute
  std::string title;   // plain text
  std::string summary; // plain text
  std::string content; // HTML as the feed gives it, or ""
  std::string author;
  std::string image; // absolute address, or ""
  std::vector<std::string> categories;
  std::optional<text::Time> published, updated;
};

struct Feed {
  std::string url; // where it was fetched from, or ""
  std::string id;  // as the feed has it, or ""
  std::string title;
  std::string link; // the site's page
  std::string author;
  std::string language;
  std::string description;
  std::string hub;  // WebSub: who tells of news here, absolute, or ""
  std::string self; // the address that is known there, absolute, or ""
  std::optional<text::Time> published, updated;
  std::vector<Entry> entries;
  std::vector<std::string> oddities; // what the reader forgave
};

// A feed that somebody follows, as OPML lists it.
struct Subscription {
  std::string url;
  std::string title;
  std::string site;     // htmlUrl
  std::string section;  // a news::Section name, or ""
  std::string region;   // "africa", or ""
  std::string language; // BCP 47, or ""
};

} // namespace news

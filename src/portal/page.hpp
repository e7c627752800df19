// What every page is made of: what was asked, and the frame around the answer.
#pragma once
#include "portal/portal.hpp"
#include "portal/reader/visitor.hpp"
#include "portal/target.hpp"
#include "portal/templates.hpp"
#include <cstdint>
#include <optional>
#include <string>

namespace portal {

// One request, as the pages see it.
struct Asked {
  const store::Store& store;
  const Templates& templates;
  Target target;
  std::string name;   // what stands at ":" in the route: an id, a section
  std::string origin; // "https://news.example.org", for links that leave the portal
  text::Time now{};
  engine::Hubs* hubs = nullptr;
  const engine::Metrics* metrics = nullptr;
  const Settings& settings;
  Visitor visitor{};
  api::Tape* tape = nullptr;
  std::string last_event_id{}; // the header
};

enum class Indexing : std::uint8_t { welcome, unwelcome };

struct Frame {
  std::string title;
  std::string description{};
  std::optional<news::Section> section{}; // that the header marks
  std::string feed{"/feed.xml"}, feed_title{"Headwater"};
  std::string query{}; // that the header's search box holds
  Indexing indexing = Indexing::welcome;
  unsigned status = 200;
};

// The template, filled, with the frame's header and footer around it.
Response page(const Asked& asked, const std::string& name, View view, const Frame& frame);

// A page of the frame that says what went wrong and where to go on.
Response error_page(const Asked& asked, unsigned status, const std::string& headline,
                    const std::string& advice);

// For programs: just these words, kept by nobody.
Response plain(unsigned status, std::string words);

// {iso, absolute, age}, for <time>.
View time_view(text::Time time, text::Time now);

// {address, words} of an earlier and a later page of a list, where there are any.
void add_paging(View& view, const std::string& address, std::size_t number, bool has_next);

} // namespace portal

// The content of an element of a feed: characters, or markup where it has elements inside.
#pragma once
#include "feed/draft.hpp"
#include "feed/vocabulary.hpp"
#include "feed/xml_reader.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace feed {

// Collects from a start to its end. `markup` says what the characters are if no elements come.
struct Capture {
  Role role = Role::nothing;
  std::uint8_t rank = 0;
  std::size_t depth = 0; // of the element
  std::string text;
  std::string base; // xml:base that holds there
  Markup markup = Markup::unsure;
  bool is_xhtml = false; // characters are characters, and not HTML's source
  bool is_base64 = false;
  bool has_elements = false;
  bool is_permalink = true;

  void add_characters(std::string_view characters);
  void add_start(const XmlReader& reader);
  void add_end(std::string_view name);

  // The text, decoded, moved out of here; "" where base64 holds no text.
  [[nodiscard]] std::string take_value();
};

// At the start of the element that `rule` is about: type and mode of RFC 4287 §3.1 and Atom 0.3.
Capture begin_capture(const XmlReader& reader, const Rule& rule, std::uint8_t rank,
                      Dialect dialect);

// What stands between <name> and </name> in the text of a Capture; nothing where they do not.
std::optional<std::string_view> inside(std::string_view markup, std::string_view name);

} // namespace feed

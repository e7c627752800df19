// XML 1.0 with namespaces as feeds write it. Departures from the recommendation, all to lose
// nothing: HTML's entities are known, a bare "&" or "<" is a character, an end tag closes what was
// left open inside its element, an undeclared prefix means what it usually means, several roots may
// follow each other, what is cut short ends where it ends. Nothing outside the text is ever read,
// and entities that the text declares expand to little (no entities inside entities), so that no
// bomb goes off.
#pragma once
#include "feed/vocabulary.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace feed {

struct XmlAttribute {
  Space space = Space::feed; // of its prefix
  std::string name;          // lower case, without prefix
  std::string value;         // entities decoded
};

// Reads forwards, one event at a time, in time linear in the text and memory linear in its depth,
// which is bounded. Views are valid until the next call of `next`.
class XmlReader {
public:
  enum class Event : std::uint8_t { start, end, text, finish };

  // `text`: valid UTF-8, and to outlive the reader.
  explicit XmlReader(std::string_view text) : text_(text) {}

  // Every start has its end, also where the text lacks it. Comments and processing instructions are
  // passed over, CDATA is text.
  Event next();

  // Of the element that starts or ends.
  [[nodiscard]] Space space() const { return space_; }
  [[nodiscard]] const std::string& name() const { return name_; } // lower case, without prefix
  [[nodiscard]] std::size_t depth() const { return depth_; }      // 1: a root
  // Of the element that starts, namespace declarations left out.
  [[nodiscard]] std::span<const XmlAttribute> attributes() const {
    return {attributes_.data(), attribute_count_};
  }
  [[nodiscard]] std::string_view attribute(std::string_view name,
                                           Space space = Space::feed) const; // or ""

  [[nodiscard]] std::string_view characters() const { return characters_; } // of a text

  // What had to be forgiven so far, each kind once.
  [[nodiscard]] const std::vector<std::string>& oddities() const { return oddities_; }

private:
  struct Element {
    std::string_view written; // with its prefix
    Space space;
    std::string name;
    std::size_t bindings; // how many there were before it
  };
  using Binding = std::pair<std::string_view, Space>;

  Event read_markup();
  Event read_start();
  Event read_end_tag();
  Event end_element();
  Event give_text(std::string_view raw);
  Event give_characters(std::string_view raw);
  void read_attribute();
  std::string_view read_value();
  std::size_t end_of_value(std::size_t begin, char quote);
  void read_doctype();
  void declare_entity(std::string_view declaration);
  void take_attributes();
  [[nodiscard]] Space space_of(std::string_view prefix) const;
  void decode(std::string_view raw, std::string& decoded);
  bool decode_entity(std::string_view name, std::string& decoded);
  std::size_t skip_past(std::string_view ending);
  void forgive(std::string_view what);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Element> open_;
  std::array<std::uint16_t, 256>
      open_alike_{}; // how many of each likeness: an end tag may have none
  std::vector<Binding> bindings_;
  std::size_t to_close_ = 0;
  std::size_t too_deep_ = 0; // elements that are open below the deepest
  bool ends_at_once_ = false;
  Space space_ = Space::other;
  std::string name_;
  std::size_t depth_ = 0;
  std::vector<std::pair<std::string_view, std::string_view>> written_; // attributes of the tag
  std::vector<XmlAttribute> attributes_; // the first attribute_count_; the others keep their memory
  std::size_t attribute_count_ = 0;
  std::string_view characters_;
  std::string decoded_;
  std::vector<std::pair<std::string_view, std::string>> entities_;
  std::size_t expanded_ = 0; // bytes, of declared entities
  std::size_t spent_ = 0;    // bytes read to find where values end
  std::vector<std::string> oddities_;
};

} // namespace feed

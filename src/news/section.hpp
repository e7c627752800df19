// Where a story stands in the paper.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace news {

enum class Section : std::uint8_t {
  world,
  politics,
  crime,
  business,
  technology,
  science,
  health,
  entertainment,
  sports,
  lifestyle,
  other
};
inline constexpr std::size_t section_count = 11;

// All of them in the order of the portal's header.
inline constexpr std::array<Section, section_count> sections = {
    Section::world,      Section::politics,  Section::crime,  Section::business,
    Section::technology, Section::science,   Section::health, Section::entertainment,
    Section::sports,     Section::lifestyle, Section::other};

std::string_view name(Section section);                      // "world"
std::optional<Section> section_named(std::string_view name); // the exact names above only

// Its IPTC Media Topic, as "medtop:11000000"; "other" has none: "".
std::string_view media_topic(Section section);

} // namespace news

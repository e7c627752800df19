// Measures in other units: "30 miles" are "48 km".
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace lineage {

struct Unit {
  enum class Of : std::uint8_t { length, area, mass, volume, speed, temperature };
  Of of = Of::length;
  double size = 1, zero = 0; // of one metre, square metre, kilogram, litre, km/h, degree Celsius
  bool operator==(const Unit&) const = default;
};

// "miles", "km", "fahrenheit"; folded, of English.
std::optional<Unit> unit_named(std::string_view word);
// "square miles"; none where it is no length.
std::optional<Unit> square(const Unit& length);

struct Measure {
  double count = 0;
  Unit unit;
};

// In two units, within 3 % of each other or a degree.
bool are_converted(const std::optional<Measure>& left, const std::optional<Measure>& right);

} // namespace lineage

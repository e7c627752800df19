#include "lineage/measures.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace lineage {

namespace {

constexpr double rounding = 0.03;
constexpr double degree = 1;

using enum Unit::Of;
using Named = std::pair<std::string_view, Unit>;
constexpr auto units =
    std::to_array<Named>({{"m metre metres meter meters", {length, 1}},
                          {"km kms kilometre kilometres kilometer kilometers", {length, 1e3}},
                          {"cm centimetre centimetres centimeter centimeters", {length, 0.01}},
                          {"mm millimetre millimetres millimeter millimeters", {length, 0.001}},
                          {"inch inches", {length, 0.0254}},
                          {"ft foot feet", {length, 0.3048}},
                          {"yd yard yards", {length, 0.9144}},
                          {"mi mile miles", {length, 1609.344}},
                          {"ha hectare hectares", {area, 1e4}},
                          {"acre acres", {area, 4046.86}},
                          {"g gram grams", {mass, 0.001}},
                          {"kg kgs kilo kilos kilogram kilograms", {mass, 1}},
                          {"oz ounce ounces", {mass, 0.02835}},
                          {"lb lbs pound pounds", {mass, 0.45359}},
                          {"stone", {mass, 6.35029}},
                          {"ton tons", {mass, 907.185}},
                          {"tonne tonnes", {mass, 1e3}},
                          {"ml millilitre millilitres", {volume, 0.001}},
                          {"litre litres liter liters", {volume, 1}},
                          {"pint pints", {volume, 0.4732}},
                          {"gallon gallons", {volume, 3.7854}},
                          {"kph kmh", {speed, 1}},
                          {"mph", {speed, 1.609344}},
                          {"knot knots", {speed, 1.852}},
                          {"c celsius centigrade", {temperature, 1}},
                          {"f fahrenheit", {temperature, 5.0 / 9, 32}}});

double in_standard(const Measure& measure) {
  return (measure.count - measure.unit.zero) * measure.unit.size;
}

} // namespace

std::optional<Unit> unit_named(std::string_view word) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, Unit> found;
    for (const auto& [names, unit] : units)
      text::for_each_word(names, [&](std::string_view name) { found.emplace(name, unit); });
    return found;
  }();
  const auto found = by_name.find(word);
  return found == by_name.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Unit> square(const Unit& length) {
  if (length.of != Unit::Of::length)
    return std::nullopt;
  return Unit{Unit::Of::area, length.size * length.size};
}

bool are_converted(const std::optional<Measure>& left, const std::optional<Measure>& right) {
  if (!left || !right || left->unit.of != right->unit.of || left->unit == right->unit)
    return false;
  const auto one = in_standard(*left), other = in_standard(*right);
  const auto most = left->unit.of == Unit::Of::temperature
                        ? degree
                        : rounding * std::max(std::abs(one), std::abs(other));
  return std::abs(one - other) <= most;
}

} // namespace lineage

#include "lineage/measures.hpp"
#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace lineage {

namespace {

constexpr double rounding = 0.03;
constexpr double degree = 1;

const std::unordered_map<std::string_view, Unit>& units() {
  using enum Unit::Of;
  constexpr Unit metre{length, 1}, kilometre{length, 1e3}, centimetre{length, 0.01},
      millimetre{length, 0.001}, inch{length, 0.0254}, foot{length, 0.3048}, yard{length, 0.9144},
      mile{length, 1609.344}, hectare{area, 1e4}, acre{area, 4046.86}, gram{mass, 0.001},
      kilogram{mass, 1}, ounce{mass, 0.02835}, pound{mass, 0.45359}, stone{mass, 6.35029},
      short_ton{mass, 907.185}, tonne{mass, 1e3}, millilitre{volume, 0.001}, litre{volume, 1},
      pint{volume, 0.4732}, gallon{volume, 3.7854}, kmh{speed, 1}, mph{speed, 1.609344},
      knot{speed, 1.852}, celsius{temperature, 1}, fahrenheit{temperature, 5.0 / 9, 32};
  static const std::unordered_map<std::string_view, Unit> named = {{"m", metre},
                                                                   {"metre", metre},
                                                                   {"metres", metre},
                                                                   {"meter", metre},
                                                                   {"meters", metre},
                                                                   {"km", kilometre},
                                                                   {"kms", kilometre},
                                                                   {"kilometre", kilometre},
                                                                   {"kilometres", kilometre},
                                                                   {"cm", centimetre},
                                                                   {"kilometer", kilometre},
                                                                   {"kilometers", kilometre},
                                                                   {"mm", millimetre},
                                                                   {"centimetre", centimetre},
                                                                   {"centimetres", centimetre},
                                                                   {"inch", inch},
                                                                   {"centimeter", centimetre},
                                                                   {"centimeters", centimetre},
                                                                   {"inches", inch},
                                                                   {"millimetres", millimetre},
                                                                   {"millimeters", millimetre},
                                                                   {"foot", foot},
                                                                   {"feet", foot},
                                                                   {"ft", foot},
                                                                   {"yard", yard},
                                                                   {"yards", yard},
                                                                   {"yd", yard},
                                                                   {"mile", mile},
                                                                   {"miles", mile},
                                                                   {"mi", mile},
                                                                   {"hectare", hectare},
                                                                   {"hectares", hectare},
                                                                   {"ha", hectare},
                                                                   {"acre", acre},
                                                                   {"acres", acre},
                                                                   {"g", gram},
                                                                   {"gram", gram},
                                                                   {"grams", gram},
                                                                   {"kg", kilogram},
                                                                   {"kilo", kilogram},
                                                                   {"kilos", kilogram},
                                                                   {"kilogram", kilogram},
                                                                   {"kilograms", kilogram},
                                                                   {"kgs", kilogram},
                                                                   {"oz", ounce},
                                                                   {"ounce", ounce},
                                                                   {"ounces", ounce},
                                                                   {"lb", pound},
                                                                   {"lbs", pound},
                                                                   {"pound", pound},
                                                                   {"pounds", pound},
                                                                   {"stone", stone},
                                                                   {"ton", short_ton},
                                                                   {"tons", short_ton},
                                                                   {"tonne", tonne},
                                                                   {"tonnes", tonne},
                                                                   {"ml", millilitre},
                                                                   {"litre", litre},
                                                                   {"litres", litre},
                                                                   {"liter", litre},
                                                                   {"liters", litre},
                                                                   {"pint", pint},
                                                                   {"pints", pint},
                                                                   {"gallon", gallon},
                                                                   {"gallons", gallon},
                                                                   {"kph", kmh},
                                                                   {"kmh", kmh},
                                                                   {"mph", mph},
                                                                   {"knot", knot},
                                                                   {"knots", knot},
                                                                   {"celsius", celsius},
                                                                   {"centigrade", celsius},
                                                                   {"c", celsius},
                                                                   {"fahrenheit", fahrenheit},
                                                                   {"f", fahrenheit}};
  return named;
}

double in_standard(const Measure& measure) {
  return (measure.count - measure.unit.zero) * measure.unit.size;
}

} // namespace

std::optional<Unit> unit_named(std::string_view word) {
  const auto found = units().find(word);
  return found == units().end() ? std::nullopt : std::optional(found->second);
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

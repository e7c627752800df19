#include "web/html/foreign_names.hpp"
#include <algorithm>
#include <array>

namespace web {

namespace {

constexpr auto elements = std::to_array<std::string_view>({"altGlyph",
                                                           "altGlyphDef",
                                                           "altGlyphItem",
                                                           "animateColor",
                                                           "animateMotion",
                                                           "animateTransform",
                                                           "clipPath",
                                                           "feBlend",
                                                           "feColorMatrix",
                                                           "feComponentTransfer",
                                                           "feComposite",
                                                           "feConvolveMatrix",
                                                           "feDiffuseLighting",
                                                           "feDisplacementMap",
                                                           "feDistantLight",
                                                           "feDropShadow",
                                                           "feFlood",
                                                           "feFuncA",
                                                           "feFuncB",
                                                           "feFuncG",
                                                           "feFuncR",
                                                           "feGaussianBlur",
                                                           "feImage",
                                                           "feMerge",
                                                           "feMergeNode",
                                                           "feMorphology",
                                                           "feOffset",
                                                           "fePointLight",
                                                           "feSpecularLighting",
                                                           "feSpotLight",
                                                           "feTile",
                                                           "feTurbulence",
                                                           "foreignObject",
                                                           "glyphRef",
                                                           "linearGradient",
                                                           "radialGradient",
                                                           "textPath"});

constexpr auto attributes = std::to_array<std::string_view>({"attributeName",
                                                             "attributeType",
                                                             "baseFrequency",
                                                             "baseProfile",
                                                             "calcMode",
                                                             "clipPathUnits",
                                                             "diffuseConstant",
                                                             "edgeMode",
                                                             "filterUnits",
                                                             "glyphRef",
                                                             "gradientTransform",
                                                             "gradientUnits",
                                                             "kernelMatrix",
                                                             "kernelUnitLength",
                                                             "keyPoints",
                                                             "keySplines",
                                                             "keyTimes",
                                                             "lengthAdjust",
                                                             "limitingConeAngle",
                                                             "markerHeight",
                                                             "markerUnits",
                                                             "markerWidth",
                                                             "maskContentUnits",
                                                             "maskUnits",
                                                             "numOctaves",
                                                             "pathLength",
                                                             "patternContentUnits",
                                                             "patternTransform",
                                                             "patternUnits",
                                                             "pointsAtX",
                                                             "pointsAtY",
                                                             "pointsAtZ",
                                                             "preserveAlpha",
                                                             "preserveAspectRatio",
                                                             "primitiveUnits",
                                                             "refX",
                                                             "refY",
                                                             "repeatCount",
                                                             "repeatDur",
                                                             "requiredExtensions",
                                                             "requiredFeatures",
                                                             "specularConstant",
                                                             "specularExponent",
                                                             "spreadMethod",
                                                             "startOffset",
                                                             "stdDeviation",
                                                             "stitchTiles",
                                                             "surfaceScale",
                                                             "systemLanguage",
                                                             "tableValues",
                                                             "targetX",
                                                             "targetY",
                                                             "textLength",
                                                             "viewBox",
                                                             "viewTarget",
                                                             "xChannelSelector",
                                                             "yChannelSelector",
                                                             "zoomAndPan"});

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool precedes(std::string_view left, std::string_view right) {
  return std::ranges::lexicographical_compare(left, right, {}, lower, lower);
}
static_assert(std::ranges::is_sorted(elements, precedes));
static_assert(std::ranges::is_sorted(attributes, precedes));

template <class Names> std::string_view with_capitals(const Names& names, std::string_view name) {
  const auto found = std::ranges::lower_bound(names, name, precedes);
  return found == names.end() || precedes(name, *found) ? name : *found;
}

} // namespace

std::string_view svg_element(std::string_view name) { return with_capitals(elements, name); }
std::string_view svg_attribute(std::string_view name) { return with_capitals(attributes, name); }

} // namespace web

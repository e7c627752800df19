// WCAG 2.2, 1.4.3 and 1.4.11: words and the edges of fields stand out from what they stand on.
#include "portal/embedded.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <string>

namespace portal {

namespace {

using Palette = std::map<std::string, std::uint64_t>;

// The colours that stand behind that part of the sheet, as far as their rule goes.
Palette palette_of(std::string_view part) {
  auto sheet = embedded("src/portal/static/style.css");
  sheet.remove_prefix(std::min(sheet.find(part), sheet.size()));
  sheet = sheet.substr(0, sheet.find('}'));
  Palette palette;
  for (auto at = sheet.find("--"); at != std::string_view::npos; at = sheet.find("--", at + 2)) {
    const auto line = sheet.substr(at + 2, sheet.find(';', at) - at - 2);
    const auto hash = line.find(": #");
    std::uint64_t colour = 0;
    if (hash != std::string_view::npos && text::from_hex(line.substr(hash + 3), colour))
      palette.emplace(line.substr(0, hash), colour);
  }
  return palette;
}

// WCAG's relative luminance of sRGB.
double luminance(std::uint64_t colour) {
  const auto part = [&](unsigned shift) {
    const double value = static_cast<double>((colour >> shift) & 0xFFU) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

double contrast(std::uint64_t one, std::uint64_t other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

} // namespace

TEST(Style, words_stand_out_in_both_schemes) {
  for (const std::string_view scheme : {"color-scheme: light", "prefers-color-scheme: dark"}) {
    const auto palette = palette_of(scheme);
    ASSERT_GE(palette.size(), 12U) << scheme;
    for (const auto& [words, ground] : {std::pair{"ink", "paper"},
                                        {"ink", "raised"},
                                        {"ink", "found"},
                                        {"soft", "paper"},
                                        {"soft", "raised"},
                                        {"accent", "paper"},
                                        {"accent", "raised"},
                                        {"accent", "accent-soft"},
                                        {"on-accent", "accent"},
                                        {"copy", "paper"},
                                        {"copy", "copy-soft"}})
      EXPECT_GE(contrast(palette.at(words), palette.at(ground)), 4.5)
          << words << " on " << ground << ", " << scheme;
    EXPECT_GE(contrast(palette.at("edge"), palette.at("paper")), 3) << scheme;
  }
}

} // namespace portal

// In what a learned cost counts.
#pragma once
#include <chrono>
#include <cmath>
#include <cstdint>

namespace lineage {

// A true date lies within hours of the upstream's, a made-up one anywhere.
inline constexpr auto soon = std::chrono::days(2);

inline float few(std::uint32_t count) { return std::log1p(static_cast<float>(count)); }
inline float tens(std::uint32_t count) { return static_cast<float>(count) / 10; }
inline float hundreds(std::uint32_t count) { return static_cast<float>(count) / 100; }
inline float indicator(bool holds) { return holds ? 1.0F : 0.0F; }

} // namespace lineage

// The families that lineage learns from; what judges it is made of other pages, by other
// operations.
#pragma once
#include "eval/trees.hpp"
#include "text/result.hpp"
#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

namespace tools {

inline constexpr std::size_t lineage_folds = 5;

using VisitFamily =
    std::function<void(const std::vector<eval::Relative>& family, std::size_t fold)>;

// Forty originals of each source, copied by the simulator's learning family, and the same ones
// copied by hand; the same families every time. `fold`: of the original. Gives their number.
text::Result<std::size_t> visit_learning_families(const std::filesystem::path& data,
                                                  const VisitFamily& visit);

} // namespace tools

// Stories of known lineage: independent reports of an event, one of them copied and copied again.
#pragma once
#include "copy_recipes.hpp"
#include "eval/trees.hpp"
#include <random>
#include <vector>

namespace tools {

class SimulatedFamilies {
public:
  // To be judged by: Family::second, pages of the hosts that nothing learns from; else the others.
  SimulatedFamilies(Thesaurus thesaurus, std::vector<Original> originals, Family family,
                    std::uint64_t seed);

  // The next original's; of every second the event is reported twice. Empty when no original is
  // left.
  std::vector<eval::Relative> next(std::size_t least = 12, std::size_t most = 60);

private:
  eval::Copied copied(const std::string& text);

  Thesaurus thesaurus_;
  std::vector<Original> originals_;
  Copier copier_;
  Random random_;
  std::size_t used_ = 0, beside_ = 0;
};

} // namespace tools

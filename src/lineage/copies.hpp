// Whether one of two articles was made of the other, by the model that judges it when an article
// comes (src/reuse). Independent reports of one event share names, numbers and quotes: counts of
// what two texts have in common do not part them from copies that were reworded.
#pragma once
#include "lineage/witness.hpp"
#include "news/match.hpp"
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace lineage {

class Copies {
public:
  explicit Copies(std::span<const Witness> witnesses)
      : witnesses_(witnesses), prints_(witnesses.size()) {}

  [[nodiscard]] bool is_copy(std::uint32_t one, std::uint32_t other);

private:
  const news::Fingerprint& print_of(std::uint32_t number);

  std::span<const Witness> witnesses_;
  std::vector<std::optional<news::Fingerprint>> prints_; // of those that were asked for
};

} // namespace lineage

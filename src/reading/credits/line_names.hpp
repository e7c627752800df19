// The outlets that a line of credit names behind its label.
#pragma once
#include "news/reading.hpp"
#include "reading/credits/outlets.hpp"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reading {

struct LineName {
  std::size_t first = 0, last = 0; // words [first, last)
  const KnownOutlet* known = nullptr;
  std::string domain; // of a name that is one, or ""
};

// What may stand for a name: an outlet by the look of it, or whatever is written as a name.
enum class Named : std::uint8_t { outlet, anything };

class LineNames {
public:
  // All outlive it. `mentions`: of the words.
  LineNames(const Words& words, std::span<const news::Mention> mentions, const OutletNames& outlets)
      : words_(words), mentions_(mentions), outlets_(outlets) {}

  // The name that begins at a word, past its article; within the words before `end`.
  [[nodiscard]] std::optional<LineName> at(std::size_t word, std::size_t end, Named named) const;

  // "AP, Reuters and Harbour Post": none where the first is none.
  [[nodiscard]] std::vector<LineName> list_at(std::size_t word, std::size_t end, Named named) const;

private:
  [[nodiscard]] std::optional<LineName> domain_at(std::size_t word, std::size_t end) const;
  [[nodiscard]] std::size_t capitals_from(std::size_t word, std::size_t end) const;
  [[nodiscard]] bool goes_on(std::size_t word, std::size_t end) const;
  [[nodiscard]] bool is_no_outlet(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t next_of_list(std::size_t word, std::size_t end) const;

  const Words& words_;
  std::span<const news::Mention> mentions_;
  const OutletNames& outlets_;
};

} // namespace reading

// Articles that copies are made of.
#pragma once
#include "text/result.hpp"
#include "text/time.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace tools {

enum class Source : std::uint8_t { wcxb, huffpost, bbc, reuters };

struct Original {
  std::string id, title, text, url, host;
  text::Time date{};
};

// Those of a source with enough text to be rewritten, in its order; `data` as in ../shared/data.
text::Result<std::vector<Original>> read_originals(const std::filesystem::path& data,
                                                   Source source);

// A fifth of the hosts is never learnt from.
bool is_for_judging(const Original& original);

} // namespace tools

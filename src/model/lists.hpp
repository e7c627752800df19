// Reading the lists of models/: a row a line, its fields apart by a mark.
#pragma once
#include <algorithm>
#include <string_view>

namespace model {

// Calls `use` with each line that is neither empty nor begins with '#'.
template <class Use> void for_each_line(std::string_view file, Use use) {
  while (!file.empty()) {
    const auto end = std::min(file.find('\n'), file.size());
    const auto line = file.substr(0, end);
    if (!line.empty() && line.front() != '#')
      use(line);
    file.remove_prefix(std::min(end + 1, file.size()));
  }
}

// The part of `line` before `separator`, which is taken off.
inline std::string_view next_field(std::string_view& line, char separator) {
  const auto end = std::min(line.find(separator), line.size());
  const auto field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

} // namespace model

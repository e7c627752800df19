// JSON Lines (jsonlines.org), plain or gzip: one article a line, in memory no more than the line at
// hand.
#pragma once
#include "engine/gz_file.hpp"
#include "news/page.hpp"
#include <optional>

namespace engine {

class JsonLines {
public:
  // `begun`: what was read of the file already.
  JsonLines(std::string path, GzFile file, std::string begun, text::Time fetched);

  // The next line that is not blank, as a page of form `article` named "path:line".
  std::optional<text::Result<news::Page>> next();

private:
  std::optional<text::Result<std::string>> read_line();
  text::Result<std::string> pass_over_line();

  std::string path_;
  GzFile file_;
  std::string buffer_;
  std::size_t begin_ = 0, number_ = 0;
  bool at_end_ = false;
  text::Time fetched_;
};

} // namespace engine

// What a user names, as pages: files (HTML, text, feeds, JSON Lines, WARC, each also gzipped),
// folders, globs, "-".
#pragma once
#include "news/page.hpp"
#include "text/result.hpp"
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace engine {

struct InputSettings {
  news::PageForm form = news::PageForm::html; // text: files are plain text, whatever their name
  std::string url;                            // stands for the address of every page, if given
  std::string section_hint;
};

// Goes through the arguments in order, folders by name of the files, archives a record at a time:
// one page or one error each. Memory: the page at hand. One thread at a time.
class Inputs {
public:
  Inputs(const std::vector<std::string>& arguments, InputSettings settings = {});

  std::optional<text::Result<news::Page>> next();

  [[nodiscard]] std::size_t files() const { return files_; }       // all there are
  [[nodiscard]] std::size_t files_begun() const { return begun_; } // for a progress bar

private:
  using Reader = std::function<std::optional<text::Result<news::Page>>()>;
  [[nodiscard]] Reader open(const std::string& path);

  InputSettings settings_;
  std::deque<text::Result<std::string>> paths_;
  Reader current_;
  std::size_t files_ = 0, begun_ = 0;
};

// The files that the arguments name, in order: each argument itself, a folder's files by name, what
// a glob matches. One error for each that names nothing.
std::deque<text::Result<std::string>> list_files(const std::vector<std::string>& arguments);

// Whole file, or standard input for "-", unpacked if it is gzip; an error over `limit` bytes.
text::Result<std::string> read_file(const std::string& path, std::size_t limit);

} // namespace engine

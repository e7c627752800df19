// News in the order of its arrival, with the story that each article belongs to.
#pragma once
#include "news/story.hpp"
#include "text/result.hpp"
#include "text/time.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace eval {

struct StreamArticle {
  std::string id, story; // gold
  text::Time date{};
  news::Terms terms;
};

struct Stream {
  std::string name;
  std::vector<StreamArticle> articles;
};

// stories/headlines.tsv.gz: titles alone.
text::Result<Stream> read_headlines(const std::filesystem::path& data);

// The streams of a folder, by name: JSON Lines of id, date, title, text, language, story.
text::Result<std::vector<Stream>> read_streams(const std::filesystem::path& folder);

// Stories, not articles, fall into one of the folds.
std::size_t fold_of(const StreamArticle& article);

} // namespace eval

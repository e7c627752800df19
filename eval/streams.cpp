#include "streams.hpp"
#include "engine/given.hpp"
#include "engine/inputs.hpp"
#include "gold.hpp"
#include "reading/names.hpp"
#include "story/terms.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace eval {

namespace {

news::Terms terms_of(const std::string& title, const std::string& body,
                     const std::string& language) {
  const auto tokens = text::tokenize(body, language);
  news::Reading reading;
  reading.mentions = reading::find_names(body, tokens, language);
  return story::terms_of(title, language, tokens, reading);
}

text::Result<Stream> read_stream(const std::filesystem::path& file) {
  Stream stream{file.stem().string(), {}};
  std::istringstream lines(TRY(engine::read_file(file.string(), 64U << 20U)));
  for (std::string line; std::getline(lines, line);) {
    const auto row = TRY(text::parse_json(line, file.string()));
    news::Page page;
    page.input = file.string();
    page.bytes = line;
    const auto article = TRY(engine::given_article(page));
    stream.articles.push_back({std::string(text::string_at(row.as_object(), "id")),
                               std::string(text::string_at(row.as_object(), "story")),
                               article.date(),
                               terms_of(article.title, article.text, article.language)});
  }
  return stream;
}

} // namespace

// id, title, url, publisher, category, story, hostname, timestamp in milliseconds.
text::Result<Stream> read_headlines(const std::filesystem::path& data) {
  std::istringstream lines(
      TRY(engine::read_file((data / "stories" / "headlines.tsv.gz").string(), 64U << 20U)));
  Stream stream{"UCI headlines", {}};
  std::string line;
  std::getline(lines, line); // the names of the columns
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::array<std::string, 8> field;
    for (auto& part : field)
      std::getline(fields, part, '\t');
    stream.articles.push_back({field[0], field[5],
                               text::Time{std::chrono::seconds{std::stoll(field[7]) / 1000}},
                               story::terms_of(field[1], "en", {}, {})});
  }
  return stream;
}

text::Result<std::vector<Stream>> read_streams(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder))
    return text::input_error(folder.string(), "no such folder");
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl")
      files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Stream> streams;
  streams.reserve(files.size());
  for (const auto& file : files)
    streams.push_back(TRY(read_stream(file)));
  return streams;
}

std::size_t fold_of(const StreamArticle& article) { return text::hash64(article.story) % folds; }

} // namespace eval

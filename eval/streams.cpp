#include "streams.hpp"
#include "engine/given.hpp"
#include "gold.hpp"
#include "reading/names.hpp"
#include "rows.hpp"
#include "story/terms.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <ranges>
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
  for (const auto& row : TRY(json_rows(file))) {
    news::Page page;
    page.input = file.string();
    const auto article = TRY(engine::given_article(page, row));
    stream.articles.push_back({std::string(text::string_at(row, "id")),
                               std::string(text::string_at(row, "story")), article.date(),
                               terms_of(article.title, article.text, article.language)});
  }
  return stream;
}

} // namespace

// id, title, url, publisher, category, story, hostname, timestamp in milliseconds.
text::Result<Stream> read_headlines(const std::filesystem::path& data) {
  Stream stream{"UCI headlines", {}};
  const auto rows = TRY(tab_rows(data / "stories" / "headlines.tsv.gz", 8));
  for (const auto& field : rows | std::views::drop(1)) { // the names of the columns
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

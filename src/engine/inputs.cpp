#include "engine/inputs.hpp"
#include "engine/archive.hpp"
#include "engine/given.hpp"
#include "engine/gz_file.hpp"
#include "engine/json_lines.hpp"
#include "feed/feed.hpp"
#include "text/utf8.hpp"
#include "web/warc.hpp"
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <glob.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <utility>

namespace engine {

namespace files = std::filesystem;
using PageResult = std::optional<text::Result<news::Page>>;

namespace {

constexpr std::size_t largest_page = 24u << 20; // as web::HtmlLimits

text::Time time_of_file(const std::string& path) {
  struct stat status{};
  if (path != "-" && stat(path.c_str(), &status) == 0)
    return text::Time{std::chrono::seconds{status.st_mtime}};
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
  if (path.ends_with(".gz"))
    path.remove_suffix(3);
  return std::ranges::any_of(endings, [&](auto ending) { return path.ends_with(ending); });
}

bool is_readable_by_name(std::string_view path) {
  return has_ending(path, {".html", ".htm", ".xhtml", ".shtml", ".txt", ".jsonl", ".ndjson",
                           ".warc", ".arc", ".rss", ".atom", ".xml"});
}

bool looks_like_feed(std::string_view bytes) {
  const auto head = bytes.substr(0, 1024);
  return head.find("<rss") != head.npos || head.find("<feed") != head.npos ||
         head.find("<rdf:RDF") != head.npos || head.find("<urlset") != head.npos ||
         head.find("<channel") != head.npos || head.find("jsonfeed.org/version") != head.npos;
}

bool looks_like_json_lines(std::string_view path, std::string_view head) {
  return has_ending(path, {".jsonl", ".ndjson"}) ||
         (text::trim(head).starts_with('{') && !looks_like_feed(head));
}

void add_folder(std::deque<text::Result<std::string>>& paths, const std::string& folder) {
  std::vector<std::string> found;
  std::error_code trouble;
  for (files::recursive_directory_iterator entry(folder, trouble), end; !trouble && entry != end;
       entry.increment(trouble))
    if (entry->is_regular_file(trouble) && !entry->path().filename().string().starts_with('.') &&
        is_readable_by_name(entry->path().string()))
      found.push_back(entry->path().string());
  std::ranges::sort(found);
  std::ranges::move(found, std::back_inserter(paths));
  if (trouble)
    paths.push_back(text::input_error(folder, trouble.message()));
  else if (found.empty())
    paths.push_back(text::input_error(folder, "no pages, feeds, texts or archives in this folder"));
}

void add_argument(std::deque<text::Result<std::string>>& paths, const std::string& argument) {
  std::error_code trouble;
  if (argument == "-" ||
      (files::exists(argument, trouble) && !files::is_directory(argument, trouble))) {
    paths.emplace_back(argument);
  } else if (files::is_directory(argument, trouble)) {
    add_folder(paths, argument);
  } else if (argument.find_first_of("*?[") != argument.npos) {
    glob_t matches{};
    // NOLINTNEXTLINE(concurrency-mt-unsafe): without GLOB_TILDE it asks no user database
    if (glob(argument.c_str(), 0, nullptr, &matches) == 0)
      for (std::size_t i = 0; i < matches.gl_pathc; ++i)
        add_argument(paths, matches.gl_pathv[i]);
    else
      paths.push_back(text::input_error(argument, "no file matches"));
    globfree(&matches);
  } else {
    paths.push_back(text::input_error(argument, "no such file or folder"));
  }
}

std::function<PageResult()> once(text::Result<news::Page> page) {
  return [page = std::make_shared<std::optional<text::Result<news::Page>>>(std::move(page))] {
    return std::exchange(*page, std::nullopt);
  };
}

} // namespace

text::Result<std::string> read_file(const std::string& path, std::size_t limit) {
  return TRY(GzFile::open(path)).read_rest({}, limit);
}

namespace {

// Of a record; nothing where it is none that can be read.
std::optional<news::PageForm> form_of(std::string_view media) {
  if (media == article_media_type)
    return news::PageForm::article;
  if (media.starts_with("text/plain"))
    return news::PageForm::text;
  if (media.empty() || media.contains("html"))
    return news::PageForm::html;
  return std::nullopt;
}

PageResult next_record(web::WarcReader& reader, const std::string& path) {
  while (auto record = reader.next()) {
    if (!*record)
      return std::unexpected(record->error());
    if ((*record)->type != "response" && (*record)->type != "resource")
      continue;
    if ((*record)->status != 0 && ((*record)->status < 200 || (*record)->status > 299))
      continue;
    const std::string_view media = (*record)->content_type;
    const auto form = form_of(media);
    if (!form)
      continue;
    news::Page page;
    page.input = path + "@" + std::to_string((*record)->offset);
    page.url = (*record)->url;
    page.bytes = std::move((*record)->payload);
    page.content_type = (*record)->content_type;
    page.form = *form;
    page.section_hint = (*record)->label;
    page.fetched = (*record)->date.value_or(time_of_file(path));
    return page;
  }
  return std::nullopt;
}

std::function<PageResult()> open_warc(const std::string& path) {
  auto reader = web::WarcReader::open(path);
  if (!reader)
    return once(std::unexpected(reader.error()));
  return [reader = std::make_shared<web::WarcReader>(*std::move(reader)), path] {
    return next_record(*reader, path);
  };
}

std::function<PageResult()> open_feed(std::string_view bytes, const std::string& path) {
  auto parsed = feed::parse(bytes, path);
  if (!parsed)
    return once(std::unexpected(parsed.error()));
  return [feed = std::make_shared<news::Feed>(*std::move(parsed)), at = std::size_t{0}, path,
          fetched = time_of_file(path)]() mutable -> PageResult {
    if (at == feed->entries.size())
      return std::nullopt;
    auto page = page_of_entry(feed->entries[at++], *feed, fetched);
    page.input = path + "#" + std::to_string(at);
    return page;
  };
}

} // namespace

std::deque<text::Result<std::string>> list_files(const std::vector<std::string>& arguments) {
  std::deque<text::Result<std::string>> paths;
  for (const auto& argument : arguments)
    add_argument(paths, argument);
  return paths;
}

Inputs::Inputs(const std::vector<std::string>& arguments, InputSettings settings)
    : settings_(std::move(settings)), paths_(list_files(arguments)), files_(paths_.size()) {}

PageResult Inputs::next() {
  for (;;) {
    if (current_) {
      if (auto page = current_()) {
        if (*page && (*page)->url.empty())
          (*page)->url = settings_.url;
        if (*page && !settings_.section_hint.empty())
          (*page)->section_hint = settings_.section_hint;
        return page;
      }
      current_ = nullptr;
    }
    if (paths_.empty())
      return std::nullopt;
    auto path = std::move(paths_.front());
    paths_.pop_front();
    ++begun_;
    if (!path)
      return std::unexpected(path.error());
    current_ = open(*path);
  }
}

Inputs::Reader Inputs::open(const std::string& path) {
  const bool plain_text =
      settings_.form == news::PageForm::text || (path != "-" && has_ending(path, {".txt"}));
  if (!plain_text && has_ending(path, {".warc", ".arc"}))
    return open_warc(path);

  auto file = GzFile::open(path);
  if (!file)
    return once(std::unexpected(file.error()));
  std::string head;
  file->read_block(head);
  if (!plain_text && path != "-" && web::looks_like_warc(head))
    return open_warc(path);
  if (!plain_text && looks_like_json_lines(path, head)) {
    auto lines =
        std::make_shared<JsonLines>(path, *std::move(file), std::move(head), time_of_file(path));
    return [lines] { return lines->next(); };
  }
  auto rest = file->read_rest(std::move(head), largest_page);
  if (!rest)
    return once(std::unexpected(rest.error()));
  if (!plain_text && looks_like_feed(*rest))
    return open_feed(*rest, path);

  news::Page page;
  page.input = path;
  page.bytes = *std::move(rest);
  page.form = plain_text ? news::PageForm::text : news::PageForm::html;
  page.fetched = time_of_file(path);
  return once(std::move(page));
}

} // namespace engine

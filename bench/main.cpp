// headwater_bench [N]: what each stage costs on N of WCXB's pages (200), one core: µs a page, pages
// a second, and the ratio to libxml2's HTML parser alone on the same pages in the same run; feeds
// made of them, in MB a second; peak memory at the end.
#include "article/extract.hpp"
#include "bench/feeds.hpp"
#include "bench/lineage.hpp"
#include "bench/memory.hpp"
#include "bench/peers.hpp"
#include "engine/recent.hpp"
#include "engine/road.hpp"
#include "eval/gold.hpp"
#include "reading/attributions/attributions.hpp"
#include "reading/credits.hpp"
#include "reading/names.hpp"
#include "reading/read.hpp"
#include "reading/sections.hpp"
#include "reading/times.hpp"
#include "text/charset.hpp"
#include "text/language.hpp"
#include "text/tokens.hpp"
#include "web/html.hpp"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>
#include <libxml/HTMLparser.h>
#include <span>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

double baseline = 0; // µs a page of libxml2

// The median of three runs over all pages.
template <class Work> void measure(const char* stage, std::size_t pages, Work work) {
  std::vector<double> runs;
  for (int run = 0; run < 3; ++run) {
    const auto begun = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < pages; ++i)
      work(i);
    runs.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun)
            .count() /
        static_cast<double>(pages));
  }
  std::sort(runs.begin(), runs.end());
  if (baseline == 0)
    baseline = runs[1];
  fmt::print("{:<34} {:>10.1f} {:>10.0f} {:>10.3f}\n", stage, runs[1], 1e6 / runs[1],
             runs[1] / baseline);
}

std::filesystem::path data_folder() {
  const char* folder = std::getenv("HEADWATER_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
  return folder != nullptr ? std::filesystem::path(folder)
                           : std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "data";
}

// From bytes to an article.
void measure_pages(const std::vector<news::Page>& pages) {
  const auto n = pages.size();
  std::vector<std::string> html;
  double bytes = 0;
  for (const auto& page : pages) {
    html.push_back(text::decode(page.bytes).utf8);
    bytes += static_cast<double>(page.bytes.size());
  }
  fmt::print("{} pages of {:.0f} KB\n{:<34} {:>10} {:>10} {:>10}\n", n,
             bytes / 1000 / static_cast<double>(n), "stage", "µs/page", "pages/s", "× libxml2");
  measure("libxml2's HTML tree alone", n, [&](std::size_t i) {
    xmlFreeDoc(htmlReadMemory(html[i].data(), static_cast<int>(html[i].size()), nullptr, "utf-8",
                              HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET));
  });
  measure("text::decode", n, [&](std::size_t i) { (void)text::decode(pages[i].bytes); });
  measure("web::parse_html", n, [&](std::size_t i) { (void)web::parse_html(html[i], "bench"); });
  measure("article::extract (all of it)", n,
          [&](std::size_t i) { (void)article::extract(pages[i]); });
  measure("engine::read (a page, by itself)", n,
          [&](std::size_t i) { (void)engine::read(pages[i]); });
}

// reading::read and its parts, on the articles of common length.
void measure_reading(const std::vector<news::Arrival>& all) {
  constexpr std::size_t shortest = 600, longest = 900; // tokens
  std::vector<const news::Arrival*> arrivals;
  std::size_t tokens = 0;
  for (const auto& arrival : all)
    if (const auto size = arrival.tokens.tokens.size(); size >= shortest && size <= longest) {
      arrivals.push_back(&arrival);
      tokens += size;
    }
  if (arrivals.empty())
    return;
  const auto n = arrivals.size();
  fmt::print("{} articles of {} tokens in the mean:\n", n, tokens / n);
  const auto article = [&](std::size_t i) -> const auto& { return arrivals[i]->article; };
  const auto mentions = [&](std::size_t i) -> const auto& { return arrivals[i]->reading.mentions; };
  std::vector<reading::Words> words;
  std::vector<text::Tokens> titles;
  words.reserve(n), titles.reserve(n);
  for (const auto* arrival : arrivals) {
    words.emplace_back(arrival->article.text, arrival->tokens);
    titles.push_back(text::tokenize(arrival->article.title, arrival->article.language));
  }
  measure("reading: section", n, [&](std::size_t i) {
    (void)reading::guess_section(article(i), titles[i], arrivals[i]->tokens, "");
  });
  measure("reading: words", n,
          [&](std::size_t i) { (void)reading::Words(article(i).text, arrivals[i]->tokens); });
  measure("reading: names", n,
          [&](std::size_t i) { (void)reading::find_names(words[i], article(i).language); });
  measure("reading: credits", n,
          [&](std::size_t i) { (void)reading::find_credits(article(i), words[i], mentions(i)); });
  measure("reading: times", n,
          [&](std::size_t i) { (void)reading::find_times(article(i), words[i]); });
  measure("reading: attributions", n, [&](std::size_t i) {
    (void)reading::find_attributions(words[i], arrivals[i]->tokens, mentions(i),
                                     article(i).language);
  });
  measure("reading::read, all of these", n,
          [&](std::size_t i) { (void)reading::read(article(i), arrivals[i]->tokens, ""); });
}

// From an article to the store.
void measure_arrivals(std::vector<news::Arrival> arrivals) {
  const auto m = arrivals.size();
  measure("text::detect_language", m,
          [&](std::size_t i) { (void)text::detect_language(arrivals[i].article.text); });
  measure("text::tokenize", m, [&](std::size_t i) {
    (void)text::tokenize(arrivals[i].article.text, arrivals[i].article.language);
  });
  measure("reading::read", m,
          [&](std::size_t i) { (void)reading::read(arrivals[i].article, arrivals[i].tokens, ""); });
  measure("reuse::fingerprint", m, [&](std::size_t i) {
    (void)reuse::fingerprint(arrivals[i].tokens, arrivals[i].article.text);
  });
  engine::Recent recent(engine::RoadSettings().window);
  measure("match, place and remember", m, [&](std::size_t i) {
    arrivals[i].placement = recent.place(arrivals[i], recent.copies(arrivals[i]));
    recent.remember(arrivals[i]);
  });
  const auto file = std::filesystem::temp_directory_path() /
                    ("headwater-bench-" + std::to_string(getpid()) + ".db");
  {
    const auto store = store::open_sqlite_store(file.string());
    std::size_t begun = 0; // of the batch
    measure("store.commit, 64 at a time", m, [&](std::size_t i) {
      auto& arrival = arrivals[i]; // another article each run
      arrival.article.id = news::ArticleId{std::to_underlying(arrival.article.id) + 1};
      arrival.article.canonical += "0";
      begun = i == 0 ? 0 : begun;
      if (i + 1 - begun == 64 || i + 1 == m) {
        store->commit(std::span(arrivals).subspan(begun, i + 1 - begun));
        begun = i + 1;
      }
    });
  }
  for (const auto* ending : {"", "-wal", "-shm"})
    std::filesystem::remove(file.string() + ending);
}

void print_memory(const std::vector<news::Page>& pages) {
  double bytes = 0;
  for (const auto& page : pages)
    bytes += static_cast<double>(page.bytes.size());
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::size_t most_beyond = 0, beyond = 0;
  for (const auto& page : pages) {
    const auto peak = bench::peak_of([&] { (void)article::extract(page); });
    most_beyond = std::max(most_beyond, peak);
    beyond += peak;
  }
  fmt::print("memory of article::extract beyond the page: {:.2f} MB in the mean, {:.2f} at most\n",
             static_cast<double>(beyond) / static_cast<double>(pages.size()) / 1e6,
             static_cast<double>(most_beyond) / 1e6);
  fmt::print("peak memory {} MB, of which the pages themselves {:.0f} MB\n", usage.ru_maxrss / 1024,
             2 * bytes / 1e6);
}

} // namespace

int main(int argc, char** argv) {
  const std::size_t most = argc > 1 ? std::stoul(argv[1]) : 200;
  const auto gold = eval::read_gold(data_folder());
  if (!gold) {
    fmt::print(stderr, "{} (name the data's folder with HEADWATER_DATA)\n",
               text::to_string(gold.error()));
    return 1;
  }
  std::vector<news::Page> pages;
  for (const auto& page : *gold)
    if (page.page_type == "article" && pages.size() < most)
      if (auto loaded = eval::load(page))
        pages.push_back(*std::move(loaded));
  measure_pages(pages);
  bench::print_peers(data_folder());
  std::vector<news::Arrival> arrivals;
  for (const auto& page : pages)
    if (auto arrival = engine::read(page))
      arrivals.push_back(*std::move(arrival));
  measure_feeds(arrivals);
  measure_reading(arrivals);
  measure_arrivals(std::move(arrivals));
  bench::print_lineage(data_folder());
  print_memory(pages);
}

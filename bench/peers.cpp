#include "bench/peers.hpp"
#include "article/extract.hpp"
#include "engine/inputs.hpp"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fmt/core.h>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace bench {

namespace {

constexpr std::size_t most_pages = 200;

std::vector<news::Page> load_pages(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".gz")
      files.push_back(entry.path());
  std::ranges::sort(files);
  files.resize(std::min(files.size(), most_pages));
  std::vector<news::Page> pages;
  for (const auto& file : files)
    if (auto bytes = engine::read_file(file.string(), 64U << 20U)) {
      pages.emplace_back().input = file.string();
      pages.back().bytes = *std::move(bytes);
    }
  return pages;
}

double seconds_of_ours(const std::vector<news::Page>& pages) {
  std::vector<double> runs;
  for (int run = 0; run < 3; ++run) {
    const auto begun = std::clock();
    for (const auto& page : pages)
      (void)article::extract(page);
    runs.push_back(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  std::ranges::sort(runs);
  return runs[1];
}

struct Peer {
  std::string version;
  double seconds = 0;
  std::size_t pages = 0;
};

// HEADWATER_PYTHON names the interpreter that has it; python3 otherwise.
Peer run_trafilatura(const std::filesystem::path& folder) {
  const char* python = std::getenv("HEADWATER_PYTHON"); // NOLINT(concurrency-mt-unsafe): one thread
  const auto command =
      fmt::format("{} '{}/bench/peer_trafilatura.py' '{}' {} 2>/dev/null",
                  python == nullptr ? "python3" : python, SOURCE_DIR, folder.string(), most_pages);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string answer(256, '\0');
  answer.resize(pipe == nullptr ? 0 : std::fread(answer.data(), 1, answer.size(), pipe.get()));
  Peer peer;
  std::istringstream(answer) >> peer.version >> peer.seconds >> peer.pages;
  return peer;
}

} // namespace

void print_peers(const std::filesystem::path& data) {
  const auto folder = data / "pages" / "html";
  const auto pages = load_pages(folder);
  double bytes = 0;
  for (const auto& page : pages)
    bytes += static_cast<double>(page.bytes.size());
  const auto ours = static_cast<double>(pages.size()) / seconds_of_ours(pages);
  fmt::print("{} pages of {:.0f} KB, processor time\n{:<34} {:>10.0f} pages/s {:>8.1f} MB/s\n",
             pages.size(), bytes / 1000 / static_cast<double>(pages.size()), "article::extract",
             ours, ours * bytes / 1e6 / static_cast<double>(pages.size()));
  const auto peer = run_trafilatura(folder);
  if (peer.pages == 0) {
    fmt::print("trafilatura is not installed (pip install trafilatura; HEADWATER_PYTHON)\n");
    return;
  }
  const auto theirs = static_cast<double>(peer.pages) / peer.seconds;
  fmt::print("{:<34} {:>10.0f} pages/s; ours is {:.1f} times as fast\n",
             fmt::format("trafilatura {} (fast)", peer.version), theirs, ours / theirs);
}

} // namespace bench

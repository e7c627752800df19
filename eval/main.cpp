// headwater_eval [--json] [STAGE…]: the table of docs/evaluation.md, on HEADWATER_DATA or
// ../shared/data.
#include "stage.hpp"
#include "text/json.hpp"
#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>
#include <set>
#include <string>
#include <string_view>

namespace {

std::filesystem::path data_folder() {
  if (const char* folder =
          std::getenv("HEADWATER_DATA")) // NOLINT(concurrency-mt-unsafe): one thread
    return folder;
  return std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "data";
}

void print_line(const eval::Score& score) {
  const bool has_interval = score.high > score.low;
  const auto digits = score.value >= 10 ? 1 : 4;
  fmt::print("{:<16} {:<44} {:>9.{}f}  {:<17} {:>6}\n", score.stage, score.metric, score.value,
             digits, has_interval ? fmt::format("{:.4f}–{:.4f}", score.low, score.high) : "",
             score.n);
}

void print_json(const eval::Score& score) {
  fmt::print("{}\n", text::json::serialize(text::json::object{{"stage", score.stage},
                                                              {"metric", score.metric},
                                                              {"value", score.value},
                                                              {"low", score.low},
                                                              {"high", score.high},
                                                              {"n", score.n}}));
}

} // namespace

int main(int argc, char** argv) {
  bool json = false;
  std::set<std::string_view> wanted;
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]) == "--json")
      json = true;
    else
      wanted.insert(argv[i]);
  const auto data = data_folder();
  if (!std::filesystem::is_directory(data)) {
    fmt::print(stderr,
               "{}: no such folder. The evaluation data is not part of the repository; name it "
               "with HEADWATER_DATA.\n",
               data.string());
    return 1;
  }
  struct Stage {
    std::string_view name;
    eval::Scores (*evaluate)(const std::filesystem::path&);
    std::filesystem::path folder;
  };
  int code = 0;
  if (!json)
    fmt::print("{:<16} {:<44} {:>9}  {:<17} {:>6}\n", "stage", "metric", "value", "95 %", "n");
  for (const auto& [name, evaluate, folder] :
       {Stage{"pages", eval::evaluate_pages, data}, Stage{"stories", eval::evaluate_stories, data},
        Stage{"headlines", eval::evaluate_headlines, SOURCE_DIR},
        Stage{"attributions", eval::evaluate_attributions, data},
        Stage{"quotes", eval::evaluate_quotes, SOURCE_DIR},
        Stage{"reading", eval::evaluate_reading, SOURCE_DIR},
        Stage{"credits", eval::evaluate_credits, data},
        Stage{"copies", eval::evaluate_copies, data},
        Stage{"lineage", eval::evaluate_lineage, data},
        Stage{"samples", eval::evaluate_samples, SOURCE_DIR}}) {
    if (!wanted.empty() && !wanted.contains(name))
      continue;
    const auto scores = evaluate(folder);
    if (!scores) {
      fmt::print(stderr, "{}\n", text::to_string(scores.error()));
      code = 1;
      continue;
    }
    for (const auto& score : *scores)
      json ? print_json(score) : print_line(score);
    std::fflush(stdout);
  }
  return code;
}

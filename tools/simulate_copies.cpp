// Copies of known descent as JSON Lines: simulate_copies DATA [--source wcxb|huffpost|bbc|reuters]
// [--family first|second] [--originals N] [--depth D] [--fan-out F] [--seed S]. Originals with
// their trees of copies, and of every fourth one two independent reports instead; in the order of
// their dates.
#include "copy_recipes.hpp"
#include "text/json.hpp"
#include "text/time.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace {

constexpr std::size_t one_told_twice_in = 4; // originals: only in two independent reports

struct Settings {
  tools::Source source = tools::Source::wcxb;
  tools::Family family = tools::Family::second;
  std::size_t originals = 100, depth = 4, fan_out = 20;
  std::uint64_t seed = 1;
};

std::optional<Settings> settings_of(int argc, char** argv) {
  using enum tools::Source;
  const std::map<std::string_view, tools::Source> sources = {
      {"wcxb", wcxb}, {"huffpost", huffpost}, {"bbc", bbc}, {"reuters", reuters}};
  Settings settings;
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string_view flag = argv[i], value = argv[i + 1];
    if (flag == "--source" && sources.contains(value))
      settings.source = sources.at(value);
    else if (flag == "--family" && (value == "first" || value == "second"))
      settings.family = value == "first" ? tools::Family::first : tools::Family::second;
    else if (flag == "--originals")
      settings.originals = std::stoul(argv[i + 1]);
    else if (flag == "--depth")
      settings.depth = std::stoul(argv[i + 1]);
    else if (flag == "--fan-out")
      settings.fan_out = std::stoul(argv[i + 1]);
    else if (flag == "--seed")
      settings.seed = std::stoull(argv[i + 1]);
    else
      return std::nullopt;
  }
  return argc % 2 == 0 ? std::optional(settings) : std::nullopt;
}

struct Line {
  text::Time date;
  text::json::object object;
};

Line line_of(const tools::Copy& copy, std::string_view kind, const text::json::value& of) {
  const auto& article = copy.article;
  text::json::array slips;
  for (const auto& [was, is, slip] : copy.slips)
    slips.push_back({{"was", was}, {"became", is}});
  return {article.date,
          {{"id", article.id},
           {"date", text::to_iso(article.date)},
           {"title", article.title},
           {"text", article.text},
           {"url", article.url},
           {"of", of},
           {"kind", kind},
           {"operations", text::json::array(copy.operations.begin(), copy.operations.end())},
           {"slips", std::move(slips)}}};
}

text::Result<int> simulate(const std::filesystem::path& data, const Settings& settings) {
  const auto thesaurus = TRY(tools::Thesaurus::load(tools::debian_wordnet));
  auto originals = TRY(tools::read_originals(data, settings.source));
  originals.resize(std::min(originals.size(), settings.originals));
  tools::Copier copier(thesaurus, settings.family, settings.seed);
  std::vector<Line> lines;
  for (std::size_t i = 0; i < originals.size(); ++i) {
    const auto& other = originals[(i + 1) % originals.size()];
    if (i % one_told_twice_in == 0) {
      const auto [one, another] = copier.report_twice(originals[i], other);
      for (const auto& report : {one, another})
        lines.push_back(line_of({report, "", {}, {"reported twice"}, {}}, "independent", nullptr));
      continue;
    }
    lines.push_back(line_of({originals[i], "", {}, {}, {}}, "original", nullptr));
    for (const auto& copy : copier.tree(originals[i], other, settings.depth, settings.fan_out))
      lines.push_back(line_of(copy, news::name(copy.kind), text::json::value(copy.of)));
  }
  std::ranges::stable_sort(lines, {}, &Line::date);
  for (const auto& line : lines)
    fmt::print("{}\n", text::json::serialize(line.object));
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  const auto settings = argc < 2 ? std::nullopt : settings_of(argc, argv);
  if (!settings) {
    fmt::print(stderr, "simulate_copies DATA [--source wcxb|huffpost|bbc|reuters] [--family "
                       "first|second] [--originals N] [--depth D] [--fan-out F] [--seed S]\n");
    return 2;
  }
  const auto done = simulate(argv[1], *settings);
  if (!done)
    fmt::print(stderr, "{}\n", text::to_string(done.error()));
  return done.value_or(1);
}

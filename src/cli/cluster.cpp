#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/recent.hpp"
#include "engine/road.hpp"
#include "text/hash.hpp"
#include <fmt/core.h>
#include <unordered_map>
#include <utility>

namespace cli {

namespace {

struct Line {
  text::json::value id; // as the user wrote it
  news::Arrival arrival;
};

// The user's id makes the article's, so that two lines are two articles whatever they say.
text::Result<Line> read_line(text::Result<news::Page> page) {
  const auto taken = TRY(std::move(page));
  const auto value = TRY(text::parse_json(taken.bytes, taken.input));
  const auto* id = value.is_object() ? value.get_object().if_contains("id") : nullptr;
  if (id == nullptr)
    return text::input_error(taken.input, "no id");
  Line line{*id, TRY(engine::read(taken))};
  line.arrival.article.id = news::ArticleId{text::hash64(text::json::serialize(*id))};
  return line;
}

} // namespace

int cluster(const Reading& options, Session& session) {
  engine::Inputs inputs(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs);
  engine::Recent recent(engine::RoadSettings().window);
  std::unordered_map<std::uint64_t, text::json::value> ids;
  while (auto page = inputs.next()) {
    auto line = read_line(*std::move(page));
    if (!line) {
      session.fail(line.error());
      continue;
    }
    auto& [id, arrival] = *line;
    const auto copies = recent.copies(arrival);
    arrival.placement = recent.place(arrival, copies);
    recent.remember(arrival);
    ids.emplace(std::to_underlying(arrival.article.id), id);

    text::json::value match = nullptr;
    if (!copies.empty()) {
      const auto& [of, kind, score, evidence] = copies.front().match;
      match = {{"of", ids.at(std::to_underlying(of))},
               {"kind", news::name(kind)},
               {"score", score},
               {"evidence", text::json::array(evidence.begin(), evidence.end())}};
    }
    const auto story = text::to_hex(std::to_underlying(arrival.placement.story));
    session.print(
        fmt::format("{}  {}  {}\n", story, text::json::serialize(id), arrival.article.title));
    session.line({{"id", std::move(id)}, {"story", story}, {"match", std::move(match)}});
  }
  return session.exit_code();
}

} // namespace cli

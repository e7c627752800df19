#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/recent.hpp"
#include "engine/road.hpp"
#include "text/hash.hpp"
#include <absl/container/flat_hash_map.h>
#include <deque>
#include <fmt/core.h>
#include <optional>
#include <utility>

namespace cli {

namespace {

constexpr std::size_t window = 160'000;   // arrivals remembered
constexpr std::size_t most_held = 10'000; // lines that wait for what later articles show

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
  Line line{*id, TRY(engine::read_to_place(taken, value.get_object()))};
  line.arrival.article.id = news::ArticleId{text::hash64(text::json::serialize(*id))};
  return line;
}

struct Held {
  news::ArticleId article{};
  news::StoryId story{};
  text::json::value id{}, match{};
  std::string title{};
  std::optional<text::Error> failure{}; // and then nothing else
};

// The latest lines, which merges and splits still change; what failed waits for its turn among
// them.
class Waiting {
public:
  explicit Waiting(Session& session) : session_(session) {}

  void add(Held held) {
    if (!held.failure)
      places_[held.article] = printed_ + held_.size();
    held_.push_back(std::move(held));
    if (held_.size() > most_held)
      print();
  }

  void apply(const news::StoryEvent& event) {
    for (const auto article : event.articles)
      if (const auto found = places_.find(article); found != places_.end())
        held_[found->second - printed_].story = event.to;
  }

  void print_all() {
    while (!held_.empty())
      print();
  }

private:
  void print() {
    if (const auto& failure = held_.front().failure)
      session_.fail(*failure);
    else
      print(held_.front());
    held_.pop_front();
    ++printed_;
  }

  void print(Held& held) {
    const auto story = text::to_hex(std::to_underlying(held.story));
    session_.print(fmt::format("{}  {}  {}\n", story, text::json::serialize(held.id), held.title));
    session_.line({{"id", std::move(held.id)}, {"story", story}, {"match", std::move(held.match)}});
    if (const auto found = places_.find(held.article); found->second == printed_)
      places_.erase(found);
  }

  Session& session_;
  std::deque<Held> held_;
  std::size_t printed_ = 0;
  absl::flat_hash_map<news::ArticleId, std::size_t> places_; // among all lines
};

// The ids that users gave to the articles remembered.
class Names {
public:
  void add(news::ArticleId article, const text::json::value& id) {
    if (ids_.insert_or_assign(article, id).second)
      order_.push_back(article);
    if (order_.size() > window) {
      ids_.erase(order_.front());
      order_.pop_front();
    }
  }
  [[nodiscard]] text::json::value of(news::ArticleId article) const {
    const auto found = ids_.find(article);
    return found == ids_.end() ? nullptr : found->second;
  }

private:
  absl::flat_hash_map<news::ArticleId, text::json::value> ids_;
  std::deque<news::ArticleId> order_;
};

} // namespace

int cluster(const Reading& options, Session& session) {
  engine::Inputs inputs(options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs);
  engine::Recent recent(window);
  Names names;
  Waiting waiting(session);
  while (auto page = inputs.next()) {
    auto line = read_line(*std::move(page));
    if (!line) {
      waiting.add({.failure = line.error()});
      continue;
    }
    auto& [id, arrival] = *line;
    const auto copies = recent.copies(arrival);
    arrival.placement = recent.place(arrival, copies);
    recent.remember(arrival);
    names.add(arrival.article.id, id);
    text::json::value match = nullptr;
    if (!copies.empty()) {
      const auto& [of, kind, score, evidence] = copies.front().match;
      match = {{"of", names.of(of)},
               {"kind", news::name(kind)},
               {"score", score},
               {"evidence", text::json::array(evidence.begin(), evidence.end())}};
    }
    waiting.add({arrival.article.id,
                 arrival.placement.story,
                 std::move(id),
                 std::move(match),
                 std::move(arrival.article.title),
                 {}});
    for (const auto& event : recent.repair())
      waiting.apply(event);
  }
  waiting.print_all();
  return session.exit_code();
}

} // namespace cli

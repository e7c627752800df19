// Names and times against eval/names.jsonl: our own annotation of our own streams, and of news
// texts that stand in the rows themselves, which have no times.
//
// A name is right where its span and its kind are; a time where its first day is, and its last
// where the gold has one. Parts that are "seen" were looked at while the rules were written; all
// were annotated before anything was run on them.
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "reliability.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace eval {

namespace {

using news::MentionKind;

struct Counts {
  std::size_t right = 0, found = 0, gold = 0;
};

void add_scores(std::vector<Score>& scores, const std::string& stage, const std::string& of,
                const Counts& counts) {
  const auto share = [&](std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(counts.right) / static_cast<double>(whole);
  };
  const double precision = share(counts.found), recall = share(counts.gold);
  const double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  scores.push_back({stage, of + ", precision", precision, 0, 0, counts.found});
  scores.push_back({stage, of + ", recall", recall, 0, 0, counts.gold});
  scores.push_back({stage, of + ", F1", f1, 0, 0, counts.gold});
}

using Arrivals = std::map<std::string, news::Arrival>;

text::Result<Arrivals> read_streams(const std::filesystem::path& repository) {
  Arrivals arrivals;
  engine::Inputs inputs({(repository / "eval" / "streams").string()});
  while (auto page = inputs.next()) {
    auto read = TRY(*std::move(page));
    const auto line = text::parse_json(read.bytes, read.input);
    const auto id = line ? std::string(text::string_at(line->as_object(), "id")) : "";
    if (auto arrival = engine::read(std::move(read)))
      arrivals.emplace(id, *std::move(arrival));
  }
  return arrivals;
}

struct GoldName {
  std::size_t begin = 0, end = 0;
  MentionKind kind = MentionKind::name;
};

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const auto is_letter = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0xC3 || (byte >= '0' && byte <= '9') ||
           ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
  };
  return (begin == 0 || !is_letter(begin - 1)) && (end == text.size() || !is_letter(end));
}

// Every place where a surface of the gold stands, the longest first.
std::vector<GoldName> gold_names(const text::json::object& row, std::string_view text) {
  std::vector<std::pair<std::string, MentionKind>> surfaces;
  for (const auto kind : {MentionKind::person, MentionKind::organisation, MentionKind::place})
    for (const auto& surface : row.at(news::name(kind)).as_array())
      surfaces.emplace_back(surface.as_string(), kind);
  std::ranges::stable_sort(
      surfaces, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  std::vector<GoldName> names;
  for (const auto& [surface, kind] : surfaces)
    for (auto at = text.find(surface); at != text.npos; at = text.find(surface, at + 1)) {
      const auto end = at + surface.size();
      const bool is_taken = std::ranges::any_of(
          names, [&](const GoldName& name) { return at < name.end && name.begin < end; });
      if (!is_taken && stands_alone(text, at, end))
        names.push_back({at, end, kind});
    }
  return names;
}

void count_names(const text::json::object& row, const news::Arrival& arrival, Counts& all,
                 std::array<Counts, 3>& by_kind, Reliability& reliability) {
  const auto gold = gold_names(row, arrival.article.text);
  for (const auto& name : gold)
    ++all.gold, ++by_kind[static_cast<std::size_t>(name.kind)].gold;
  for (const auto& mention : arrival.reading.mentions) {
    if (mention.kind == MentionKind::name)
      continue;
    auto& of_kind = by_kind[static_cast<std::size_t>(mention.kind)];
    ++all.found, ++of_kind.found;
    const bool is_right = std::ranges::any_of(gold, [&](const GoldName& name) {
      return name.begin == mention.span.begin && name.end == mention.span.end &&
             name.kind == mention.kind;
    });
    reliability.add(mention.confidence, is_right);
    all.right += is_right ? 1 : 0;
    of_kind.right += is_right ? 1 : 0;
  }
}

bool is_resolved(const news::TimeExpression& time, const text::json::object& gold,
                 const news::Article& article) {
  const auto day = [&](text::Time at) { return text::to_iso_date(at + article.published_offset); };
  const auto to = text::string_at(gold, "to");
  const bool ends_well = to.empty() || day(time.end - std::chrono::seconds(1)) < to ||
                         day(time.end) == to || // a night ends on the next day
                         time.granularity == news::Granularity::part_of_day;
  return day(time.begin) == text::string_at(gold, "from") && ends_well;
}

void count_times(const text::json::object& row, const news::Arrival& arrival, Counts& counts,
                 Reliability& reliability) {
  const auto& article = arrival.article;
  auto found = arrival.reading.times;
  counts.found += found.size();
  for (const auto& gold : row.at("times").as_array()) {
    ++counts.gold;
    const auto surface = text::string_at(gold.as_object(), "text");
    const auto same = std::ranges::find_if(found, [&](const news::TimeExpression& time) {
      const auto said =
          std::string_view(article.text).substr(time.span.begin, time.span.end - time.span.begin);
      return said.find(surface) != said.npos || surface.find(said) != surface.npos;
    });
    if (same == found.end())
      continue;
    const bool is_right = is_resolved(*same, gold.as_object(), article);
    reliability.add(same->confidence, is_right);
    counts.right += is_right ? 1 : 0;
    found.erase(same);
  }
  for (const auto& made_up : found)
    reliability.add(made_up.confidence, false);
}

struct Part {
  Counts names, times;
  std::array<Counts, 3> by_kind;
  Reliability of_names, of_times;
};

// Of the streams, or of the text that the row has itself.
text::Result<news::Arrival> arrival_of(const text::json::object& row, const Arrivals& streams,
                                       const std::string& path) {
  if (row.contains("text")) {
    news::Page page;
    page.input = path;
    page.bytes = text::json::serialize(row);
    page.content_type = "application/json";
    page.form = news::PageForm::article;
    return engine::read(std::move(page));
  }
  const std::string id(text::string_at(row, "id"));
  const auto found = streams.find(id);
  if (found == streams.end())
    return text::input_error(path, "no such article: " + id);
  return found->second;
}

void add_part(std::vector<Score>& scores, const std::string& of, const Part& part) {
  add_scores(scores, "names", of + ": all", part.names);
  for (const auto kind : {MentionKind::person, MentionKind::organisation, MentionKind::place})
    add_scores(scores, "names", of + ": " + std::string(news::name(kind)),
               part.by_kind[static_cast<std::size_t>(kind)]);
  std::ranges::move(part.of_names.scores("names", of), std::back_inserter(scores));
  if (part.times.gold == 0)
    return;
  add_scores(scores, "times", of + ": resolved", part.times);
  std::ranges::move(part.of_times.scores("times", of), std::back_inserter(scores));
}

} // namespace

Scores evaluate_reading(const std::filesystem::path& repository) {
  const auto streams = TRY(read_streams(repository));
  const auto path = (repository / "eval" / "names.jsonl").string();
  std::map<std::string, Part> parts;
  for (const auto& row : TRY(json_rows(path))) {
    const auto arrival = TRY(arrival_of(row, streams, path));
    auto& part = parts[std::string(text::string_at(row, "part"))];
    count_names(row, arrival, part.names, part.by_kind, part.of_names);
    if (row.contains("times"))
      count_times(row, arrival, part.times, part.of_times);
  }
  std::vector<Score> scores;
  for (const auto& [of, part] : parts)
    add_part(scores, of, part);
  return scores;
}

} // namespace eval

#include "article/date.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <vector>

namespace article {

namespace {

using text::Time;
using namespace std::chrono_literals;

constexpr auto earliest =
    std::chrono::sys_days{std::chrono::year{1995} / 1 / 1}; // no news site is older

struct Candidate {
  text::ParsedTime parsed;
  double weight; // how far such a place is believed
  std::string_view source;
};

class Weighing {
public:
  explicit Weighing(Time fetched) : latest_(fetched + 24h) {}

  void add(std::string_view written, double weight, std::string_view source) {
    if (auto parsed = text::parse_time(written))
      add(*parsed, weight, source);
    else if (auto found = text::find_time(written.substr(0, 200)))
      add(found->parsed, weight * 0.9, source);
  }
  void add(const text::ParsedTime& parsed, double weight, std::string_view source) {
    if (parsed.time >= earliest && parsed.time <= latest_)
      candidates_.push_back({parsed, weight, source});
  }

  // The day with the most support; of its candidates the one with a clock and the highest weight.
  [[nodiscard]] std::optional<FoundDate> best() const {
    const Candidate* best = nullptr;
    double best_support = 0;
    for (const auto& candidate : candidates_) {
      double support = 0;
      for (const auto& other : candidates_)
        if (agree(candidate, other))
          support += &other == &candidate ? other.weight : other.weight / 4;
      support += candidate.parsed.has_clock ? 0.01 : 0;
      if (support > best_support) {
        best_support = support;
        best = &candidate;
      }
    }
    if (best == nullptr)
      return std::nullopt;
    return FoundDate{best->parsed.time, std::string(best->source)};
  }

private:
  // The same day, zones allowing.
  static bool agree(const Candidate& left, const Candidate& right) {
    const auto apart = left.parsed.time - right.parsed.time;
    return apart < 24h && apart > -24h;
  }

  Time latest_;
  std::vector<Candidate> candidates_;
};

// "/2024/02/21/", "/2024-02-21", "/20240221".
std::optional<text::ParsedTime> date_in_url(std::string_view url) {
  for (std::size_t at = url.find("://") == url.npos ? 0 : url.find("://") + 3; at + 8 <= url.size();
       ++at) {
    if (at > 0 && url[at - 1] >= '0' && url[at - 1] <= '9')
      continue;
    std::size_t end = at, digits = 0;
    while (end < url.size() && end - at < 10 &&
           ((url[end] >= '0' && url[end] <= '9') || url[end] == '/' || url[end] == '-' ||
            url[end] == '_')) {
      digits += url[end] >= '0' && url[end] <= '9' ? 1 : 0;
      ++end;
    }
    if (digits != 8 || (end < url.size() && url[end] >= '0' && url[end] <= '9'))
      continue;
    std::string written(url.substr(at, end - at));
    std::ranges::replace_if(written, [](char c) { return c == '/' || c == '_'; }, '-');
    while (written.ends_with('-'))
      written.pop_back();
    if (const auto parsed = text::parse_time(written))
      return parsed;
  }
  return std::nullopt;
}

bool is_named(std::string_view value, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return value.find(word) != value.npos; });
}

// ASCII, for the values of attributes; of a long one its beginning.
std::string lowered(std::string_view value) {
  constexpr std::size_t longest = 300;
  std::string lower(value.substr(0, longest));
  for (char& c : lower)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return lower;
}

// How much less a date is believed for standing away from where the text begins, or in what is
// about other articles. Found by headwater_eval pages, on WCXB's dates.
double doubt_at(const web::Document& document, web::NodeIndex at, web::NodeIndex text_begins) {
  constexpr double most = 0.2, far = 1500; // nodes
  constexpr double elsewhere = 0.25;
  for (auto up = document.node(at).parent; up != web::no_node; up = document.node(up).parent) {
    const auto tag = document.node(up).tag;
    if (tag == web::Tag::aside || tag == web::Tag::footer || tag == web::Tag::nav)
      return elsewhere;
  }
  const auto distance = at > text_begins ? at - text_begins : text_begins - at;
  return most * std::min(1.0, static_cast<double>(distance) / far);
}

// <time> and elements whose class or itemprop speaks of the date.
void weigh_elements(Weighing& weighing, const web::Document& document, web::NodeIndex text_begins) {
  const auto nodes = document.nodes();
  std::size_t times = 0, marked = 0;
  for (web::NodeIndex i = 0; i < nodes.size() && times + marked < 40; ++i) {
    const auto& node = nodes[i];
    if (node.tag == web::Tag::text || node.tag == web::Tag::meta ||
        (node.attribute_count == 0 && node.tag != web::Tag::time))
      continue;
    const auto itemprop = lowered(document.attribute(node, "itemprop")),
               classes = lowered(document.attribute(node, "class")),
               id = lowered(document.attribute(node, "id"));
    const bool published =
        is_named(itemprop, {"datepublished", "datecreated"}) ||
        !document.attribute(node, "pubdate").empty() ||
        is_named(classes, {"publish", "posted", "entry-date", "post-date", "pubdate"});
    const bool modified =
        is_named(itemprop, {"datemodified"}) || is_named(classes, {"updated", "modified"});
    if (node.tag == web::Tag::time) {
      const auto stated = document.attribute(node, "datetime");
      const auto written = stated.empty() ? document.text_of(i) : std::string(stated);
      // The first on a page is the article's; later ones are those of comments and other articles.
      weighing.add(written,
                   (published  ? 0.85
                    : modified ? 0.4
                               : 0.6) -
                       0.03 * static_cast<double>(std::min<std::size_t>(times, 8)) -
                       doubt_at(document, i, text_begins),
                   "time");
      ++times;
    } else if (published || (!modified && node.end - i < 16 &&
                             (is_named(classes, {"date", "time", "dateline", "meta"}) ||
                              is_named(id, {"date", "time"})))) {
      const auto stated =
          is_named(itemprop, {"date"}) ? document.attribute(node, "content") : std::string_view();
      const auto written = stated.empty()
                               ? (node.end - i < 60 ? document.text_of(i) : std::string())
                               : std::string(stated);
      if (written.empty() || written.size() > 200)
        continue;
      weighing.add(written,
                   (published ? 0.65 : 0.5) -
                       0.03 * static_cast<double>(std::min<std::size_t>(marked, 8)) -
                       doubt_at(document, i, text_begins) / 2,
                   "text");
      ++marked;
    }
  }
}

// Short lines around the beginning of the text, nearer is better; and the text's own first and last
// words.
void weigh_lines(Weighing& weighing, std::span<const Block> blocks, std::size_t text_begins) {
  constexpr std::size_t reach = 12, most_bytes = 220;
  const auto first = text_begins > reach ? text_begins - reach : 0;
  for (std::size_t i = first; i < std::min(text_begins + 4, blocks.size()); ++i) {
    if (blocks[i].text.size() > most_bytes)
      continue;
    const auto away = static_cast<double>(i < text_begins ? text_begins - i : i - text_begins);
    if (const auto found = text::find_time(blocks[i].text))
      weighing.add(found->parsed, 0.45 - 0.015 * away, "text");
  }
  std::size_t looked_at = 0;
  for (std::size_t i = 0; i < blocks.size() && looked_at < 60; ++i) {
    const auto& text = blocks[i].text;
    if (text.size() > most_bytes || text.find_first_of("0123456789") == text.npos)
      continue;
    ++looked_at;
    if (const auto found = text::find_time(text))
      weighing.add(found->parsed,
                   text.find("\xC2\xA9") == text.npos ? 0.2 - 0.001 * static_cast<double>(looked_at)
                                                      : 0.02,
                   "text");
  }
}

} // namespace

Dates find_dates(const web::Document& document, const Statements& statements, std::string_view url,
                 std::span<const Block> blocks, std::size_t text_begins, Time fetched) {
  Weighing weighing(fetched);
  weighing.add(statements.date_published, 1.0, "json-ld");
  weighing.add(statements.meta_published, 0.95, "meta");
  if (const auto in_url = date_in_url(url))
    weighing.add(*in_url, 0.75, "url");
  if (const auto in_url =
          date_in_url(statements.canonical.empty() ? statements.og_url : statements.canonical))
    weighing.add(*in_url, 0.75, "url");
  weigh_elements(weighing, document, text_begins < blocks.size() ? blocks[text_begins].element : 0);
  weigh_lines(weighing, blocks, text_begins);
  // Better than none: when it was last touched.
  weighing.add(statements.date_modified, 0.3, "json-ld");
  weighing.add(statements.meta_modified, 0.25, "meta");

  Dates dates{weighing.best(), std::nullopt};
  for (const auto* written : {&statements.date_modified, &statements.meta_modified})
    if (const auto parsed = text::parse_time(*written); parsed && !dates.modified)
      dates.modified = parsed->time;
  return dates;
}

} // namespace article

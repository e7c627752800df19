// Reuters-21578 as the JSON Lines that `headwater cluster` reads, in the order of time:
// reuters_articles FILE.sgm.gz…
#include "engine/inputs.hpp"
#include "feed/xml_reader.hpp"
#include "text/charset.hpp"
#include "text/json.hpp"
#include "text/time.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct Item {
  std::string id, date{}, title{}, text{}; // as they stand
  text::Time time{};
};

// "26-FEB-1987 15:01:01.79"; the day alone where the clock is damaged.
text::Time time_of(std::string_view date) {
  std::string written(text::trim(date.substr(0, date.find('.'))));
  std::ranges::replace(written, '-', ' ');
  if (const auto parsed = text::parse_time(written))
    return parsed->time;
  const auto day = text::parse_time(written.substr(0, written.find(' ', written.find("19"))));
  return day ? day->time : text::Time{};
}

// Four blanks begin a paragraph; the agency signs.
std::string paragraphs_of(std::string_view body) {
  std::string text;
  for (std::size_t at = 0; at < body.size();) {
    const auto end = std::min(body.find('\n', at), body.size());
    const auto line = body.substr(at, end - at);
    const auto words = text::trim(line);
    if (!words.empty() && text::to_lower(words) != "reuter")
      text.append(text.empty() ? "" : line.starts_with("    ") ? "\n\n" : " ").append(words);
    at = end + 1;
  }
  return text;
}

std::vector<Item> read_items(std::string_view sgml) {
  using Event = feed::XmlReader::Event;
  feed::XmlReader reader(sgml);
  std::vector<Item> items;
  std::string element;
  bool is_unprocessed = false; // text that has no elements; a brief's is filling
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::start) {
      element = reader.name();
      if (element == "reuters")
        items.push_back({.id = std::string(reader.attribute("newid"))});
      if (element == "text")
        is_unprocessed = reader.attribute("type") == "UNPROC";
    } else if (event == Event::end) {
      element = "text";
    } else if (!items.empty()) {
      auto& item = items.back();
      const bool is_body = element == "body" || (element == "text" && is_unprocessed);
      auto* field = element == "date"    ? &item.date
                    : element == "title" ? &item.title
                    : is_body            ? &item.text
                                         : nullptr;
      if (field != nullptr)
        field->append(reader.characters());
    }
  }
  for (auto& item : items)
    item.time = time_of(item.date);
  return items;
}

void print(const Item& item) {
  fmt::print("{}\n", text::json::serialize(text::json::object{
                         {"id", item.id},
                         {"title", text::collapse_spaces(item.title)},
                         {"date", text::to_iso(item.time)},
                         {"text", paragraphs_of(item.text)},
                         {"outlet", "Reuters"},
                         {"language", "en"},
                     }));
}

} // namespace

int main(int argc, char** argv) {
  constexpr std::size_t largest_file = 16U << 20U;
  std::vector<Item> items;
  for (int i = 1; i < argc; ++i) {
    const auto file = engine::read_file(argv[i], largest_file);
    if (!file) {
      fmt::print(stderr, "{}\n", text::to_string(file.error()));
      return 1;
    }
    for (auto& item : read_items(text::decode(*file, "windows-1252").utf8))
      items.push_back(std::move(item));
  }
  std::ranges::stable_sort(items, {}, &Item::time);
  std::ranges::for_each(items, print);
}

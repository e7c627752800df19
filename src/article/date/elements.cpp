#include "article/date/elements.hpp"
#include "article/date/short_dates.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

constexpr std::size_t longest_name = 300; // bytes of a class that are looked at
constexpr std::size_t longest_text = 200; // bytes of a date and what stands beside it

bool has_word(std::string_view value, std::span<const std::string_view> words) {
  value = value.substr(0, longest_name);
  return std::ranges::any_of(words, [&](auto word) { return value.find(word) != value.npos; });
}

// Beginnings of words are left out, so that a capital does not matter: "entryDate", "entry-date".
constexpr std::array<std::string_view, 4> dated = {"ate", "ime", "DATE", "TIME"};
constexpr std::array<std::string_view, 10> publishing = {
    "ublish",  "osted",    "entry-date", "post-date",    "postdate",
    "pubdate", "pub-date", "pub_date",   "eröffentlich", "ublicat"};
constexpr std::array<std::string_view, 2> updating = {"pdate", "odif"};

// In each name that holds a word of the three lists stands one of these.
constexpr auto stems = std::to_array<std::string_view>(
    {"ate", "ime", "ubli", "osted", "odif", "DATE", "TIME", "ffentlich"});
constexpr auto is_initial = [] {
  std::array<bool, 256> initials{};
  for (const auto stem : stems)
    initials[static_cast<unsigned char>(stem.front())] = true;
  return initials;
}();

struct DateAttributes {
  std::string_view names[3]; // class, id, one of the others that name what it is
  std::string_view stated;   // datetime, content, title
  std::string_view classes;
  bool pubdate = false;
};

DateAttributes read_attributes(const web::Document& document, const web::Node& node) {
  DateAttributes read;
  std::string_view content, title;
  for (const auto& [name, value] : document.attributes(node)) {
    if (name == "class")
      read.names[0] = read.classes = value;
    else if (name == "id")
      read.names[1] = value;
    else if (name == "itemprop" || name == "property" || name == "data-testid")
      read.names[2] = value;
    else if (name == "datetime" || name == "data-datetime" || name == "data-date")
      read.stated = value;
    else if (name == "content")
      content = value;
    else if (name == "title")
      title = value;
    else if (name == "pubdate")
      read.pubdate = true;
  }
  if (read.stated.empty())
    read.stated = content.empty() ? title : content;
  return read;
}

std::optional<DatePlace> place_of(const web::Node& node, const DateAttributes& attributes) {
  bool is_dated = node.tag == web::Tag::time, published = attributes.pubdate, updated = false;
  for (const auto name : attributes.names) {
    if (!speaks_of_dates(name))
      continue;
    published =
        published || has_word(name, publishing) || name == "datePublished" || name == "dateCreated";
    is_dated = is_dated || has_word(name, dated);
    updated = updated || (is_dated && has_word(name, updating));
  }
  if (published && !updated)
    return DatePlace::published_element;
  if (updated && (is_dated || published))
    return DatePlace::updated_element;
  if (node.tag == web::Tag::time)
    return DatePlace::time_element;
  return is_dated ? std::optional(DatePlace::dated_element) : std::nullopt;
}

class Elements {
public:
  explicit Elements(const DatePage& page) : page_(page) {}

  std::vector<DateCandidate> find() && {
    const auto nodes = page_.document.nodes();
    for (web::NodeIndex i = 0; i < nodes.size() && found_.size() < most_found; ++i) {
      const auto& node = nodes[i];
      if (node.tag == web::Tag::text || node.tag == web::Tag::meta || node.tag == web::Tag::link ||
          (!page_.labels.has(i, label::dated) && node.tag != web::Tag::time))
        continue;
      const auto attributes = read_attributes(page_.document, node);
      if (const auto place = place_of(node, attributes))
        read_element(i, attributes, *place);
    }
    return std::move(found_);
  }

private:
  void read_element(web::NodeIndex at, const DateAttributes& attributes, DatePlace place) {
    const auto& node = page_.document.node(at);
    DateCandidate found{.parsed = {}, .place = place, .node = at};
    if (const auto stated = text::parse_time(attributes.stated, page_.order)) {
      found.parsed = *stated;
      found.is_alone = true;
    } else if (!read_text(at, found)) {
      return;
    }
    note_surroundings(page_, found);
    found.look =
        text::combine(static_cast<std::uint64_t>(node.tag), text::hash64(attributes.classes));
    found_.push_back(found);
  }

  bool read_text(web::NodeIndex at, DateCandidate& found) {
    constexpr web::NodeIndex most_nodes = 30;
    const auto& node = page_.document.node(at);
    if (node.end - at > most_nodes || read_texts_ == most_read)
      return false;
    ++read_texts_;
    const auto written = page_.document.text_of(at);
    if (written.size() > longest_text)
      return false;
    if (const auto whole = text::parse_time(written, page_.order)) {
      found.parsed = *whole;
      found.is_alone = true;
      return true;
    }
    if (const auto part = text::find_time(written, page_.order))
      found.parsed = part->parsed;
    else if (const auto numbers = find_short_date(written, page_.order))
      found.parsed = *numbers;
    else
      return false;
    return true;
  }

  static constexpr std::size_t most_found = 60, most_read = 200;
  const DatePage& page_;
  std::vector<DateCandidate> found_;
  std::size_t read_texts_ = 0;
};

constexpr std::array<std::string_view, 15> elsewhere_words = {
    "comment",  "related", "sidebar",  "widget",  "recent", "recommend", "popular", "footer",
    "carousel", "latest",  "trending", "similar", "more-",  "reply",     "promo"};

} // namespace

bool speaks_of_dates(std::string_view name) {
  name = name.substr(0, longest_name);
  for (std::size_t at = 0; at + 1 < name.size(); ++at)
    if (is_initial[static_cast<unsigned char>(name[at])])
      for (const auto stem : stems)
        if (stem[0] == name[at] && stem[1] == name[at + 1] && name.substr(at).starts_with(stem))
          return true;
  return false;
}

std::vector<DateCandidate> find_dated_elements(const DatePage& page) {
  return Elements(page).find();
}

void note_surroundings(const DatePage& page, DateCandidate& candidate) {
  const auto text_begins =
      page.text.begin < page.blocks.size() ? page.blocks[page.text.begin].element : web::no_node;
  bool aside = false;
  for (auto up = candidate.node; up != web::no_node; up = page.document.node(up).parent) {
    const auto& element = page.document.node(up);
    if (up < text_begins && text_begins < element.end) {
      // What stands aside within the article is mostly its own.
      candidate.is_elsewhere |= aside && element.tag != web::Tag::article;
      return;
    }
    candidate.is_linked |= element.tag == web::Tag::a;
    aside |= element.tag == web::Tag::aside || element.tag == web::Tag::footer ||
             element.tag == web::Tag::nav;
    candidate.is_elsewhere |=
        element.attribute_count != 0 && element.tag != web::Tag::body &&
        (has_word(page.document.attribute(element, "class"), elsewhere_words) ||
         has_word(page.document.attribute(element, "id"), elsewhere_words));
  }
  candidate.is_elsewhere |= aside;
}

} // namespace article

#include "feed/xml_feed.hpp"
#include "feed/address.hpp"
#include "feed/capture.hpp"
#include "feed/draft.hpp"
#include "feed/stamp.hpp"
#include "feed/xml_reader.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <optional>
#include <utility>

namespace feed {

namespace {

using Event = XmlReader::Event;

constexpr std::size_t most_date_oddities = 5;

std::string lower(std::string_view attribute) {
  return attribute.empty() ? std::string() : text::to_lower(attribute);
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool names_picture(std::string_view address) {
  const auto path = text::to_lower(address.substr(0, address.find_first_of("?#")));
  return std::ranges::any_of(
      std::array<std::string_view, 5>{".jpg", ".jpeg", ".png", ".webp", ".gif"},
      [&](auto ending) { return path.ends_with(ending); });
}

class FeedReader {
public:
  FeedReader(std::string_view text, std::string_view url) : reader_(text), url_(url) {}

  text::Result<news::Feed> read() {
    for (auto event = reader_.next(); event != Event::finish; event = reader_.next()) {
      if (event == Event::text) {
        if (capture_)
          capture_->add_characters(reader_.characters());
      } else if (event == Event::start) {
        start();
      } else {
        end();
      }
      if (is_page_)
        return text::input_error(std::string(url_), "an HTML page, not a feed");
    }
    if (!has_root_)
      return text::input_error(std::string(url_), first_root_.empty()
                                                      ? "neither XML nor JSON"
                                                      : "XML, but not a feed: its root is <" +
                                                            text::shorten(first_root_, 40) + ">");
    close_entry();
    finish();
    return std::move(result_);
  }

private:
  struct Open {
    Role role;
    bool has_base;
  };

  void start();
  void end();
  [[nodiscard]] bool may_stand_in(Role parent, Role child) const;
  void open_root();
  void read_channel_definition(Draft& target);
  void open_entry();
  void close_entry();
  void finish();
  void read_element(const Rule& rule);
  void read_link(const Rule& rule);
  void read_picture(const Rule& rule);
  void capture(const Rule& rule, std::uint8_t rank);
  void finish_capture();
  void take(Capture taken);
  void take_content(std::string&& value, const Capture& taken, Markup markup);
  void take_keywords(std::string_view words);
  void take_time(std::string_view value, const Capture& taken, DraftTime& time);
  void take_id(std::string_view value, const Capture& taken);
  Draft& draft() { return has_entry_ ? entries_.back() : feed_; }
  [[nodiscard]] std::string_view base() const {
    return bases_.empty() ? std::string_view() : bases_.back();
  }

  XmlReader reader_;
  std::string_view url_;
  news::Feed result_;
  Dialect dialect_ = Dialect::rss;
  std::vector<Open> open_;
  std::vector<std::string> bases_; // values of xml:base that hold here
  std::optional<Capture> capture_;
  Draft feed_;
  std::deque<Draft> entries_; // the last is open if has_entry_
  bool has_root_ = false, has_entry_ = false, is_page_ = false, has_too_many_ = false;
  std::string first_root_;
  std::size_t date_oddities_ = 0;
};

void FeedReader::start() {
  const bool is_sitemap = dialect_ == Dialect::sitemap && reader_.space() == Space::feed;
  const auto* rule = find_rule(is_sitemap ? Space::sitemap : reader_.space(), reader_.name());
  // No feed has an entry inside a title or a summary: there an end tag is missing.
  if (capture_ && !(rule != nullptr && rule->role == Role::entry)) {
    capture_->add_start(reader_);
    return;
  }
  if (capture_) {
    finish_capture();
    open_.resize(reader_.depth() - 1, {Role::nothing, false});
  }
  const auto parent = open_.empty() ? Role::nothing : open_.back().role;
  auto stated_base = reader_.attribute("base", Space::xml);
  if (stated_base.empty() && rule != nullptr && rule->role == Role::feed)
    stated_base = reader_.attribute("base"); // CDF
  const auto resolved =
      stated_base.empty() ? std::nullopt : resolve(stated_base, base().empty() ? url_ : base());
  open_.push_back({rule == nullptr ? Role::nothing : rule->role, resolved.has_value()});
  if (resolved)
    bases_.push_back(*resolved);

  auto& role = open_.back().role;
  if (!has_root_ && first_root_.empty())
    first_root_ = reader_.name();
  if (role == Role::feed)
    open_root();
  else if (!has_root_)
    is_page_ = reader_.name() == "html";
  else if (role == Role::entry)
    open_entry();
  else if (may_stand_in(parent, role))
    read_element(*rule);
  else
    role = Role::nothing;
}

// Elements count where feeds have them, as children of feed and entry, and not somewhere below.
bool FeedReader::may_stand_in(Role parent, Role child) const {
  if (child == Role::nothing)
    return false;
  if (parent == Role::entry)
    return has_entry_; // or else it was closed by one inside it
  return parent == Role::feed || parent == Role::group ||
         (parent == Role::media && child == Role::thumbnail) ||
         (parent == Role::category && child == Role::category); // iTunes
}

void FeedReader::end() {
  if (capture_ && capture_->depth < reader_.depth()) {
    capture_->add_end(reader_.name());
    return;
  }
  finish_capture();
  if (open_.empty())
    return;
  if (open_.back().role == Role::entry)
    close_entry();
  if (open_.back().has_base)
    bases_.pop_back();
  open_.pop_back();
}

void FeedReader::open_root() {
  if (!std::exchange(has_root_, true))
    dialect_ = reader_.name() == "feed"     ? Dialect::atom
               : reader_.name() == "urlset" ? Dialect::sitemap
                                            : Dialect::rss;
  feed_.language.offer(reader_.attribute("lang", Space::xml), Markup::text, 1);
  read_channel_definition(feed_);
}

// Microsoft's Channel Definition Format, RSS's forerunner, has attributes for elements.
void FeedReader::read_channel_definition(Draft& target) {
  target.link.offer(reader_.attribute("href"), base(), 1);
  if (const auto time = parse_stamp(reader_.attribute("lastmod")))
    target.updated.offer(*time, 1);
}

void FeedReader::open_entry() {
  close_entry();
  has_entry_ = true;
  auto& entry = entries_.emplace_back();
  const auto about = reader_.attribute("about", Space::rdf);
  entry.id.offer(about, Markup::text, 1);
  entry.link.offer(about, base(), 1);
  read_channel_definition(entry);
}

void FeedReader::close_entry() {
  if (!std::exchange(has_entry_, false) || entries_.size() <= most_entries)
    return;
  entries_.pop_back();
  if (!std::exchange(has_too_many_, true))
    result_.oddities.emplace_back("entries beyond 50,000");
}

void FeedReader::finish() {
  const auto oddities = reader_.oddities();
  result_.oddities.insert(result_.oddities.begin(), oddities.begin(), oddities.end());
  auto authors = feed_.authors;
  finish_feed(std::move(feed_), url_, result_);
  const Place place{url_, result_.link, dialect_};
  result_.entries.reserve(entries_.size());
  for (; !entries_.empty(); entries_.pop_front()) {
    auto& entry = entries_.front();
    if (entry.authors.empty() && dialect_ == Dialect::atom) // RFC 4287 §4.2.1
      entry.authors = authors;
    result_.entries.push_back(finish_entry(std::move(entry), place));
  }
}

void FeedReader::read_element(const Rule& rule) {
  switch (rule.role) {
  case Role::link:
    return read_link(rule);
  case Role::media:
  case Role::thumbnail:
  case Role::enclosure:
    return read_picture(rule);
  case Role::category: {
    const auto label = reader_.attribute("label");
    const auto term = label.empty() ? reader_.attribute("term") : label;
    const auto name = term.empty() ? reader_.attribute("text") : term;
    draft().add_category(name);
    return name.empty() ? capture(rule, rule.rank) : void();
  }
  case Role::content:
    if (const auto address = reader_.attribute("src"); !address.empty())
      draft().link.offer(address, base(), 3);
    return capture(rule, rule.rank);
  case Role::group:
  case Role::feed:
  case Role::entry:
  case Role::nothing:
    return;
  default:
    return capture(rule, rule.rank);
  }
}

// RFC 4287 §4.2.7.2; 0: not a link to the entry itself.
std::uint8_t rank_of_link(std::string_view rel, std::string_view type, std::uint8_t highest) {
  if (rel.empty() || rel == "alternate" || rel.ends_with("#alternate"))
    return type.empty() || type.find("html") != type.npos ? highest : 4;
  return rel == "related" || rel == "via" ? 1 : 0;
}

// Atom's link has its address in href, RSS's in its text.
void FeedReader::read_link(const Rule& rule) {
  const auto address = reader_.attribute("href");
  const auto rel = lower(reader_.attribute("rel"));
  const auto type = lower(reader_.attribute("type"));
  const auto rank = rank_of_link(rel, type, rule.rank);
  if (address.empty())
    return capture(rule, rank);
  open_.back().role = Role::nothing;
  if ((rel == "enclosure" && type.starts_with("image/")) || rel == "image")
    draft().image.offer(address, base(), 2);
  if (!has_entry_ && rel == "hub")
    feed_.hub.offer(address, base(), 1);
  if (!has_entry_ && rel == "self")
    feed_.self.offer(address, base(), 1);
  draft().link.offer(address, base(), rank);
}

void FeedReader::read_picture(const Rule& rule) {
  const auto url = reader_.attribute("url");
  const auto address = url.empty() ? reader_.attribute("href") : url;
  const auto type = lower(reader_.attribute("type"));
  const auto medium = lower(reader_.attribute("medium"));
  const bool is_picture = rule.role == Role::thumbnail || medium == "image" ||
                          type.starts_with("image/") ||
                          (medium.empty() && type.empty() && names_picture(address));
  constexpr std::uint32_t rank_step = 1U << 16U; // of equals the widest
  if (is_picture)
    draft().image.offer(address, base(),
                        rule.rank * rank_step +
                            std::min(number(reader_.attribute("width")), rank_step - 1));
}

void FeedReader::capture(const Rule& rule, std::uint8_t rank) {
  capture_ = begin_capture(reader_, rule, rank, dialect_);
  capture_->base = base();
  if (rule.role == Role::title || rule.role == Role::summary)
    capture_->add_characters(reader_.attribute("value")); // CDF
}

void FeedReader::finish_capture() {
  if (!capture_)
    return;
  auto taken = *std::move(capture_);
  capture_.reset();
  take(std::move(taken));
}

void FeedReader::take(Capture taken) {
  auto all = taken.take_value();
  const auto markup = taken.has_elements ? Markup::html : taken.markup;
  const auto value = text::trim(all);
  auto& target = draft();
  switch (taken.role) {
  case Role::title:
    return target.title.offer(value, markup, taken.rank);
  case Role::summary:
    if (target.summary.rank == taken.rank) // the second of two is not lost
      target.content.offer(value, markup, 1);
    return target.summary.offer(value, markup, taken.rank);
  case Role::content:
    return take_content(std::move(all), taken, markup);
  case Role::link:
    return target.link.offer(value, taken.base, taken.rank);
  case Role::id:
    return take_id(value, taken);
  case Role::published:
    return take_time(value, taken, target.published);
  case Role::updated:
    return take_time(value, taken, target.updated);
  case Role::dated:
    take_time(value, taken, target.published);
    if (target.published.value && target.published.rank == taken.rank)
      target.updated.offer(*target.published.value, 1);
    return;
  case Role::author:
    return target.offer_author(inside(value, "name").value_or(value), taken.rank);
  case Role::category:
    return target.add_category(value);
  case Role::keywords:
    return take_keywords(value);
  case Role::outlet:
    return feed_.title.offer(value, markup, taken.rank);
  case Role::language:
    // A sitemap's is said of each entry, and is one.
    return (dialect_ == Dialect::sitemap ? feed_ : target)
        .language.offer(value, Markup::text, static_cast<std::uint8_t>(taken.rank + 1));
  case Role::picture:
    return target.image.offer(inside(value, "url").value_or(taken.has_elements ? "" : value),
                              taken.base, taken.rank);
  default:
    return;
  }
}

void FeedReader::take_content(std::string&& value, const Capture& taken, Markup markup) {
  auto& target = draft();
  if (taken.rank > target.content.rank)
    target.content_base = taken.base;
  const auto inner = text::trim(value);
  if (taken.is_xhtml && inner.starts_with("<div>") && inner.ends_with("</div>"))
    return target.content.offer(inner.substr(5, inner.size() - 11), markup, taken.rank);
  target.content.take(std::move(value), markup, taken.rank);
}

void FeedReader::take_keywords(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto comma = std::min(words.find(',', at), words.size());
    draft().add_category(words.substr(at, comma - at));
    at = comma + 1;
  }
}

void FeedReader::take_time(std::string_view value, const Capture& taken, DraftTime& time) {
  if (const auto parsed = parse_stamp(value))
    time.offer(*parsed, taken.rank);
  else if (!value.empty() && date_oddities_++ < most_date_oddities)
    result_.oddities.push_back("date not understood: " + text::shorten(value, 60));
}

// An id that is an address serves where there is no link: RSS's guid is one unless it denies it.
void FeedReader::take_id(std::string_view value, const Capture& taken) {
  auto& target = draft();
  target.id.offer(value, Markup::text, taken.rank);
  if (resolve(value))
    target.link.offer(value, taken.base, dialect_ == Dialect::rss && taken.is_permalink ? 3 : 2);
}

} // namespace

text::Result<news::Feed> read_xml_feed(std::string_view text, std::string_view url) {
  return FeedReader(text, url).read();
}

} // namespace feed

#include "article/date/candidates.hpp"
#include "article/body/content.hpp"
#include "article/date/elements.hpp"
#include "article/date/in_address.hpp"
#include "article/date/in_scripts.hpp"
#include "article/date/lines.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>

namespace article {

namespace {

using namespace std::chrono_literals;

constexpr auto earliest =
    std::chrono::sys_days{std::chrono::year{1995} / 1 / 1}; // no news site is older

class Candidates {
public:
  explicit Candidates(const DatePage& page) : page_(page) {}

  std::vector<DateCandidate> find() && {
    const auto& stated = page_.statements;
    read(stated.date_published, DatePlace::linked_data);
    for (const auto& date : stated.other_dates)
      read(date, DatePlace::linked_data_other);
    read(stated.meta_published, DatePlace::meta);
    read(stated.meta_date, DatePlace::meta_vague);
    read(stated.date_modified, DatePlace::linked_data_modified);
    read(stated.meta_modified, DatePlace::meta_modified);
    for (const std::string_view url :
         {page_.url, std::string_view(stated.canonical), std::string_view(stated.og_url)})
      read_address(url, DatePlace::address);
    if (!is_stated()) // a picture may be older
      read_address(stated.og_image.empty() ? stated.image : stated.og_image,
                   DatePlace::image_address);
    for (const auto& found : find_dated_elements(page_))
      add(found);
    for (const auto& found : find_dated_lines(page_))
      add(found);
    if (stated.date_published.empty() && stated.meta_published.empty())
      for (const auto& parsed : find_script_dates(page_.html, 4))
        add({parsed, DatePlace::script});
    turn_ambiguous();
    set_by_address();
    return std::move(found_);
  }

private:
  void read(std::string_view written, DatePlace place) {
    constexpr std::size_t longest = 200; // bytes
    if (const auto whole = text::parse_time(written, page_.order))
      add({.parsed = *whole, .place = place, .is_alone = true});
    else if (const auto part = text::find_time(written.substr(0, longest), page_.order))
      add({part->parsed, place});
  }

  void read_address(std::string_view url, DatePlace place) {
    if (const auto found = date_in_address(url); found && found->day)
      add({{*found->day}, place});
  }

  [[nodiscard]] bool is_stated() const {
    return std::ranges::any_of(found_, [](const DateCandidate& one) {
      return one.place == DatePlace::linked_data || one.place == DatePlace::meta ||
             one.place == DatePlace::address;
    });
  }

  void add(const DateCandidate& candidate) {
    if (candidate.parsed.time >= earliest && candidate.parsed.time <= page_.fetched + 24h)
      found_.push_back(candidate);
  }

  // 04/03/2024 is turned where only so another place says the same.
  void turn_ambiguous() {
    const auto is_said = [&](std::chrono::sys_days day) {
      return std::ranges::any_of(found_, [&](const DateCandidate& other) {
        return !other.parsed.is_ambiguous && day_of(other) == day;
      });
    };
    for (auto& one : found_) {
      if (!one.parsed.is_ambiguous)
        continue;
      const std::chrono::sys_days day = day_of(one);
      const std::chrono::year_month_day date(day);
      const std::chrono::sys_days turned = date.year() /
                                           static_cast<int>(static_cast<unsigned>(date.day())) /
                                           static_cast<int>(static_cast<unsigned>(date.month()));
      if (!is_said(day) && is_said(turned))
        one.parsed.time += turned - day;
    }
  }

  // An address is dated by its site's own calendar: a time in UTC that falls on the day beside gets
  // the offset nearest to Greenwich that puts it there.
  void set_by_address() {
    const auto address = std::ranges::find(found_, DatePlace::address, &DateCandidate::place);
    if (address == found_.end())
      return;
    const auto begin = address->parsed.time, end = begin + 24h;
    for (auto& one : found_) {
      const auto time = one.parsed.time;
      if (!one.parsed.has_zone || one.parsed.offset != 0min)
        continue;
      if (time >= end && time < end + 12h)
        one.parsed.offset = -std::chrono::ceil<std::chrono::hours>(time - end + 1s);
      else if (time < begin && time >= begin - 14h)
        one.parsed.offset = std::chrono::ceil<std::chrono::hours>(begin - time);
    }
  }

  const DatePage& page_;
  std::vector<DateCandidate> found_;
};

} // namespace

std::vector<DateCandidate> find_date_candidates(const DatePage& page) {
  return Candidates(page).find();
}

std::chrono::sys_days day_of(const DateCandidate& candidate) {
  return std::chrono::floor<std::chrono::days>(candidate.parsed.time + candidate.parsed.offset);
}

TextRange text_range(std::span<const float> probabilities) {
  const auto is_kept = [](float probability) { return probability >= kept_from; };
  const auto begin = std::ranges::find_if(probabilities, is_kept) - probabilities.begin();
  auto end = std::ssize(probabilities);
  while (end > begin && !is_kept(probabilities[static_cast<std::size_t>(end - 1)]))
    --end;
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

// The month stands first in the United States, and on pages in English whose address names no
// other country.
text::DateOrder date_order(std::string_view language, std::string_view url) {
  const auto lower = text::to_lower(language.substr(0, 16));
  const auto host = web::host(url);
  const auto top = std::string_view(host).substr(host.rfind('.') + 1);
  const bool english = lower.starts_with("en") || lower.empty();
  const bool elsewhere = (top.size() == 2 && top != "us") ||
                         (lower.size() > 2 && lower != "en-us" && lower != "en_us");
  return english && !elsewhere && !top.empty() ? text::DateOrder::month_first
                                               : text::DateOrder::day_first;
}

std::size_t headline_block(std::span<const Block> blocks, std::size_t text_begins) {
  constexpr std::size_t reach = 40;
  std::size_t found = std::min(text_begins, blocks.size());
  for (std::size_t i = found < reach ? 0 : found - reach; i < blocks.size() && i < text_begins + 3;
       ++i)
    if (blocks[i].kind == web::Tag::h1)
      return i;
  for (std::size_t i = found; i-- > 0 && found - i < reach;)
    if (blocks[i].kind == web::Tag::h2)
      return i;
  return found;
}

} // namespace article

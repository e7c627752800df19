#include "portal/searching.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"

namespace portal {

namespace {

constexpr std::size_t longest_query = 1000; // bytes; a page of words finds nothing

text::Result<std::optional<text::Time>> day_of(const std::string& field) {
  if (field.empty())
    return std::nullopt;
  const auto parsed = text::parse_time(field);
  if (!parsed)
    return std::unexpected(text::Error{text::ErrorKind::input, text::shorten(field, 60),
                                       "not a date", "write it as 2026-11-20"});
  return parsed->time;
}

} // namespace

bool SearchForm::is_blank() const {
  return q.empty() && section.empty() && outlet.empty() && from.empty() && to.empty() &&
         language.empty();
}

bool SearchForm::is_filtered() const {
  const SearchForm words{.q = q, .section = {}, .outlet = {}, .from = {}, .to = {}};
  return address("") != words.address("");
}

std::string SearchForm::address(std::string_view path) const {
  std::string address(path);
  char join = '?';
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty())
      return;
    address += join + std::string(name) + "=" + web::percent_encode(value);
    join = '&';
  };
  add("q", q);
  add("section", section);
  add("outlet", outlet);
  add("from", from);
  add("to", to);
  add("language", language);
  add("only", only);
  add("sort", sort);
  return address;
}

SearchForm search_form(const Target& target) {
  const auto field = [&](std::string_view name) {
    return text::shorten(target.parameter(name), longest_query);
  };
  return {field("q"),  field("section"),  field("outlet"), field("from"),
          field("to"), field("language"), field("only"),   field("sort")};
}

text::Result<search::Query> query_of(const SearchForm& form) {
  auto query = TRY(search::parse_query(form.q));
  if (!form.section.empty()) {
    query.section = news::section_named(form.section);
    if (!query.section)
      return text::input_error(text::shorten(form.section, 60), "no such section");
  }
  if (!form.outlet.empty())
    query.outlet = form.outlet;
  if (!form.language.empty())
    query.language = form.language;
  if (form.only == "originals")
    query.only_originals = true;
  if (form.sort == "newest")
    query.order = search::Order::newest;
  if (const auto from = TRY(day_of(form.from)))
    query.from = from;
  if (const auto to = TRY(day_of(form.to)))
    query.to = std::chrono::floor<std::chrono::days>(*to) + std::chrono::days(1);
  return query;
}

} // namespace portal

#include "tests/feed/expectations.hpp"
#include "feed/plain_text.hpp"
#include "tests/feed/python.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "web/html.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace expectations {

namespace {

enum class Kind : std::uint8_t { text, html, author, address, id, time };

struct Field {
  Kind kind = Kind::text;
  std::string value; // of a time: ISO, or ""
};

Verdict holds_if(bool holds, const std::string& found) {
  return {holds ? Outcome::holds : Outcome::fails, "found: " + text::shorten(found, 100)};
}
Verdict inapplicable(std::string_view reason) {
  return {Outcome::inapplicable, std::string(reason)};
}

// Why there is no such field, by what stands in its path; the first that does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 33> reasons = {{
    {"_detail.", "type, language or base of one element"},
    {"content[0].", "type, language or base of one element"},
    {"links[", "links other than the one to the page"},
    {"links", "links other than the one to the page"},
    {"itunes_", "podcasts' own fields"},
    {"psc_", "podcasts' own fields"},
    {"where", "places"},
    {"rights", "rights and licences"},
    {"copyright", "rights and licences"},
    {"license", "rights and licences"},
    {"contributors", "contributors and publishers"},
    {"publisher", "contributors and publishers"},
    {"generator", "what made the feed"},
    {"docs", "what made the feed"},
    {"errorreportsto", "what made the feed"},
    {"info", "Atom 0.3's info: about the format, not the news"},
    {"source", "the source of an aggregated entry"},
    {"enclosures", "files that are enclosed"},
    {"media_", "files that are enclosed"},
    {"comment", "comments"},
    {"wfw_", "comments"},
    {"guidislink", "whether an id is a link: the reader's own business"},
    {"author", "an author's address or page"},
    {"tags", "scheme of a category, or categories of the whole feed"},
    {"category", "scheme of a category, or categories of the whole feed"},
    {"image", "image of the whole feed"},
    {"icon", "image of the whole feed"},
    {"logo", "image of the whole feed"},
    {"textinput", "search form and cloud"},
    {"cloud", "search form and cloud"},
    {"expired", "dates other than of publication and change"},
    {"validity", "dates other than of publication and change"},
    {"ttl", "when to come again"},
}};

std::string_view reason_for(std::string_view path) {
  const auto name = path.substr(path.find('.') + 1);
  for (const auto& [part, reason] : reasons)
    if (name.starts_with(part) || (part.ends_with('.') && name.find(part) != name.npos))
      return reason;
  return "an element of nobody's vocabulary";
}

Field time_field(const std::optional<text::Time>& time) {
  return {Kind::time, time ? text::to_iso(*time) : ""};
}

// "name[3].rest": 3
std::optional<std::size_t> index_in(std::string_view path, std::string_view name,
                                    std::string_view rest) {
  std::size_t index = 0;
  if (!path.starts_with(name) || !path.ends_with(rest))
    return std::nullopt;
  const auto* begin = path.data() + name.size();
  const auto [end, trouble] = std::from_chars(begin, path.data() + path.size(), index);
  return trouble == std::errc{} && std::string_view(end, path.data() + path.size()) == rest
             ? std::optional(index)
             : std::nullopt;
}

Field author_field(std::string_view authors, std::size_t index) {
  const auto names = split(authors, ", ");
  return {Kind::author, index < names.size() ? std::string(names[index]) : ""};
}

bool is_any(std::string_view name, auto... names) { return ((name == names) || ...); }

std::optional<Field> field_of(const news::Entry& entry, std::string_view name) {
  if (is_any(name, "title", "title_detail.value"))
    return Field{Kind::text, entry.title};
  if (is_any(name, "summary", "description", "subtitle", "summary_detail.value"))
    return entry.summary.empty() ? Field{Kind::html, entry.content}
                                 : Field{Kind::text, entry.summary};
  if (name == "content[0].value") // of two texts in one entry we keep one as summary
    return entry.content.empty() ? Field{Kind::text, entry.summary}
                                 : Field{Kind::html, entry.content};
  if (name == "link")
    return Field{Kind::address, entry.url};
  if (is_any(name, "id", "guid"))
    return Field{Kind::id, entry.id};
  if (is_any(name, "author", "author_detail.name"))
    return Field{Kind::author, entry.author};
  if (is_any(name, "published", "published_parsed", "created", "created_parsed"))
    return time_field(entry.published);
  if (is_any(name, "updated", "updated_parsed"))
    return time_field(entry.updated);
  if (name == "image.href")
    return Field{Kind::address, entry.image};
  if (const auto index = index_in(name, "authors[", "].name"))
    return author_field(entry.author, *index);
  const auto& categories = entry.categories;
  auto index =
      name == "category" ? std::optional<std::size_t>(0) : index_in(name, "tags[", "].term");
  index = index ? index : index_in(name, "tags[", "].label");
  if (index)
    return Field{Kind::text, *index < categories.size() ? categories[*index] : ""};
  return std::nullopt;
}

std::optional<Field> field_of(const news::Feed& feed, std::string_view name) {
  if (is_any(name, "title", "title_detail.value"))
    return Field{Kind::text, feed.title};
  if (is_any(name, "description", "subtitle", "tagline", "tagline_detail.value",
             "subtitle_detail.value", "description_detail.value"))
    return Field{Kind::text, feed.description};
  if (name == "link")
    return Field{Kind::address, feed.link};
  if (name == "language")
    return Field{Kind::id, feed.language};
  if (is_any(name, "id", "guid"))
    return Field{Kind::id, feed.id};
  if (is_any(name, "author", "author_detail.name"))
    return Field{Kind::author, feed.author};
  if (const auto index = index_in(name, "authors[", "].name"))
    return author_field(feed.author, *index);
  if (is_any(name, "published", "published_parsed", "created", "created_parsed"))
    return time_field(feed.published);
  if (is_any(name, "updated", "updated_parsed"))
    return time_field(feed.updated);
  return std::nullopt;
}

std::optional<Field> find(std::string_view path, const Subject& subject) {
  if (path.starts_with("feed."))
    return field_of(subject.feed, path.substr(5));
  const auto dot = path.find("].");
  const auto index = index_in(path.substr(0, dot + 1), "entries[", "]");
  if (dot == path.npos || !index)
    return std::nullopt;
  const auto& entries = subject.feed.entries;
  return field_of(*index < entries.size() ? entries[*index] : news::Entry(), path.substr(dot + 2));
}

// Where markup is expected, its text; else what stands there.
bool is_same_text(std::string_view found, std::string_view expected) {
  return found == text::collapse_spaces(expected) || found == web::plain_text(expected);
}

// The addresses that markup refers to are in it as well.
bool has_addresses(std::string_view html, std::string_view expected) {
  for (const std::string_view name : {"href=\"", "src=\""})
    for (std::size_t at = 0; (at = expected.find(name, at)) != expected.npos;) {
      at += name.size();
      const auto address = expected.substr(at, expected.find('"', at) - at);
      if (html.find(address) == html.npos &&
          html.find(web::resolve(address).value_or("none")) == html.npos)
        return false;
    }
  return true;
}

Verdict compare_text(const Field& field, const std::string& expected) {
  const bool is_html = field.kind == Kind::html;
  const auto found = is_html ? feed::plain_text(field.value) : field.value;
  if (!expected.empty() && found.empty() && web::plain_text(expected).empty())
    return inapplicable(
        "markup without text: spelling and sanitising are the page's that shows it");
  return holds_if(is_same_text(found, expected) &&
                      (!is_html || has_addresses(field.value, expected)),
                  field.value);
}

Verdict compare(const Field& field, const std::string& expected) {
  switch (field.kind) {
  case Kind::text:
  case Kind::html:
    return compare_text(field, expected);
  case Kind::author: // the name alone is kept: "Name (mail@address)"
    return holds_if(field.value == text::trim(expected.substr(
                                       0, expected.find('@') == expected.npos
                                              ? expected.size()
                                              : std::min(expected.find(" ("), expected.size()))),
                    field.value);
  case Kind::address:
    return holds_if(field.value == expected || field.value == web::resolve(expected), field.value);
  case Kind::id:
    return holds_if(field.value == expected, field.value);
  case Kind::time:
    if (const auto time = text::parse_time(expected))
      return holds_if(field.value == text::to_iso(time->time), field.value);
    return inapplicable("a date that is none, as it stands");
  }
  return {};
}

Verdict compare_count(std::string_view path, std::string_view literal, const Subject& subject) {
  const auto& entries = subject.feed.entries;
  if (path == "len(entries)")
    return holds_if(fmt::format("{}", entries.size()) == literal, "");
  if (path == "len(entries[0].tags)")
    return holds_if(!entries.empty() && fmt::format("{}", entries[0].categories.size()) == literal,
                    "");
  return inapplicable(reason_for(path.substr(path.find('(') + 1)));
}

Verdict compare(std::string_view operand, std::string_view literal, const Subject& subject) {
  const auto path = path_of(text::trim(operand));
  literal = text::trim(literal);
  if (path == "encoding") {
    const auto expected = text::decode(subject.bytes, text_of(literal).value_or(""));
    const auto found = text::decode(subject.bytes);
    return holds_if(expected.utf8 == found.utf8, found.charset);
  }
  if (is_any(path, "version", "bozo") || path.starts_with("namespaces"))
    return inapplicable("bozo, version, namespaces: the reader's own business");
  if (path.starts_with("len("))
    return compare_count(path, literal, subject);
  const auto field = find(path, subject);
  if (!field)
    return inapplicable(reason_for(path));
  if (const auto expected = text_of(literal))
    return compare(*field, *expected);
  if (const auto n = numbers_of(literal); n && n->size() >= 6 && field->kind == Kind::time)
    return holds_if(field->value == fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", (*n)[0],
                                                (*n)[1], (*n)[2], (*n)[3], (*n)[4], (*n)[5]),
                    field->value);
  if (literal == "None")
    return holds_if(field->value.empty(), field->value);
  return inapplicable("expects something else than text, time or number");
}

Verdict joined(std::vector<Verdict> verdicts, Outcome decisive) {
  Verdict result = verdicts.back();
  for (auto& verdict : verdicts)
    if (verdict.outcome == decisive)
      return std::move(verdict);
    else if (verdict.outcome != Outcome::inapplicable)
      result = std::move(verdict);
  return result;
}

Verdict judge_absence(std::string_view path, const Subject& subject) {
  const auto field = find(path, subject);
  return field ? holds_if(field->value.empty(), field->value) : inapplicable(reason_for(path));
}

Verdict judge_term(std::string_view term, const Subject& subject) {
  term = text::trim(term);
  if (const auto inner = in_brackets(term))
    return judge(*inner, subject);
  if (term == "1")
    return inapplicable("expects nothing");
  if (term.starts_with("not ") && term.find(".has_key('") != term.npos)
    return judge_absence(
        fmt::format("{}.{}", term.substr(4, term.find('.') - 4),
                    term.substr(term.find('\'') + 1, term.rfind('\'') - term.find('\'') - 1)),
        subject);
  if (const auto sides = split(term, " not in "); sides.size() == 2)
    return judge_absence(fmt::format("{}.{}", sides[1], text_of(sides[0]).value_or("")), subject);
  for (const std::string_view sign : {" == ", " is "}) {
    const auto operands = split(term, sign);
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i + 1 < operands.size(); ++i)
      verdicts.push_back(compare(operands[i], operands.back(), subject));
    if (!verdicts.empty())
      return joined(std::move(verdicts), Outcome::fails);
  }
  if (term == "bozo" || term == "not bozo")
    return inapplicable("bozo, version, namespaces: the reader's own business");
  if (term.find("feed") == term.npos && term.find("entries") == term.npos)
    return inapplicable("HTTP's headers");
  return inapplicable(reason_for(path_of(term)));
}

} // namespace

std::string expectation_in(std::string_view text) {
  const auto at = text.find("Expect:");
  if (at == text.npos)
    return {};
  const auto line = text.substr(at + 7, text.find('\n', at) - at - 7);
  return std::string(text::trim(line));
}

std::string header_in(std::string_view text, std::string_view name) {
  for (std::size_t at = 0; (at = text.find("Header:", at)) != text.npos;) {
    at += 7;
    const auto line = text::trim(text.substr(at, text.find('\n', at) - at));
    if (text::starts_with_ignoring_case(line, name) && line.substr(name.size()).starts_with(':'))
      return std::string(text::trim(line.substr(name.size() + 1)));
  }
  return {};
}

Verdict judge(std::string_view expectation, const Subject& subject) {
  std::vector<Verdict> alternatives;
  for (const auto alternative : split(expectation, " or ")) {
    std::vector<Verdict> terms;
    for (const auto term : split(alternative, " and "))
      terms.push_back(judge_term(term, subject));
    alternatives.push_back(joined(std::move(terms), Outcome::fails));
  }
  return joined(std::move(alternatives), Outcome::holds);
}

} // namespace expectations

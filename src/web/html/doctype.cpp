// The inside of a doctype (WHATWG HTML §13.2.5.53–68).
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tokens.hpp"
#include <algorithm>

namespace web {

namespace {

class Reader {
public:
  Reader(std::string_view inside, bool is_closed, HtmlArena& arena)
      : rest_(inside), is_closed_(is_closed), arena_(arena) {}

  HtmlDoctype read() {
    skip_spaces();
    if (rest_.empty()) {
      doctype_.forces_quirks = true;
      return doctype_;
    }
    read_name();
    if (skip_spaces(); !rest_.empty())
      read_identifiers();
    else
      doctype_.forces_quirks = !is_closed_;
    return doctype_;
  }

private:
  void skip_spaces() {
    while (!rest_.empty() && bytes::is(rest_.front(), bytes::space))
      rest_.remove_prefix(1);
  }

  void read_name() {
    const auto size = std::min(rest_.find_first_of(bytes::spaces), rest_.size());
    auto name = plain(rest_.substr(0, size));
    for (char& c : name)
      c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    doctype_.name = arena_.keep(name);
    rest_.remove_prefix(size);
  }

  void read_identifiers() {
    const bool is_public = take_word("public");
    if (!is_public && !take_word("system")) {
      doctype_.forces_quirks = true;
      return;
    }
    skip_spaces();
    if (!read_identifier(is_public ? doctype_.public_id : doctype_.system_id)) {
      doctype_.forces_quirks = true;
      return;
    }
    skip_spaces();
    if (is_public && !rest_.empty()) {
      if (!read_identifier(doctype_.system_id)) {
        doctype_.forces_quirks = true;
        return;
      }
      skip_spaces();
    }
    if (rest_.empty() && !is_closed_)
      doctype_.forces_quirks = true;
  }

  bool take_word(std::string_view word) {
    if (!text::starts_with_ignoring_case(rest_, word))
      return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  // False where there is none, or it has no end.
  bool read_identifier(std::optional<std::string_view>& identifier) {
    if (!rest_.starts_with('"') && !rest_.starts_with('\''))
      return false;
    const auto end = rest_.find(rest_.front(), 1);
    identifier = arena_.keep(plain(rest_.substr(1, end == rest_.npos ? end : end - 1)));
    rest_.remove_prefix(end == rest_.npos ? rest_.size() : end + 1);
    return end != rest_.npos;
  }

  static std::string plain(std::string_view text) {
    std::string plain;
    for (const char c : text)
      if (c == '\0')
        plain += "\uFFFD";
      else
        plain += c;
    return plain;
  }

  std::string_view rest_;
  bool is_closed_;
  HtmlArena& arena_;
  HtmlDoctype doctype_;
};

} // namespace

HtmlDoctype read_doctype(std::string_view inside, bool is_closed, HtmlArena& arena) {
  return Reader(inside, is_closed, arena).read();
}

} // namespace web

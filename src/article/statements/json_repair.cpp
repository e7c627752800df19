#include "article/statements/json_repair.hpp"
#include "text/utf8.hpp"
#include "web/html/entities.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";

std::string_view without_wrapping(std::string_view script) {
  constexpr auto openings =
      std::to_array<std::string_view>({"<!--", "<![CDATA[", "//", "/*", "*/"});
  constexpr auto closings = std::to_array<std::string_view>({"-->", "]]>", "//", "/*", "*/", ";"});
  for (bool again = true; again;) {
    again = false;
    script = text::trim(script);
    for (const auto opening : openings)
      if (script.starts_with(opening)) {
        script.remove_prefix(opening.size());
        again = true;
      }
    for (const auto closing : closings)
      if (script.ends_with(closing)) {
        script.remove_suffix(closing.size());
        again = true;
      }
  }
  return script;
}

bool is_literal(std::string_view word) {
  return word == "true" || word == "false" || word == "null" ||
         (!word.empty() && word.find_first_not_of("0123456789+-.eE") == word.npos);
}

class Repair {
public:
  explicit Repair(std::string_view text) : text_(text) {}

  std::string run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (blanks.find(c) != blanks.npos)
        ++at_;
      else if (c == '"')
        take_string();
      else if (c == '{' || c == '[')
        open(c);
      else if (c == '}' || c == ']')
        close(c);
      else if (c == ',' || c == ':')
        take_sign(c);
      else
        take_word();
    }
    while (!open_.empty())
      close(open_.back());
    return values_ > 1 ? "[" + out_ + "]" : std::move(out_);
  }

private:
  void begin_value() {
    if (after_value_)
      out_.push_back(',');
    if (open_.empty())
      ++values_;
    after_value_ = false;
  }

  void open(char c) {
    begin_value();
    out_.push_back(c);
    open_.push_back(c == '{' ? '}' : ']');
    ++at_;
  }

  void close(char c) {
    ++at_;
    if (open_.find(c) == open_.npos)
      return; // closes nothing
    drop_comma();
    for (bool done = false; !done;) {
      done = open_.back() == c;
      out_.push_back(open_.back());
      open_.pop_back();
    }
    after_value_ = true;
  }

  void take_sign(char c) {
    ++at_;
    if (c == ',' && (!after_value_ || open_.empty()))
      return; // one too many
    out_.push_back(c);
    after_value_ = false;
  }

  void drop_comma() {
    if (out_.ends_with(','))
      out_.pop_back();
    else if (out_.ends_with(':'))
      out_.append("null");
  }

  void take_string() {
    begin_value();
    out_.push_back('"');
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        if (closes(at_))
          break;
        out_.append("\\\"");
      } else if (c == '\\') {
        take_escape();
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out_.push_back(' ');
      } else {
        out_.push_back(c);
      }
    }
    ++at_;
    out_.push_back('"');
    after_value_ = true;
  }

  void take_escape() {
    constexpr std::string_view known = "\"\\/bfnrtu";
    if (at_ + 1 < text_.size() && known.find(text_[at_ + 1]) != known.npos) {
      out_.append(text_.substr(at_, 2));
      ++at_;
    }
  }

  // A quote inside a string is not followed by what follows a string.
  [[nodiscard]] bool closes(std::size_t quote) const {
    const auto next = text_.find_first_not_of(blanks, quote + 1);
    if (next == text_.npos || text_[next] == ':' || text_[next] == '}' || text_[next] == ']')
      return true;
    if (text_[next] == '"') // a comma was forgotten
      return text_.substr(quote + 1, next - quote - 1).find('\n') != text_.npos;
    if (text_[next] != ',')
      return false;
    const auto then = text_.find_first_not_of(blanks, next + 1);
    constexpr std::string_view beginnings = "\"{[}]-0123456789tfn,";
    return then == text_.npos || beginnings.find(text_[then]) != beginnings.npos;
  }

  void take_word() {
    const auto end = std::min(text_.find_first_of(",:{}[]\"\n", at_), text_.size());
    const auto word = text::trim(text_.substr(at_, end - at_));
    at_ = std::max(end, at_ + 1);
    if (word.starts_with("//"))
      return;
    begin_value();
    if (is_literal(word))
      out_.append(word);
    else
      quote(word);
    after_value_ = true;
  }

  void quote(std::string_view word) {
    out_.push_back('"');
    for (const char c : word)
      if (c != '\\' && static_cast<unsigned char>(c) >= 0x20)
        out_.push_back(c);
    out_.push_back('"');
  }

  std::string_view text_;
  std::size_t at_ = 0, values_ = 0;
  std::string out_, open_; // the brackets that will close what is open
  bool after_value_ = false;
};

} // namespace

std::string repair_json(std::string_view broken) {
  const auto script = without_wrapping(broken);
  if (script.find('"') != script.npos)
    return Repair(script).run();
  std::string decoded;
  web::append_decoded(decoded, script, web::Place::text);
  return Repair(decoded).run();
}

} // namespace article

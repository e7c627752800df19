// html5lib's tokenizer cases: all hold. Lists of parse errors are not compared.
#include "tests/web/html5_data.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include "web/html/tokens.hpp"
#include <charconv>
#include <gtest/gtest.h>
#include <map>

namespace web {
namespace {

namespace json = text::json;

// "\uHHHH" as a code point, surrogates too.
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    unsigned value = 0;
    if (text.starts_with("\\u") && text.size() >= 6) {
      std::from_chars(text.data() + 2, text.data() + 6, value, 16);
      if (value >= 0xD800 && value < 0xE000)
        plain += {static_cast<char>(0xED), static_cast<char>(0x80 | ((value >> 6U) & 0x3FU)),
                  static_cast<char>(0x80 | (value & 0x3FU))};
      else
        text::append_utf8(plain, value);
      text.remove_prefix(6);
    } else {
      plain += text.front();
      text.remove_prefix(1);
    }
  }
  return plain;
}

// A list of tokens as text, one a line.
class Printed {
public:
  void add_text(std::string_view text) {
    lines_ += in_text_ ? std::string(text) : "Character " + std::string(text);
    in_text_ = true;
  }
  void add(std::string_view kind, std::string_view rest) {
    end_text();
    lines_.append(kind).append(" ").append(rest).append("\n");
  }
  std::string take() {
    end_text();
    return std::move(lines_);
  }

private:
  void end_text() {
    lines_ += in_text_ ? "\n" : "";
    in_text_ = false;
  }
  std::string lines_;
  bool in_text_ = false;
};

std::string tag_line(std::string_view name, const std::map<std::string, std::string>& attributes,
                     bool closes_itself) {
  std::string line(name);
  for (const auto& [key, value] : attributes)
    line.append(" ").append(key).append("=\"").append(value).append("\"");
  return line + (closes_itself ? " /" : "");
}

std::string expected(const json::array& tokens, bool is_escaped) {
  Printed printed;
  const auto plain = [&](const json::value& value) {
    return value.is_null() ? "null"
           : is_escaped    ? unescaped(value.as_string())
                           : std::string(value.as_string());
  };
  for (const auto& value : tokens) {
    const auto& token = value.as_array();
    const auto kind = std::string(token[0].as_string());
    if (kind == "Character") {
      printed.add_text(plain(token[1]));
    } else if (kind == "StartTag") {
      std::map<std::string, std::string> attributes;
      for (const auto& [name, held] : token[2].as_object())
        attributes[is_escaped ? unescaped(name) : std::string(name)] = plain(held);
      printed.add(kind, tag_line(plain(token[1]), attributes, token.size() > 3));
    } else if (kind == "DOCTYPE") {
      printed.add(kind, plain(token[1]) + " " + plain(token[2]) + " " + plain(token[3]) + " " +
                            (token[4].as_bool() ? "correct" : "quirks"));
    } else {
      printed.add(kind, plain(token[1]));
    }
  }
  return printed.take();
}

std::string got(std::string_view html, TextModel model, std::string_view last_start_tag) {
  HtmlArena arena;
  HtmlTokens tokens(html, arena);
  if (model != TextModel::data)
    tokens.read_as(model, last_start_tag);
  Printed printed;
  for (auto token = tokens.next(); token.kind != TokenKind::end_of_page; token = tokens.next()) {
    if (token.kind == TokenKind::text) {
      printed.add_text(token.text);
    } else if (token.kind == TokenKind::start) {
      std::map<std::string, std::string> attributes;
      for (const auto& [name, value] : tokens.attributes())
        attributes.emplace(name, value);
      printed.add("StartTag", tag_line(token.text, attributes, token.closes_itself));
    } else if (token.kind == TokenKind::doctype) {
      const auto& doctype = tokens.doctype();
      const auto text = [](std::optional<std::string_view> part) {
        return std::string(part.value_or("null"));
      };
      printed.add("DOCTYPE", text(doctype.name) + " " + text(doctype.public_id) + " " +
                                 text(doctype.system_id) + " " +
                                 (doctype.forces_quirks ? "quirks" : "correct"));
    } else {
      printed.add(token.kind == TokenKind::end ? "EndTag" : "Comment", token.text);
    }
  }
  return printed.take();
}

const std::map<std::string_view, TextModel> models = {
    {"Data state", TextModel::data},          {"PLAINTEXT state", TextModel::plaintext},
    {"RCDATA state", TextModel::rcdata},      {"RAWTEXT state", TextModel::rawtext},
    {"Script data state", TextModel::script}, {"CDATA section state", TextModel::cdata}};

void check(const json::object& test, const std::string& file) {
  const bool is_escaped = test.contains("doubleEscaped") && test.at("doubleEscaped").as_bool();
  auto html = std::string(test.at("input").as_string());
  html = with_plain_newlines(is_escaped ? unescaped(html) : html);
  std::vector<std::string> states = {"Data state"};
  if (const auto* named = test.if_contains("initialStates"))
    states = json::value_to<std::vector<std::string>>(*named);
  for (const auto& state : states)
    EXPECT_EQ(got(html, models.at(state), text::string_at(test, "lastStartTag")),
              expected(test.at("output").as_array(), is_escaped))
        << file << ": " << text::string_at(test, "description") << " in " << state;
}

TEST(HtmlTokenizerConformance, AllCases) {
  const auto folder = html5_folder("tokenizer");
  if (!std::filesystem::exists(folder))
    GTEST_SKIP() << "no cases at " << folder << ": HEADWATER_DATA names another folder";
  std::size_t checked = 0;
  for (const auto& path : files_in(folder, ".test")) {
    const auto cases = text::parse_json(bytes_of(path), path.string());
    ASSERT_TRUE(cases.has_value()) << path;
    // xmlViolation.test is for trees that are written as XML (§13.2.9), which ours never is.
    const auto* tests = cases->as_object().if_contains("tests");
    ASSERT_TRUE(tests != nullptr || path.filename() == "xmlViolation.test") << path;
    if (tests == nullptr)
      continue;
    for (const auto& test : tests->as_array()) {
      check(test.as_object(), path.filename().string());
      ++checked;
    }
  }
  EXPECT_GT(checked, 6'000U);
}

} // namespace
} // namespace web

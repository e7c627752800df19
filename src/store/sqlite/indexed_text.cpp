#include "store/sqlite/indexed_text.hpp"
#include "store/agreements.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <string_view>
#include <vector>

namespace store {

namespace {

constexpr std::size_t most_words = 64; // in an expression
constexpr std::size_t longest = 1000;  // bytes of one of the query's words or phrases

void append_words(std::string& indexed, std::string_view text,
                  const std::vector<text::Token>& tokens) {
  bool touching = false;
  for (std::size_t i = 1; i < tokens.size() && !touching; ++i)
    touching = tokens[i].begin == tokens[i - 1].end;
  if (!touching) {
    indexed.append(text);
    return;
  }
  for (const auto& token : tokens)
    indexed.append(text.substr(token.begin, token.end - token.begin)).push_back(' ');
}

// FTS5's own: https://www.sqlite.org/fts5.html#extending_fts5
fts5_api* fts5_of(const Connection& connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) ==
      SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr)
    connection.fail();
  return api;
}

// The tokenizer of the words table, its stemming aside: it says where tokens begin and end.
class Cutter {
public:
  explicit Cutter(const Connection& connection) {
    auto* api = fts5_of(connection);
    void* context = nullptr;
    std::array<const char*, 2> options = {"remove_diacritics", "2"};
    if (api->xFindTokenizer(api, "unicode61", &context, &tokenizer_) != SQLITE_OK ||
        tokenizer_.xCreate(context, options.data(), static_cast<int>(options.size()), &instance_) !=
            SQLITE_OK)
      connection.fail();
  }
  Cutter(const Cutter&) = delete;
  Cutter& operator=(const Cutter&) = delete;
  ~Cutter() { tokenizer_.xDelete(instance_); }

  [[nodiscard]] std::vector<std::string_view> cut(std::string_view text) const {
    struct Found {
      std::string_view text;
      std::vector<std::string_view> tokens;
    } found{text, {}};
    tokenizer_.xTokenize(
        instance_, &found, FTS5_TOKENIZE_QUERY, text.data(), static_cast<int>(text.size()),
        [](void* context, int, const char*, int, int begin, int end) {
          auto& here = *static_cast<Found*>(context);
          here.tokens.push_back(here.text.substr(static_cast<std::size_t>(begin),
                                                 static_cast<std::size_t>(end - begin)));
          return SQLITE_OK;
        });
    return std::move(found.tokens);
  }

private:
  fts5_tokenizer tokenizer_{};
  Fts5Tokenizer* instance_ = nullptr;
};

// Words in a row, each in quotation marks: FTS5's AND.
std::string all_of(const Cutter& cutter, std::string_view words, std::size_t& left) {
  std::string expression;
  const auto valid = text::repair_utf8(words.substr(0, longest));
  for (const auto& token : text::tokenize(valid, "").tokens)
    for (const auto& part :
         cutter.cut(std::string_view(valid).substr(token.begin, token.end - token.begin))) {
      if (left == 0)
        return expression;
      --left;
      expression.append(expression.empty() ? "\"" : " AND \"").append(part).push_back('"');
    }
  return expression;
}

} // namespace

std::string indexed_text(const news::Arrival& arrival) {
  const auto& article = arrival.article;
  std::string indexed;
  indexed.reserve(article.title.size() + article.text.size() + 1);
  append_words(indexed, article.title, text::tokenize(article.title, article.language).tokens);
  indexed.push_back('\n');
  if (arrival.tokens.tokens.empty())
    append_words(indexed, article.text, text::tokenize(article.text, article.language).tokens);
  else
    append_words(indexed, article.text, arrival.tokens.tokens);
  return indexed;
}

std::string match_expression(const Connection& connection, const search::Query& query) {
  const Cutter cutter(connection);
  std::size_t left = most_words;
  std::string wanted, unwanted;
  const auto add = [](std::string& expression, std::string_view joint, const std::string& part) {
    if (!part.empty())
      expression.append(expression.empty() ? "" : joint).append(part);
  };
  for (const auto& word : query.words)
    add(wanted, " AND ", all_of(cutter, word, left));
  for (const auto& phrase : query.phrases)
    add(wanted, " AND ", all_of(cutter, phrase, left));
  if (wanted.empty())
    return {};
  for (const auto& words : query.without)
    if (text::tokenize(words, "").tokens.size() == 1)
      if (const auto part = all_of(cutter, words, left); !part.empty())
        add(unwanted, " OR ", "(" + part + ")");
  return unwanted.empty() ? wanted : "(" + wanted + ") NOT (" + unwanted + ")";
}

std::string two_of(const Connection& connection, std::span<const std::string> words) {
  const Cutter cutter(connection);
  std::vector<std::string> parts;
  for (const auto& word : words.first(std::min(words.size(), most_words_sought))) {
    auto left = most_words / most_words_sought;
    if (auto part = all_of(cutter, word, left); !part.empty())
      parts.push_back(std::move(part));
  }
  std::string expression;
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t k = i + 1; k < parts.size(); ++k)
      expression.append(expression.empty() ? "(" : " OR (")
          .append(parts[i])
          .append(" AND ")
          .append(parts[k])
          .push_back(')');
  return expression;
}

std::string primary_language(std::string_view tag) {
  return text::to_lower(tag.substr(0, tag.find('-')));
}

} // namespace store

// Search, newest first in windows: FTS5 scores every match, so a common word is looked for among the newest
// articles and farther back only while too few were found.
#include "store/sqlite/packing.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <cmath>
#include <string>

namespace store {

namespace {

constexpr std::int64_t first_window = 10'000; // articles; doubles going back
constexpr std::size_t enough = 150;           // candidates, before relevance and age decide
constexpr double half_age = 14 * 86'400.0;    // seconds until recency has lost most of its weight
constexpr std::size_t most_asked = 1000;      // of limit and offset together

struct Candidate {
  std::int64_t sequence = 0;
  double relevance = 0; // higher is better
  double score = 0;
};

// Each word in quotation marks, so that nothing of it is FTS5's grammar.
std::string match_expression(const search::Query& query) {
  std::string expression;
  const auto add = [&](std::string_view word, std::string_view joint) {
    std::string quoted;
    for (const char c : word)
      if (c != '"' && c != '\0')
        quoted.push_back(c);
    if (text::trim(quoted).empty())
      return;
    expression.append(expression.empty() ? "" : joint).append("\"" + quoted + "\"");
  };
  for (const auto& word : query.words)
    add(word, " AND ");
  for (const auto& phrase : query.phrases) // detail=none knows no order; the text is looked at afterwards
    for (std::size_t at = 0; at < phrase.size();) {
      const auto end = std::min(phrase.find(' ', at), phrase.size());
      add(std::string_view(phrase).substr(at, end - at), " AND ");
      at = end + 1;
    }
  if (!expression.empty())
    for (const auto& word : query.without)
      add(word, " NOT ");
  return expression;
}

std::string filter_condition(const search::Query& query) {
  std::string condition = " AND a.superseded = 0";
  if (query.section)
    condition += " AND a.section = " + std::to_string(static_cast<int>(*query.section));
  if (!query.outlet.empty())
    condition += " AND a.outlet IN (SELECT id FROM outlet WHERE domain = ?4 OR name LIKE ?5 ESCAPE '\\')";
  if (query.from)
    condition += " AND a.date >= " + std::to_string(query.from->time_since_epoch().count());
  if (query.to)
    condition += " AND a.date < " + std::to_string(query.to->time_since_epoch().count());
  return condition;
}

std::string like_pattern(std::string_view part) {
  std::string pattern = "%";
  for (const char c : part) {
    if (c == '%' || c == '_' || c == '\\')
      pattern.push_back('\\');
    pattern.push_back(c);
  }
  return pattern + "%";
}

class Finder {
public:
  Finder(Connection& connection, const search::Query& query)
      : connection_(connection), query_(query), expression_(match_expression(query)), condition_(filter_condition(query)),
        wanted_(std::min(query.offset + query.limit, most_asked)) {}

  std::vector<search::Hit> find() {
    const auto newest = newest_sequence();
    std::vector<Candidate> found;
    // Without words there is nothing to weigh: the newest are the best.
    const auto stop_at = expression_.empty() ? wanted_ : std::max(enough, wanted_);
    for (auto [high, size] = std::pair(newest, first_window); high > 0 && found.size() < stop_at; size *= 2) {
      const auto low = std::max<std::int64_t>(high - size, 0);
      look_in(low, high, stop_at, found);
      high = low;
    }
    return hits_of(std::move(found));
  }

private:
  std::int64_t newest_sequence() {
    auto row = connection_.prepare("SELECT coalesce(max(sequence), 0), coalesce((SELECT date FROM article ORDER BY sequence DESC LIMIT 1), 0)"
                                   " FROM article");
    row.step();
    newest_date_ = static_cast<double>(row.integer(1));
    return row.integer(0);
  }

  void look_in(std::int64_t low, std::int64_t high, std::size_t most, std::vector<Candidate>& found) {
    const std::string sql =
        expression_.empty()
            ? "SELECT a.sequence, 0.0, a.date FROM article a WHERE a.sequence > ?2 AND a.sequence <= ?3 AND ?1 = ''" +
                  condition_ + " ORDER BY a.sequence DESC LIMIT ?6"
            : "SELECT a.sequence, bm25(words), a.date FROM words JOIN article a ON a.sequence = words.rowid "
              "WHERE words MATCH ?1 AND words.rowid > ?2 AND words.rowid <= ?3" +
                  condition_ + " ORDER BY bm25(words) LIMIT ?6";
    auto rows = connection_.prepare_once(sql);
    rows.with(expression_, low, high, query_.outlet, like_pattern(query_.outlet), static_cast<std::int64_t>(most));
    while (rows.step())
      found.push_back({rows.integer(0), -rows.real(1), score_of(-rows.real(1), static_cast<double>(rows.integer(2)))});
  }

  [[nodiscard]] double score_of(double relevance, double date) const {
    const auto age = std::max(newest_date_ - date, 0.0);
    return expression_.empty() ? date / 1e10 : relevance * (0.3 + 0.7 * std::exp(-age / half_age));
  }

  std::vector<search::Hit> hits_of(std::vector<Candidate> found) {
    std::ranges::sort(found, [](const Candidate& left, const Candidate& right) {
      return left.score != right.score ? left.score > right.score : left.sequence > right.sequence;
    });
    std::vector<search::Hit> hits;
    std::size_t passed = 0;
    for (const auto& candidate : found) {
      if (hits.size() == query_.limit)
        break;
      auto stored = stored_article(candidate.sequence);
      if (!holds_phrases(stored.article))
        continue;
      if (passed++ < query_.offset)
        continue;
      hits.push_back(hit_of(stored, candidate.score));
    }
    return hits;
  }

  StoredArticle stored_article(std::int64_t sequence) {
    auto row = connection_.prepare("SELECT" + std::string(article_columns) + "WHERE a.sequence = ?");
    row.with(sequence).step();
    return read_article(row);
  }

  [[nodiscard]] bool holds_phrases(const news::Article& article) const {
    if (query_.phrases.empty())
      return true;
    const auto text = text::fold_case(text::collapse_spaces(article.title + " \n " + article.text));
    return std::ranges::all_of(query_.phrases, [&](const auto& phrase) { return text.find(text::fold_case(phrase)) != text.npos; });
  }

  search::Hit hit_of(const StoredArticle& stored, double score) const {
    search::Hit hit;
    hit.id = stored.article.id;
    hit.story = stored.story;
    hit.title = stored.article.title;
    hit.outlet = stored.article.outlet.name;
    hit.url = stored.article.canonical;
    hit.date = stored.article.date();
    hit.score = score;
    search::make_snippet(hit, stored.article.text, query_);
    return hit;
  }

  Connection& connection_;
  const search::Query& query_;
  std::string expression_, condition_;
  std::size_t wanted_;
  double newest_date_ = 0;
};

} // namespace

std::vector<search::Hit> SqliteStore::search(const search::Query& query) const {
  const auto connection = reader();
  return Finder(*connection, query).find();
}

} // namespace store

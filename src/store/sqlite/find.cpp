#include "store/sqlite/find.hpp"
#include "search/question.hpp"
#include "store/sqlite/indexed_text.hpp"
#include "store/sqlite/packing.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace store {

namespace {

constexpr std::size_t most_hits = 10'000;   // that somebody may page through
constexpr std::size_t most_sorted = 10'000; // articles; some 50 ms
constexpr std::size_t texts_a_block =
    60; // that are weighed by their text; the others by their title
constexpr std::size_t most_checked = 2000; // texts in which a phrase is looked for, some 50 ms

// The articles that hold the words, known from the newest arrival downwards as far as was asked.
class Holders {
public:
  Holders(Connection& connection, const std::string& expression)
      : rows_(
            connection.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC")) {
    rows_.with(expression);
  }

  bool has(std::int64_t sequence) {
    while (known_down_to_ > sequence) {
      known_down_to_ = rows_.step() ? rows_.integer(0) : 0;
      const auto place = static_cast<std::size_t>(known_down_to_);
      if (known_.empty())
        known_.resize(place + 1);
      known_[place] = true;
    }
    const auto place = static_cast<std::size_t>(sequence);
    return place < known_.size() && known_[place];
  }

private:
  Statement rows_;
  std::int64_t known_down_to_ = std::numeric_limits<std::int64_t>::max();
  std::vector<bool> known_; // by sequence
};

class Finder {
public:
  Finder(Connection& connection, const search::Query& query)
      : connection_(connection), query_(query), question_(query),
        first_(query.offset + (query.after ? query.after->passed : 0)),
        end_(std::min(first_ + std::min(query.limit, most_hits), most_hits)) {}

  std::vector<search::Hit> find();

private:
  Statement candidates();
  bool sorts_too_many();
  std::optional<std::int64_t> only_outlet();
  void take(search::Candidate candidate, std::string_view title);
  search::Answer answer_of(std::int64_t sequence);
  void finish_block();
  void weigh();
  search::Hit hit_of(const search::Candidate& candidate);
  // Hits stand in the order of their dates alone.
  [[nodiscard]] bool is_by_date() const {
    return expression_.empty() || query_.order == search::Order::newest;
  }
  [[nodiscard]] search::Place place_of(const search::Candidate& hit, std::size_t passed) const {
    return is_by_date() ? search::Place{hit.date, hit.sequence, 0}
                        : search::Place{hit.date, block_begin_, passed};
  }

  Connection& connection_;
  const search::Query& query_;
  const search::Question question_;
  const std::size_t first_, end_; // of the hits asked for
  std::string expression_;
  std::optional<Holders> holders_; // where all articles are walked through by date
  bool checks_texts_ = false;      // words do not decide whether an article answers
  std::size_t checked_ = 0;
  std::size_t passed_ = 0; // candidates in blocks before this one
  std::vector<search::Candidate> block_;
  std::int64_t block_begin_ = 0; // sequence of the first that was met
  std::vector<search::Hit> hits_;
};

// Where only one has the name that is asked for: its articles stand in an index by date.
std::optional<std::int64_t> Finder::only_outlet() {
  if (query_.outlet.empty())
    return std::nullopt;
  auto rows =
      connection_.prepare("SELECT key FROM outlet WHERE domain = ? OR instr(folded, ?) LIMIT 2");
  rows.with(text::to_lower(query_.outlet), text::fold_case(query_.outlet));
  if (!rows.step())
    return std::nullopt;
  const auto key = rows.integer(0);
  return rows.step() ? std::nullopt : std::optional(key);
}

// Words that many have are soon met on a walk through all articles, the newest first.
bool Finder::sorts_too_many() {
  auto row =
      connection_.prepare("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)");
  row.with(expression_, std::int64_t{most_sorted + 1}).step();
  return row.integer(0) > std::int64_t{most_sorted};
}

// Sequence, date and title, the newest first: by arrival what the words find, of which the best is
// wanted; otherwise by date.
Statement Finder::candidates() {
  const bool walks_all = expression_.empty() || holders_;
  std::string sql = "SELECT a.sequence, a.date, a.title FROM ";
  sql += walks_all ? "article a WHERE a.superseded = 0"
                   : "words w CROSS JOIN article a ON a.sequence = w.rowid "
                     "WHERE w.words MATCH ? AND a.superseded = 0";
  if (query_.section)
    sql += " AND a.section = ?";
  const auto outlet = only_outlet();
  if (outlet)
    sql += " AND a.outlet = ?";
  else if (!query_.outlet.empty())
    sql += " AND a.outlet IN (SELECT key FROM outlet WHERE domain = ? OR instr(folded, ?))";
  const bool asks_for_region = query_.language.contains('-');
  if (!query_.language.empty())
    sql += " AND a.language = ?";
  if (asks_for_region)
    sql += " AND EXISTS (SELECT 1 FROM content c WHERE c.sequence = a.sequence "
           "AND instr(lower(c.language) || '-', ? || '-') = 1)";
  if (query_.only_originals)
    sql += " AND a.is_copy = 0";
  if (query_.from)
    sql += " AND a.date >= ?";
  if (query_.to)
    sql += " AND a.date < ?";
  if (query_.after)
    sql += is_by_date() ? " AND (a.date, a.sequence) < (?, ?)" : " AND w.rowid <= ?";
  sql += is_by_date() ? " ORDER BY a.date DESC, a.sequence DESC" : " ORDER BY w.rowid DESC";

  auto rows = connection_.prepare(sql);
  if (!walks_all)
    rows.with(expression_);
  if (query_.section)
    rows.with(*query_.section);
  if (outlet)
    rows.with(*outlet);
  else if (!query_.outlet.empty())
    rows.with(text::to_lower(query_.outlet), text::fold_case(query_.outlet));
  if (!query_.language.empty())
    rows.with(primary_language(query_.language));
  if (asks_for_region)
    rows.with(text::to_lower(query_.language));
  if (query_.from)
    rows.with(*query_.from);
  if (query_.to)
    rows.with(*query_.to);
  if (query_.after && is_by_date())
    rows.with(query_.after->date);
  if (query_.after)
    rows.with(query_.after->sequence);
  return rows;
}

std::vector<search::Hit> Finder::find() {
  expression_ = match_expression(connection_, query_);
  if (expression_.empty() && !question_.is_open())
    return {};
  checks_texts_ = question_.asks_for_order() || (question_.is_open() && question_.has_unwanted());
  const bool is_newest = query_.order == search::Order::newest;
  if (is_newest && !expression_.empty() && sorts_too_many())
    holders_.emplace(connection_, expression_);
  auto rows = candidates();
  while (passed_ < end_ && rows.step()) {
    if (holders_ && !holders_->has(rows.integer(0)))
      continue;
    take({.sequence = rows.integer(0), .date = rows.time(1).value_or(text::Time{})}, rows.bytes(2));
    const bool is_page = (question_.is_open() || is_newest) && passed_ + block_.size() >= end_;
    if (is_page || block_.size() == search::block_size || checked_ == most_checked)
      finish_block();
    if (is_page || checked_ == most_checked)
      break;
  }
  finish_block();
  return std::move(hits_);
}

void Finder::take(search::Candidate candidate, std::string_view title) {
  if (checks_texts_) {
    ++checked_;
    const auto answer = answer_of(candidate.sequence);
    if (!answer.phrases || (question_.is_open() && !answer.words))
      return;
    candidate.relevance = answer.relevance;
  } else if (query_.order == search::Order::best) {
    candidate.relevance = question_.relevance_by_title(title);
  }
  if (block_.empty()) {
    block_begin_ = candidate.sequence;
    checked_ = checks_texts_ ? 1 : 0; // so that a cursor finds the block as it was
  }
  block_.push_back(candidate);
}

search::Answer Finder::answer_of(std::int64_t sequence) {
  auto row = connection_.prepare(
      "SELECT a.title, c.text FROM article a JOIN content c ON c.sequence = a.sequence "
      "WHERE a.sequence = ?");
  if (!row.with(sequence).step())
    return {};
  constexpr std::size_t longest_character = 4; // bytes, for the question to cut between two
  const auto text = row.unpacked(1, [](std::string_view bytes) {
    return unpack_text(bytes, search::Question::most_read + longest_character);
  });
  return question_.answer(row.bytes(0), text);
}

void Finder::finish_block() {
  const auto begin = passed_, end = passed_ + block_.size();
  passed_ = end;
  if (begin < end_ && end > first_) {
    weigh();
    for (auto i = std::max(begin, first_); i < std::min(end, end_); ++i) {
      hits_.push_back(hit_of(block_[i - begin]));
      hits_.back().place = place_of(block_[i - begin], i - begin + 1);
    }
  }
  block_.clear();
}

void Finder::weigh() {
  if (block_.empty() || query_.order == search::Order::newest)
    return;
  const auto newest = std::ranges::max(block_, {}, &search::Candidate::date).date;
  search::rank(block_, newest);
  if (checks_texts_ || question_.is_open())
    return;
  const auto first = std::span(block_).first(std::min(texts_a_block, block_.size()));
  for (auto& candidate : first)
    candidate.relevance = answer_of(candidate.sequence).relevance;
  search::rank(first, newest);
}

search::Hit Finder::hit_of(const search::Candidate& candidate) {
  std::string sql = "SELECT a.id, a.story, a.title, o.name, o.domain, c.canonical, c.url, "
                    "c.language, c.fetched";
  sql += query_.has_snippets ? ", c.text" : "";
  sql += " FROM article a JOIN content c ON c.sequence = a.sequence "
         "JOIN outlet o ON o.key = a.outlet WHERE a.sequence = ?";
  auto row = connection_.prepare(sql);
  row.with(candidate.sequence).step();
  const auto either = [&](int first, int second) {
    return row.bytes(first).empty() ? row.text(second) : row.text(first);
  };
  search::Hit hit;
  hit.id = news::ArticleId{row.id(0)};
  hit.story = news::StoryId{row.id(1)};
  hit.title = row.text(2);
  hit.outlet = either(3, 4);
  hit.url = either(5, 6);
  hit.language = row.text(7);
  hit.date = candidate.date;
  hit.fetched = row.time(8).value_or(hit.date);
  hit.score = candidate.score;
  if (query_.has_snippets)
    search::make_snippet(
        hit, row.unpacked(9, [](std::string_view bytes) { return unpack_text(bytes); }), query_);
  return hit;
}

} // namespace

std::vector<search::Hit> find(Connection& connection, const search::Query& query) {
  return Finder(connection, query).find();
}

} // namespace store

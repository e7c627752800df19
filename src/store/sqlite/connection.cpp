#include "store/sqlite/connection.hpp"
#include <sqlite3.h>
#include <utility>

namespace store {

namespace {

constexpr int patience = 10'000; // milliseconds to wait for another process's transaction

[[noreturn]] void fail(sqlite3* database, const std::string& doing) {
  throw StoreFailure(doing + ": " + sqlite3_errmsg(database));
}

} // namespace

Statement::~Statement() {
  if (statement_ == nullptr)
    return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW)
    return true;
  if (code != SQLITE_DONE)
    fail(database_, "the store failed");
  return false;
}

void Statement::run() {
  while (step())
    ;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }
std::string Statement::text(int column) const { return std::string(bytes(column)); }

std::string_view Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::optional<text::Time> Statement::time(int column) const {
  if (is_null(column))
    return std::nullopt;
  return text::Time{std::chrono::seconds{integer(column)}};
}

void Statement::bind(std::int64_t value) { sqlite3_bind_int64(statement_, ++bound_, value); }
void Statement::bind(double value) { sqlite3_bind_double(statement_, ++bound_, value); }
void Statement::bind(std::string_view value) {
  sqlite3_bind_text64(statement_, ++bound_, value.data() == nullptr ? "" : value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}
void Statement::bind(std::span<const char> blob) {
  sqlite3_bind_blob64(statement_, ++bound_, blob.data(), blob.size(), SQLITE_TRANSIENT);
}
void Statement::bind(std::nullptr_t) { sqlite3_bind_null(statement_, ++bound_); }

Connection::Connection(const std::string& path, Access access) {
  const int flags = access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(path.c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    const std::string reason = database_ == nullptr ? "no memory" : sqlite3_errmsg(database_);
    sqlite3_close(std::exchange(database_, nullptr));
    throw StoreFailure(path + " cannot be opened: " + reason);
  }
  sqlite3_busy_timeout(database_, patience);
}

Connection::~Connection() {
  for (const auto& [sql, statement] : statements_)
    sqlite3_finalize(statement);
  sqlite3_close(database_);
}

sqlite3_stmt* Connection::compile(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
    fail(database_, "the store failed");
  return statement;
}

Statement Connection::prepare(std::string_view sql) {
  auto& statement = statements_[std::string(sql)];
  if (statement == nullptr)
    statement = compile(sql);
  return {database_, statement};
}

Statement Connection::prepare_once(const std::string& sql) {
  constexpr std::size_t most_kept = 200; // the shapes of a search are few
  if (statements_.size() > most_kept) {
    for (const auto& [text, statement] : statements_)
      sqlite3_finalize(statement);
    statements_.clear();
  }
  return prepare(sql);
}

void Connection::execute(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(database_, "the store failed");
}

Transaction::~Transaction() {
  if (!open_)
    return;
  try {
    connection_.execute("ROLLBACK");
  } catch (const StoreFailure&) { // SQLite has rolled back by itself, as it does when the disk is full
    open_ = false;
  }
}

void Transaction::commit() {
  connection_.execute("COMMIT");
  open_ = false;
}

} // namespace store

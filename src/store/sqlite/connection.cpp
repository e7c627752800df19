#include "store/sqlite/connection.hpp"
#include <sqlite3.h>

namespace store {

namespace {

constexpr int patience = 5'000; // milliseconds to wait for another process's transaction

// So that no name is taken for a URI or for SQLite's own ":memory:".
std::string file_name(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

} // namespace

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)),
      slot_(other.slot_), bound_(other.bound_) {}

Statement::~Statement() {
  if (statement_ == nullptr)
    return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  if (*slot_ == nullptr)
    *slot_ = statement_;
  else
    sqlite3_finalize(statement_);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK)
    connection_->fail();
}

void Statement::tell(const Damage& damage) const {
  connection_->fail(std::string("the store is damaged: ") + damage.what());
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    connection_->fail();
  return code == SQLITE_ROW;
}

void Statement::run() {
  while (step())
    ;
}

Statement& Statement::again() {
  sqlite3_reset(statement_);
  bound_ = 0;
  return *this;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::optional<text::Time> Statement::time(int column) const {
  if (is_null(column))
    return std::nullopt;
  return text::Time{std::chrono::seconds{integer(column)}};
}

void Statement::bind(std::int64_t value) { check(sqlite3_bind_int64(statement_, ++bound_, value)); }
void Statement::bind(double value) { check(sqlite3_bind_double(statement_, ++bound_, value)); }
void Statement::bind(std::nullptr_t) { check(sqlite3_bind_null(statement_, ++bound_)); }

void Statement::bind(std::string_view value) {
  check(sqlite3_bind_text64(statement_, ++bound_, value.empty() ? "" : value.data(), value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(Blob value) {
  check(sqlite3_bind_blob64(statement_, ++bound_, value.bytes.empty() ? "" : value.bytes.data(),
                            value.bytes.size(), SQLITE_TRANSIENT));
}

Connection::Connection(const std::string& path, Access access) : path_(path) {
  const int flags = access == Access::read_only ? SQLITE_OPEN_READONLY
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(file_name(path).c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX, nullptr) !=
      SQLITE_OK) {
    const std::string reason = database_ == nullptr ? "no memory" : sqlite3_errmsg(database_);
    sqlite3_close(std::exchange(database_, nullptr));
    throw StoreFailure(path + ": " + reason);
  }
  sqlite3_busy_timeout(database_, patience);
}

Connection::~Connection() {
  for (const auto& [sql, statement] : idle_)
    sqlite3_finalize(statement);
  sqlite3_close(database_);
}

Statement Connection::prepare(std::string_view sql) {
  auto found = idle_.find(sql);
  if (found == idle_.end())
    found = idle_.emplace(sql, nullptr).first;
  auto* statement = std::exchange(found->second, nullptr);
  if (statement == nullptr &&
      sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
    fail();
  return {*this, statement, found->second};
}

void Connection::execute(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail();
}

bool Connection::try_execute(const std::string& sql) {
  const int code = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK && code != SQLITE_BUSY)
    fail();
  return code == SQLITE_OK;
}

std::int64_t Connection::integer(std::string_view sql) {
  auto row = prepare(sql);
  return row.step() ? row.integer(0) : 0;
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::fail() const {
  std::string reason = sqlite3_errmsg(database_);
  switch (sqlite3_errcode(database_)) {
  case SQLITE_NOTADB:
    reason = "this file is no headwater store";
    break;
  case SQLITE_BUSY:
    reason = "another process has been writing to the store for too long";
    break;
  default:
    break;
  }
  fail(reason);
}

void Connection::fail(const std::string& reason) const {
  throw StoreFailure(path_ + ": " + reason);
}

Transaction::Transaction(Connection& connection, Purpose purpose) : connection_(connection) {
  connection_.prepare(purpose == Purpose::reading ? "BEGIN" : "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself where the disk was full.
  if (!connection_.in_transaction())
    return;
  try {
    connection_.prepare("ROLLBACK").run();
  } catch (const StoreFailure&) { // nothing more can be done: the next BEGIN tells
    return;
  }
}

void Transaction::commit() { connection_.prepare("COMMIT").run(); }

} // namespace store

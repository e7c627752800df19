// SQLite's C interface as values: a connection, its statements, a transaction. Every failure throws
// StoreFailure with SQLite's own words.
#pragma once
#include "store/store.hpp"
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

// A prepared statement that is being bound and stepped; resets when it goes. One at a time of each text.
class Statement {
public:
  Statement(sqlite3* database, sqlite3_stmt* statement) : database_(database), statement_(statement) {}
  Statement(Statement&& other) noexcept : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Binds the next parameters, in order.
  template <class... Values> Statement& with(const Values&... values) {
    (bind(values), ...);
    return *this;
  }
  bool step(); // a row is there
  void run();  // to the end

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::uint64_t id(int column) const { return static_cast<std::uint64_t>(integer(column)); }
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const; // until the next step
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::optional<text::Time> time(int column) const;

private:
  void bind(std::int64_t value);
  void bind(std::uint64_t value) { bind(static_cast<std::int64_t>(value)); }
  void bind(int value) { bind(std::int64_t{value}); }
  void bind(unsigned value) { bind(std::int64_t{value}); }
  void bind(bool value) { bind(std::int64_t{value ? 1 : 0}); }
  void bind(double value);
  void bind(std::string_view value);
  void bind(const std::string& value) { bind(std::string_view(value)); }
  void bind(const char* value) { bind(std::string_view(value)); }
  void bind(std::span<const char> blob);
  void bind(text::Time time) { bind(std::int64_t{time.time_since_epoch().count()}); }
  void bind(std::nullptr_t);
  template <class T> void bind(const std::optional<T>& value) {
    if (value)
      bind(*value);
    else
      bind(nullptr);
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void bind(Enum value) {
    bind(static_cast<std::int64_t>(std::to_underlying(value)));
  }

  sqlite3* database_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

enum class Access : std::uint8_t { read_write, read_only };

// One thread at a time.
class Connection {
public:
  Connection(const std::string& path, Access access);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Prepared once for each text; `sql` is a literal.
  Statement prepare(std::string_view sql);
  Statement prepare_once(const std::string& sql); // for a text made at run time
  void execute(const std::string& sql);           // one or more statements without rows

private:
  sqlite3_stmt* compile(std::string_view sql);

  sqlite3* database_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

// Rolled back unless committed.
class Transaction {
public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.execute("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

private:
  Connection& connection_;
  bool open_ = true;
};

} // namespace store

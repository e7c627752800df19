// SQLite's C interface as values: a connection, its statements, a transaction. Every failure throws
// StoreFailure with the file's name and SQLite's own words.
#pragma once
#include "store/store.hpp"
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

class Connection;

// A column's bytes are not what was written; says what is wrong with them.
struct Damage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

// A prepared statement that is being bound and stepped; goes back to its connection when it is
// destroyed, before which the connection must not be.
class Statement {
public:
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Binds the next parameters, in order. Bytes are copied.
  template <class... Values> Statement& with(const Values&... values) {
    (bind(values), ...);
    return *this;
  }
  bool step(); // a row is there
  void run();  // to the end
  // To be bound and stepped again.
  Statement& again();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::uint64_t id(int column) const {
    return static_cast<std::uint64_t>(integer(column));
  }
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const { return std::string(bytes(column)); }
  [[nodiscard]] std::string_view bytes(int column) const; // until the next step
  // What `unpack` makes of the column's bytes; that they are damaged is told with the file's name.
  template <class Unpack> [[nodiscard]] auto unpacked(int column, const Unpack& unpack) const {
    try {
      return unpack(bytes(column));
    } catch (const Damage& damage) {
      tell(damage);
    }
  }
  [[nodiscard]] std::optional<text::Time> time(int column) const;

private:
  friend class Connection;
  using Slot = sqlite3_stmt*; // where the connection keeps it while nobody uses it
  Statement(Connection& connection, sqlite3_stmt* statement, Slot& slot)
      : connection_(&connection), statement_(statement), slot_(&slot) {}

  void bind(std::int64_t value);
  void bind(double value);
  void bind(std::string_view value);
  void bind(Blob value);
  void bind(std::nullptr_t);
  void bind(std::uint64_t value) { bind(static_cast<std::int64_t>(value)); }
  void bind(std::uint32_t value) { bind(std::int64_t{value}); }
  void bind(int value) { bind(std::int64_t{value}); }
  void bind(bool value) { bind(std::int64_t{value ? 1 : 0}); }
  void bind(float value) { bind(static_cast<double>(value)); }
  void bind(const std::string& value) { bind(std::string_view(value)); }
  void bind(text::Time value) { bind(std::int64_t{value.time_since_epoch().count()}); }
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
  void check(int code) const;
  [[noreturn]] void tell(const Damage& damage) const;

  Connection* connection_;
  sqlite3_stmt* statement_;
  Slot* slot_;
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

  // Compiled once for each text, and again only while that one is in use. Texts are kept for good,
  // so they are of the program, not of its input.
  Statement prepare(std::string_view sql);
  void execute(const std::string& sql);     // one or more statements without rows
  bool try_execute(const std::string& sql); // false where another's lock is in the way
  std::int64_t integer(std::string_view sql);

  [[nodiscard]] sqlite3* handle() const { return database_; }
  [[nodiscard]] bool in_transaction() const;
  [[noreturn]] void fail() const;
  [[noreturn]] void fail(const std::string& reason) const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view sql) const {
      return std::hash<std::string_view>()(sql);
    }
  };

  sqlite3* database_ = nullptr;
  std::string path_;
  std::unordered_map<std::string, sqlite3_stmt*, Hash, std::equal_to<>> idle_;
};

enum class Purpose : std::uint8_t { reading, writing };

// What is read in one is of one moment. What is written in one is undone unless it is committed.
class Transaction {
public:
  Transaction(Connection& connection, Purpose purpose);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

private:
  Connection& connection_;
};

} // namespace store

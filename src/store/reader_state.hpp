// What the one reader of this portal has read, keeps and does not want to see.
//
// It lies in the store's file, in tables of its own that the engine never reads; it is written
// through a connection of its own, a short transaction each time. Any thread; who reads waits for
// nobody who writes. Failing storage throws StoreFailure.
#pragma once
#include "news/ids.hpp"
#include "store/store.hpp"
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace store {

enum class Mark : std::uint8_t { read, starred };
enum class ItemKind : std::uint8_t { article, story };

struct Item {
  ItemKind kind = ItemKind::article;
  std::uint64_t id = 0;
  auto operator<=>(const Item&) const = default;
};

struct MarkedItem {
  Item item;
  text::Time at{};
  bool operator==(const MarkedItem&) const = default;
};

enum class MuteKind : std::uint8_t { outlet, word }; // a domain; a word or words in a row

struct Mute {
  MuteKind kind = MuteKind::outlet;
  std::string what;
  auto operator<=>(const Mute&) const = default;
};

struct SavedSearch {
  std::string query; // of its address, behind "/search?"
  std::string name;
  bool operator==(const SavedSearch&) const = default;
};

// Beyond these what was read longest ago is forgotten, and nothing more is muted or saved.
inline constexpr std::size_t most_read = 50'000;
inline constexpr std::size_t most_mutes = 1'000;
inline constexpr std::size_t most_searches = 200;

class ReaderState {
public:
  virtual ~ReaderState() = default;

  // A mark that is there already gets the new time.
  virtual void mark(Mark mark, std::span<const Item> items, text::Time at) = 0;
  virtual void unmark(Mark mark, std::span<const Item> items) = 0;
  // When it got the mark.
  [[nodiscard]] virtual std::optional<text::Time> marked(Mark mark, Item item) const = 0;
  // The latest first.
  [[nodiscard]] virtual std::vector<MarkedItem> latest(Mark mark, std::size_t most) const = 0;

  virtual bool mute(const Mute& mute) = 0; // false where there are too many
  virtual void unmute(const Mute& mute) = 0;
  [[nodiscard]] virtual std::vector<Mute> mutes() const = 0; // outlets, then words, by name

  virtual bool save_search(const SavedSearch& search) = 0; // by query; false: too many
  virtual void drop_search(std::string_view query) = 0;
  [[nodiscard]] virtual std::vector<SavedSearch> searches() const = 0; // by name

  // Keys, and the hashes of passwords.
  virtual void keep_secret(std::string_view name, std::string_view value) = 0;
  [[nodiscard]] virtual std::optional<std::string> secret(std::string_view name) const = 0;
};

std::unique_ptr<ReaderState> make_memory_reader_state();

// In the file of a SQLite store, made or brought up to date as open_sqlite_store does.
std::unique_ptr<ReaderState> open_sqlite_reader_state(const std::string& path);

} // namespace store

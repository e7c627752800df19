// Writes arrivals, a batch a transaction, and keeps the stories they touch up to date.
#pragma once
#include "store/original.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/members.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "story/rank.hpp"
#include <set>
#include <span>
#include <string>

namespace store {

// One thread at a time. Other processes may write between its transactions.
class Writer {
public:
  // Makes the file, or brings its schema up to date.
  Writer(const std::string& path, SqliteSettings settings);

  void commit(std::span<const news::Arrival> arrivals, std::span<const news::StoryEvent> events);
  void save_feed(const FeedState& feed);
  bool remove_feed(std::string_view url);

private:
  using Touched = std::set<news::StoryId>;

  void check_memory();
  void add(const news::Arrival& arrival, Touched& touched);
  void supersede(const std::string& canonical_key, Touched& touched);
  struct Publisher {
    std::int64_t key = 0;
    news::Outlet outlet; // by the name that it goes by
  };
  Publisher publisher_of(const news::Outlet& outlet);
  double weigh(std::int64_t outlet, text::Time date);
  void settle_copies(const news::Arrival& arrival, Holder& newcomer, Touched& touched);
  void insert_article(const news::Arrival& arrival, std::int64_t outlet, const Holder& newcomer,
                      double weight);
  void insert_content(const news::Arrival& arrival);
  void insert_addresses(const news::Article& article, const std::string& canonical_key);
  void insert_matches(const news::Arrival& arrival);
  void apply(const news::StoryEvent& event, Touched& touched);
  void update(news::StoryId id, bool is_told); // told: by an event, that it is new
  void index_words(std::span<const news::Arrival> arrivals);

  Connection connection_;
  Members members_;
  std::int64_t sequence_ = 0;          // of the article that is being written
  std::int64_t changes_elsewhere_ = 0; // PRAGMA data_version
  bool in_doubt_ = true;               // what is remembered may not be what is stored
};

} // namespace store

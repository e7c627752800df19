// A Store in one SQLite file (3.40 or later), in WAL mode with synchronous=NORMAL: what is
// committed survives the death of the process at any moment; a power cut may take the last
// transactions, never a part of one. Other processes may read and write the file at the same time.
// Any thread may read; those that write wait for one another.
#pragma once
#include "store/store.hpp"
#include <cstdint>
#include <memory>
#include <string>

namespace store {

struct SqliteSettings {
  // Bytes; what would make the file larger fails as if the disk were full. 0: as large as it gets.
  std::uint64_t largest_file = 0;
};

std::unique_ptr<Store> open_sqlite_store(const std::string& path, SqliteSettings settings);

} // namespace store

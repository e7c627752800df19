// Each test asked of both stores; the name of the store is the parameter.
#pragma once
#include "tests/engine/temporary_folder.hpp"
#include "tests/store/arrivals.hpp"
#include <cstdint>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace store::testing {

using Ids = std::vector<std::uint64_t>;

class BothStores : public ::testing::TestWithParam<const char*> {
protected:
  BothStores() {
    if (std::string_view(GetParam()) == "sqlite")
      store_ = open_sqlite_store(folder_.path("news.db"));
    else
      store_ = make_memory_store();
  }

  void commit(const std::vector<news::Arrival>& arrivals) { store_->commit(arrivals); }
  void tell(const Told& told) { commit({arrival(told)}); }
  Ids search(std::string_view query) { return ids_of(found(*store_, query)); }

  TemporaryFolder folder_;
  std::unique_ptr<Store> store_;
};

} // namespace store::testing

// Of a class that is a BothStores.
#define OF_BOTH_STORES(Class)                                                                      \
  INSTANTIATE_TEST_SUITE_P(Stores, Class, ::testing::Values("memory", "sqlite"),                   \
                           [](const auto& kind) { return std::string(kind.param); })

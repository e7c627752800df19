// The day, or the month alone, that an address names.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>

namespace article {

struct AddressDate {
  std::chrono::year_month month;
  std::optional<std::chrono::sys_days> day;
};

// "/2024/02/21/", "/2024/feb/21/", "/2024-02-21", "_20240221",
// "/21-02-2024", "/2024/02/". The first whole day, or
// else the first month.
std::optional<AddressDate> date_in_address(std::string_view url);

} // namespace article

// The end of a WARC file that is not gzipped, as a kill may have left it.
#pragma once
#include "web/descriptor.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace web {

std::string bytes_at(const Descriptor& file, std::uint64_t place, std::size_t size); // or fewer

// Where the last record begins, if the file of `size` bytes ends before the record does.
std::optional<std::uint64_t> cut_record(const Descriptor& file, std::uint64_t size);

} // namespace web

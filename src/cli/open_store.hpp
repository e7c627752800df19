// The one place that names a concrete store.
#pragma once
#include "store/reader_state.hpp"
#include "store/store.hpp"
#include "text/result.hpp"
#include <cstdint>
#include <memory>
#include <string>

namespace cli {

enum class Existing : std::uint8_t { required, created_if_absent };

// The store in the file; its folder is made where it is to be created. Throws store::StoreFailure
// for a file that cannot be used.
text::Result<std::unique_ptr<store::Store>> open_store(const std::string& path, Existing existing);

// The reader's marks in the same file.
text::Result<std::unique_ptr<store::ReaderState>> open_reader_state(const std::string& path,
                                                                    Existing existing);

} // namespace cli

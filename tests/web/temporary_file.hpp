// A file that lives as long as the test.
#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

class TemporaryFile {
public:
  explicit TemporaryFile(std::string_view bytes) {
    static int count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("headwater_" + std::to_string(getpid()) + "_" + std::to_string(++count)))
                .string();
    std::ofstream(path_, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }

  [[nodiscard]] const std::string& path() const { return path_; }

private:
  std::string path_;
};

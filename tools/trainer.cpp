#include "trainer.hpp"
#include <fmt/core.h>
#include <fstream>

namespace tools {

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void write(const std::filesystem::path& path, const model::Trees& trees) {
  write(path, std::string_view(trees.save()));
}

int train_as_told(int argc, char** argv,
                  const std::function<text::Result<int>(const std::filesystem::path& data,
                                                        const std::filesystem::path& out)>& train) {
  if (argc < 3) {
    fmt::print(stderr, "{} DATA OUT\n", std::filesystem::path(argv[0]).filename().string());
    return 2;
  }
  const auto done = train(argv[1], argv[2]);
  if (!done) {
    fmt::print(stderr, "{}\n", text::to_string(done.error()));
    return 1;
  }
  return *done;
}

} // namespace tools

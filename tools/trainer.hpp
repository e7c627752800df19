// What the trainers have in common: their command line and the files they leave.
#pragma once
#include "model/trees.hpp"
#include "text/result.hpp"
#include <filesystem>
#include <functional>
#include <string_view>

namespace tools {

// A model's file; makes the folder if it is not there.
void write(const std::filesystem::path& path, std::string_view bytes);
void write(const std::filesystem::path& path, const model::Trees& trees);

// main() of a trainer that is called as "NAME DATA OUT"; returns its exit code.
int train_as_told(int argc, char** argv,
                  const std::function<text::Result<int>(const std::filesystem::path& data,
                                                        const std::filesystem::path& out)>& train);

} // namespace tools

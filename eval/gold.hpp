// The pages of WCXB with what people say stands in them.
#pragma once
#include "article/kind/kind.hpp"
#include "model/trees.hpp"
#include "news/page.hpp"
#include "text/result.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace eval {

struct GoldPage {
  std::string id, url, page_type, title, author, date, text;
  std::filesystem::path file;
};

text::Result<std::vector<GoldPage>> read_gold(const std::filesystem::path& data);

// Its bytes, as they would arrive from its address.
text::Result<news::Page> load(const GoldPage& gold);

// Pages of one host fall into one of `folds`, so that no model is judged on a host it has seen.
inline constexpr std::size_t folds = 5;
std::size_t fold_of(const GoldPage& gold);

// The models of a folder of models/: each has not seen the hosts of its fold.
text::Result<std::vector<model::Trees>> load_folds(const std::filesystem::path& folder);

// models/kind/ is trees and what their words' model reads its weights from.
struct KindFold {
  std::string weights;
  article::KindModel model;
};
text::Result<std::vector<KindFold>> load_kind_folds(const std::filesystem::path& folder);

} // namespace eval

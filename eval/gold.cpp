#include "gold.hpp"
#include "engine/inputs.hpp"
#include "rows.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include "web/url.hpp"
#include <chrono>

namespace eval {

text::Result<std::vector<GoldPage>> read_gold(const std::filesystem::path& data) {
  const auto folder = data / "pages" / "wcxb";
  std::vector<GoldPage> pages;
  for (const auto& object : TRY(json_rows(folder / "gold.jsonl"))) {
    const auto at = [&](const char* key) { return std::string(text::string_at(object, key)); };
    GoldPage page{at("id"),     at("url"),  at("page_type"), at("title"),
                  at("author"), at("date"), at("text"),      {}};
    page.file = folder / "html" / (page.id + ".html.gz");
    pages.push_back(std::move(page));
  }
  return pages;
}

text::Result<news::Page> load(const GoldPage& gold) {
  news::Page page;
  page.input = gold.file.string();
  page.url = gold.url;
  page.bytes = TRY(engine::read_file(page.input, 64U << 20U));
  page.fetched = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31};
  return page;
}

std::size_t fold_of(const GoldPage& gold) {
  return text::hash64(web::registrable_domain(gold.url)) % folds;
}

text::Result<std::vector<model::Trees>> load_folds(const std::filesystem::path& folder) {
  std::vector<model::Trees> models;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto path = (folder / "folds" / (std::to_string(fold) + ".trees")).string();
    const auto bytes = TRY(engine::read_file(path, 16U << 20U));
    models.push_back(TRY(model::Trees::load(bytes, path)));
  }
  return models;
}

text::Result<std::vector<KindFold>> load_kind_folds(const std::filesystem::path& folder) {
  std::vector<KindFold> models;
  for (auto& trees : TRY(load_folds(folder))) {
    const auto path = (folder / "folds" / (std::to_string(models.size()) + ".linear")).string();
    auto& fold =
        models.emplace_back(TRY(engine::read_file(path, 16U << 20U)), article::KindModel{});
    fold.model = {TRY(model::Linear::load(fold.weights, path)), std::move(trees)};
  }
  return models;
}

} // namespace eval

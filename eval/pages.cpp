// Reading a page. The content model that judges a WCXB page has not seen its host
// (models/blocks/folds).
#include "article/extract.hpp"
#include "article/read_page.hpp"
#include "engine/inputs.hpp"
#include "gold.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "text/charset.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include <chrono>
#include <ctime>
#include <fmt/core.h>

namespace eval {

namespace {

using Values = std::vector<double>;

// Its words alone, lower case; "and" joins names as a comma does.
std::string bare(std::string_view text) {
  static const auto conjunction = words("and", Letters::lower_case).front();
  std::string letters;
  for (const auto word : words(text, Letters::lower_case))
    if (word != conjunction)
      letters += std::to_string(word) + " ";
  return letters;
}

double f1_of(double precision, double recall) {
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

// When an article says it was published, as 2024-02-24 on its own calendar; or "".
std::string day_of(const news::Article& article) {
  return article.published ? text::to_iso_date(*article.published + article.published_offset) : "";
}

class Wcxb {
public:
  void take(const GoldPage& gold, const text::Result<news::Article>& article) {
    is_article_.push_back((article && article->is_article) == (gold.page_type == "article") ? 1
                                                                                            : 0);
    if (gold.page_type != "article")
      return;
    const auto text = article ? article->text : std::string();
    word_f1_.push_back(word_overlap(text, gold.text).f1);
    const auto counts = shingle_counts(text, gold.text);
    precision_.push_back(counts.tp + counts.fp == 0 ? 0 : counts.tp / (counts.tp + counts.fp));
    recall_.push_back(counts.tp + counts.fn == 0 ? 0 : counts.tp / (counts.tp + counts.fn));
    if (!gold.title.empty())
      title_.push_back(article && bare(article->title) == bare(gold.title) ? 1 : 0);
    if (!gold.author.empty())
      author_.push_back(article && bare(article->byline) == bare(gold.author) ? 1 : 0);
    if (!gold.date.empty())
      date_.push_back((article ? day_of(*article) : "") == gold.date.substr(0, 10) ? 1 : 0);
  }

  [[nodiscard]] std::vector<Score> scores() const {
    const auto precision = mean_score("main text", "shingle precision, WCXB articles", precision_);
    const auto recall = mean_score("main text", "shingle recall, WCXB articles", recall_);
    Score shingle{"main text",
                  "shingle F1, WCXB articles",
                  f1_of(precision.value, recall.value),
                  f1_of(precision.low, recall.low),
                  f1_of(precision.high, recall.high),
                  precision_.size()};
    return {mean_score("main text", "word F1, WCXB articles", word_f1_),
            shingle,
            precision,
            recall,
            mean_score("title", "equal, WCXB articles", title_),
            mean_score("author", "equal, WCXB articles", author_),
            mean_score("dates", "day right, WCXB articles", date_),
            mean_score("article or not", "accuracy, WCXB", is_article_)};
  }

private:
  Values word_f1_, precision_, recall_, title_, author_, date_, is_article_;
};

text::Result<std::vector<Score>> evaluate_wcxb(const std::filesystem::path& data) {
  const std::filesystem::path models = SOURCE_DIR "/models";
  const auto content = TRY(load_folds(models / "blocks")),
             dates = TRY(load_folds(models / "dates"));
  const auto kind = TRY(load_kind_folds(models / "kind"));
  const auto gold = TRY(read_gold(data));
  Wcxb wcxb;
  double seconds = 0;
  for (const auto& page : gold) {
    const auto bytes = TRY(load(page));
    const auto fold = fold_of(page);
    wcxb.take(page, article::read_page(text::decode(bytes.bytes).utf8, bytes,
                                       {content[fold], kind[fold].model, dates[fold]}));
    const auto begun = std::clock(); // the processor's: others may be at work
    (void)article::extract(bytes);
    seconds += static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
  }
  auto scores = wcxb.scores();
  scores.push_back({"cost", "pages/s on one core, WCXB, extract()",
                    static_cast<double>(gold.size()) / seconds, 0, 0, gold.size()});
  return scores;
}

struct Row {
  text::json::object object;
  news::Article article;
};

// The rows of a file of annotations, each with its page as we read it.
text::Result<std::vector<Row>> read_rows(const std::filesystem::path& data,
                                         const std::string& name) {
  std::vector<Row> rows;
  for (auto& object : TRY(json_rows(data / "pages" / name))) {
    Row row;
    row.object = std::move(object);
    news::Page page;
    page.input =
        (data / "pages" / "html" / (std::string(text::string_at(row.object, "file")) + ".gz"))
            .string();
    page.url = text::string_at(row.object, "url");
    page.fetched = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31};
    page.bytes = TRY(engine::read_file(page.input, 64U << 20U));
    if (auto article = article::extract(page))
      row.article = *std::move(article);
    rows.push_back(std::move(row));
  }
  return rows;
}

// trafilatura's evaluation: a segment that must stand in the text and does is a true positive.
text::Result<std::vector<Score>> evaluate_segments(const std::filesystem::path& data) {
  double tp = 0, fp = 0, fn = 0, tn = 0;
  const auto rows = TRY(read_rows(data, "segments.jsonl"));
  Values right;
  for (const auto& [object, article] : rows) {
    const auto count = [&](const char* key, double& found, double& missing, double is_right) {
      const auto* segments = object.if_contains(key);
      if (segments == nullptr || !segments->is_array())
        return;
      for (const auto& segment : segments->get_array()) {
        const auto wanted =
            text::collapse_spaces({segment.get_string().data(), segment.get_string().size()});
        const bool there = text::collapse_spaces(article.text).find(wanted) != std::string::npos;
        ++(there ? found : missing);
        right.push_back(there == (is_right > 0) ? 1 : 0);
      }
    };
    count("with", tp, fn, 1);
    count("without", fp, tn, 0);
  }
  const auto precision = tp / (tp + fp), recall = tp / (tp + fn);
  return std::vector<Score>{
      {"segments", "F, trafilatura's", f1_of(precision, recall), 0, 0, rows.size()},
      {"segments", "precision", precision, 0, 0, rows.size()},
      {"segments", "recall", recall, 0, 0, rows.size()},
      mean_score("segments", "accuracy", right)};
}

// htmldate's evaluation: right is tp, another date is fp, none is fn.
text::Result<std::vector<Score>> evaluate_dates(const std::filesystem::path& data) {
  double tp = 0, fp = 0, fn = 0;
  Values right;
  for (const auto& [object, article] : TRY(read_rows(data, "dates.jsonl"))) {
    const auto wanted = text::string_at(object, "date");
    const bool equal = day_of(article) == wanted;
    ++(equal ? tp : article.published ? fp : fn);
    right.push_back(equal ? 1 : 0);
  }
  return std::vector<Score>{
      mean_score("dates", "accuracy, htmldate's", right),
      {"dates", "F, htmldate's", f1_of(tp / (tp + fp), tp / (tp + fn)), 0, 0, right.size()}};
}

} // namespace

Scores evaluate_pages(const std::filesystem::path& data) {
  std::vector<Score> scores;
  for (const auto evaluate : {evaluate_wcxb, evaluate_segments, evaluate_dates}) {
    auto more = TRY(evaluate(data));
    std::ranges::move(more, std::back_inserter(scores));
  }
  return scores;
}

} // namespace eval

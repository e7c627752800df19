// A made-up page as the parts that look for dates read it.
#pragma once
#include "article/date/candidates.hpp"
#include "tests/article/page_of.hpp"

namespace article::testing {

// The text begins at the first block that begins with "TEXT" and ends behind the last such.
class DatedPage {
public:
  explicit DatedPage(std::string html, std::string url = "")
      : html_(std::move(html)), url_(std::move(url)), document_(parse(html_)), labels_(document_),
        statements_(read_statements(document_)), blocks_(split_blocks(document_)) {
    TextRange text{blocks_.size(), blocks_.size()};
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (blocks_[i].text.starts_with("TEXT"))
        text = {std::min(text.begin, i), i + 1};
    text_ = text;
  }

  [[nodiscard]] DatePage page() const {
    return {document_,
            labels_,
            statements_,
            html_,
            url_,
            blocks_,
            text_,
            day(2026, 11, 23),
            date_order(statements_.language, url_)};
  }

private:
  std::string html_, url_;
  web::Document document_;
  Labels labels_;
  Statements statements_;
  std::vector<Block> blocks_;
  TextRange text_;
};

} // namespace article::testing

// A page taken apart, up to what its blocks are: as far reading and training go the same way.
#pragma once
#include "article/body/content.hpp"
#include "article/labels.hpp"
#include "article/statements/site_names.hpp"
#include "article/statements/statements.hpp"
#include "news/page.hpp"
#include "text/result.hpp"
#include "web/html.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace article {

struct JudgedPage {
  web::Document document;
  Labels labels;
  Statements statements;
  SiteNames site;
  std::string title;
  std::vector<Block> blocks;
  std::vector<float> probabilities; // of each block to be text
};

// `html`: the page's bytes as UTF-8.
text::Result<JudgedPage> judge_page(std::string_view html, const news::Page& page,
                                    const model::Trees& content);

} // namespace article

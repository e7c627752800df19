// Rows read into nouns.
#pragma once
#include "store/sqlite/connection.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace store {

// SELECT statements; `condition` speaks of `a`, the article table.
std::string article_rows(std::string_view condition);
std::string story_rows(std::string_view condition);
std::string feed_rows();

// All rows of bound article_rows, with their matches.
std::vector<StoredArticle> read_articles(Connection& connection, Statement& rows);
news::Story read_story(const Statement& row);
FeedState read_feed(const Statement& row);

} // namespace store

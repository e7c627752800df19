// A story as its articles tell it: headline, lead, section, voices, first and last seen, rank. What
// a store writes into the story's row, whoever changed the story.
#pragma once
#include "news/outlet.hpp"
#include "news/section.hpp"
#include "news/story.hpp"
#include <span>
#include <string>
#include <vector>

namespace story {

struct Member {
  news::ArticleId id{};
  news::Outlet outlet;
  std::string title;
  std::vector<std::uint32_t> title_terms; // of Terms::title, shortened to 32 bits
  news::Section section = news::Section::other;
  float section_score = 0;
  text::Time date{};
  bool is_copy = false;       // verbatim, near or reworded of an earlier article
  bool is_stub = false;       // its end is for those who pay
  news::ArticleId original{}; // whose words it carries; 0: its own
  std::string credited;       // whose report it is by its own account (credit_for_all), or ""
  double weight = 1;          // weight_of_report when it came
  std::uint32_t text_bytes = 0;
};

// `members`: at least one, any order; the result does not depend on the order. Section: the vote of
// the articles, weighted by their score. Lead: lead_of; the headline is its title without a label.
// Independent: the voices (independence.hpp). Rank: the voices, each by its latest words of its
// own, and a little for the copies (rank.hpp).
news::Story summarise(news::StoryId id, std::span<const Member> members);

std::vector<std::uint32_t> shortened(const std::vector<news::Term>& terms);

} // namespace story

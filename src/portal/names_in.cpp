#include "portal/names_in.hpp"
#include "portal/words.hpp"
#include "reading/names.hpp"
#include "search/question.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <unordered_map>

namespace portal {

namespace {

constexpr std::size_t most_articles = 20;

std::string key_of(std::string_view name) { return text::fold_case(text::collapse_spaces(name)); }

} // namespace

bool may_have_a_page(std::string_view name) {
  return naming(name) && name.size() <= longest_named && !name.contains('/') &&
         !name.ends_with("…");
}

std::vector<Named> names_in(std::span<const store::StoredArticle* const> articles) {
  std::vector<Named> names;
  std::unordered_map<std::string, std::size_t> places;
  std::set<std::string> outlets;
  for (const auto* stored : articles.subspan(0, std::min(articles.size(), most_articles))) {
    const auto& [text, language] = std::tie(stored->article.text, stored->article.language);
    std::set<std::size_t> of_this;
    outlets.insert(news::letters_of(stored->article.outlet.name));
    for (const auto& mention :
         reading::find_names(text, text::tokenize(text, language), language)) {
      const auto [known, is_new] = places.try_emplace(key_of(mention.name), names.size());
      if (is_new)
        names.push_back({.name = text::collapse_spaces(mention.name)});
      auto& named = names[known->second];
      ++named.times;
      // "Nagoya", not a dateline's "NAGOYA": small letters sort behind capitals.
      named.name = std::max(named.name, text::collapse_spaces(mention.name));
      if (named.kind == news::MentionKind::name)
        named.kind = mention.kind;
      of_this.insert(known->second);
    }
    for (const auto place : of_this)
      ++names[place].articles;
  }
  std::erase_if(names,
                [&](const Named& named) { return outlets.contains(news::letters_of(named.name)); });
  std::ranges::stable_sort(names, std::greater{}, [](const Named& named) {
    return std::pair(named.articles, named.times);
  });
  return names;
}

std::vector<Named> names_in(std::span<const store::StoredArticle> articles) {
  std::vector<const store::StoredArticle*> pointers;
  pointers.reserve(articles.size());
  for (const auto& article : articles)
    pointers.push_back(&article);
  return names_in(pointers);
}

std::vector<View> links_to_names(std::span<const Named> names, std::size_t most) {
  std::vector<View> links;
  for (const auto& named : names) {
    if (links.size() == most)
      break;
    if (named.kind != news::MentionKind::name && may_have_a_page(named.name))
      links.emplace_back()
          .words("name", one_line(named.name, longest_named))
          .words("address", address_of_name(named.name))
          .words("kind", std::string(title_of(named.kind)));
  }
  return links;
}

std::optional<search::Query> naming(std::string_view name) {
  search::Query query;
  query.phrases = {text::collapse_spaces(name)};
  query.order = search::Order::newest;
  return search::Question(query).is_open() ? std::nullopt : std::optional(query);
}

std::string address_of_name(std::string_view name) { return "/name/" + web::percent_encode(name); }

std::string_view title_of(news::MentionKind kind) {
  switch (kind) {
  case news::MentionKind::person:
    return "Person";
  case news::MentionKind::organisation:
    return "Organisation";
  case news::MentionKind::place:
    return "Place";
  case news::MentionKind::name:
    break;
  }
  return "";
}

} // namespace portal

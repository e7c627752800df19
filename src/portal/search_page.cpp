#include "portal/hits.hpp"
#include "portal/pages.hpp"
#include "portal/searching.hpp"
#include "portal/words.hpp"

namespace portal {

namespace {

constexpr std::size_t longest_field = 1000; // bytes

// Those that most of the world's news is written in; q may name any other (language:sw).
constexpr std::string_view languages[] = {"ar", "de", "el", "en", "es", "fa", "fr",
                                          "he", "hi", "it", "ja", "ko", "nl", "pl",
                                          "pt", "ru", "sv", "tr", "uk", "ur", "zh"};

std::vector<View> language_choices(const std::string& chosen) {
  std::vector<View> choices;
  for (const auto language : languages) {
    auto& choice = choices.emplace_back();
    choice.words("value", std::string(language));
    choice.words("name", language_name(language));
    if (chosen == language)
      choice.mark("is_chosen");
  }
  return choices;
}

void add_form(View& view, const SearchForm& form) {
  view.words("q", one_line(form.q, longest_field));
  view.words("outlet_field", one_line(form.outlet, longest_field));
  view.words("from", one_line(form.from, longest_field));
  view.words("to", one_line(form.to, longest_field));
  std::vector<View> choices;
  for (const auto section : news::sections) {
    auto& choice = choices.emplace_back();
    choice.words("value", std::string(news::name(section)));
    choice.words("name", section == news::Section::other ? "Other" : section_title(section));
    if (form.section == news::name(section))
      choice.mark("is_chosen");
  }
  view.list("choices", std::move(choices));
  view.list("languages", language_choices(form.language));
  if (form.only == "originals")
    view.mark("only_originals");
  if (form.sort == "newest")
    view.mark("newest_first");
  if (form.is_filtered())
    view.mark("is_filtered");
}

View saving_view(const Asked& asked, const SearchForm& form) {
  const auto address = form.address("/search");
  View view;
  view.words("query", address.substr(std::min(address.find('?') + 1, address.size())));
  view.words("name", form.q.empty() ? "Search" : one_line(form.q, longest_field));
  view.words("token", asked.visitor.form_token);
  return view;
}

} // namespace

Response search_page(const Asked& asked) {
  const auto form = search_form(asked.target);
  View view;
  add_form(view, form);
  Frame frame{.title = form.q.empty() ? "Search" : form.q + " – Search",
              .query = form.q,
              .indexing = Indexing::unwelcome};
  if (form.is_blank()) {
    view.mark("is_blank");
    return page(asked, "search", std::move(view), frame);
  }
  const auto query = query_of(form);
  if (!query) {
    view.words("trouble", "“" + one_line(query.error().input, 80) + "”: " + query.error().reason +
                              (query.error().hint.empty() ? "" : "; " + query.error().hint) + ".");
    frame.status = 400;
    return page(asked, "search", std::move(view), frame);
  }
  const auto number = asked.target.number("page", 1, 1, last_hit_page);
  const auto found = find_hits(asked.store, Mutes(asked.visitor.state), *query, number);
  if (found.hits.empty())
    view.mark("found_nothing");
  view.list("hits", hits_by_story(asked, found.hits));
  view.words("feed", form.address("/search/feed.xml"));
  if (asked.visitor.state != nullptr)
    view.part("saving", saving_view(asked, form));
  add_paging(view, form.address("/search"), number, found.has_next);
  frame.feed = form.address("/search/feed.xml");
  frame.feed_title = "Headwater: search for " + form.q;
  return page(asked, "search", std::move(view), frame);
}

} // namespace portal

#include "portal/cards.hpp"
#include "portal/coverage.hpp"
#include "portal/credits.hpp"
#include "portal/family.hpp"
#include "portal/named.hpp"
#include "portal/names_in.hpp"
#include "portal/pages.hpp"
#include "portal/passages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_others = 8;
constexpr std::size_t most_copies = 10;
constexpr std::size_t most_related = 8, most_offers = 12;
constexpr std::size_t most_credits = 6;
constexpr std::size_t most_stories = 5;
constexpr std::size_t most_names = 16;
constexpr std::size_t longest_phrase = 160, longest_offer = 500; // bytes

std::string_view relation_of(news::EdgeKind kind) {
  switch (kind) {
  case news::EdgeKind::verbatim:
    return "This is a verbatim copy of";
  case news::EdgeKind::near:
    return "This is a near copy of";
  case news::EdgeKind::reworded:
    return "This is a reworded copy of";
  case news::EdgeKind::partial:
    return "This shares passages with";
  case news::EdgeKind::derived:
    return "This tells what was reported in";
  case news::EdgeKind::credit:
    break;
  }
  return "";
}

std::string_view relation_of(story::Revision revision) {
  return revision == story::Revision::correction ? "This corrects" : "This updates";
}

// The article among the others of its story.
struct Setting {
  const Asked& asked;
  const store::StoredArticle& stored;
  Family family;
  news::Lineage lineage;
};

// What it was taken from, where that is known.
void add_upstream(View& view, const Setting& setting) {
  for (const auto& edge : setting.lineage.upstream) {
    const auto* of = edge.to ? setting.family.find(*edge.to) : nullptr;
    const auto revision = setting.family.revision(edge);
    const auto relation = revision ? relation_of(*revision) : relation_of(edge.kind);
    if (of == nullptr || relation.empty() || edge.from != setting.stored.article.id)
      continue;
    auto upstream = article_card(setting.asked, *of);
    upstream.words("relation", std::string(relation));
    upstream.words("kind", std::string(news::name(edge.kind)));
    const bool is_share = edge.score > 0 && edge.score <= 1;
    upstream.words(
        "share", is_share ? fmt::format("{} %", std::max(1L, std::lround(edge.score * 100))) : "");
    const auto lead_time = setting.stored.article.date() - of->article.date();
    upstream.words("earlier", lead_time >= std::chrono::minutes(1)
                                  ? span_of_time(lead_time) + " earlier"
                                  : "");
    view.part("upstream", std::move(upstream));
    return;
  }
}

void add_credits(View& view, const store::StoredArticle& stored) {
  std::vector<View> credits;
  for (const auto& credit : credits_to_others(stored)) {
    if (credits.size() == most_credits)
      break;
    const auto [begin, end] = credit.phrase;
    auto& each = credits.emplace_back();
    each.words("credited", one_line(credit.outlet, longest_phrase));
    each.words("phrase", one_line(std::string_view(stored.article.text).substr(begin, end - begin),
                                  longest_phrase));
  }
  view.list_within("credits", "phrases", std::move(credits));
}

// How a copy of a copy came by the words, and of whom where that is not the page's article.
std::pair<news::ReuseKind, const store::StoredArticle*> taken_by(const Setting& setting,
                                                                 news::ArticleId id) {
  for (const auto& edge : setting.family.story().graph().edges)
    if (const auto of = descends_from(edge); of && edge.from == id)
      return {reuse_kind(edge.kind).value_or(news::ReuseKind::near),
              *of == setting.stored.article.id ? nullptr : setting.family.find(*of)};
  return {news::ReuseKind::near, nullptr};
}

void add_copies(View& view, const Setting& setting) {
  std::vector<View> copies;
  for (const auto id : setting.lineage.copies) {
    const auto* copy = setting.family.find(id);
    if (copy == nullptr || copies.size() == most_copies)
      continue;
    const auto [kind, of] = taken_by(setting, id);
    auto& each = copies.emplace_back(article_card(setting.asked, *copy));
    add_warnings(each, setting.family.story().warnings(id));
    each.words("kind", std::string(news::name(kind)));
    const auto revision = setting.family.revision(id);
    each.words("label", std::string(revision ? revision_label(*revision) : copy_label(kind)));
    each.words("of", of == nullptr ? "" : one_line(of->article.outlet.name, longest_phrase));
  }
  if (copies.empty())
    return;
  View copied;
  copied.words("summary", count(setting.lineage.copies.size(), "later article has these words",
                                "later articles have these words"));
  copied.list("copies", std::move(copies));
  view.part("copied", std::move(copied));
}

void add_story(View& view, const Setting& setting) {
  const auto& [asked, stored, family, lineage] = setting;
  const auto story = asked.store.story(stored.story);
  if (!story)
    return;
  const auto reports = reports_of(family.members(), family.story().graph().edges);
  std::vector<View> others;
  for (const auto& report : reports) {
    const auto& article = report.article->article;
    if (article.id == stored.article.id || !article.is_article || others.size() == most_others)
      continue;
    auto& other = others.emplace_back(article_card(asked, *report.article));
    other.words("copies",
                report.copies.empty() ? "" : count(report.copies.size(), "copy", "copies"));
    if (&report == &reports.front())
      other.mark("is_first");
  }
  View of_story;
  of_story.words("address", address_of(story->id));
  of_story.words("headline", one_line(story->headline, longest_headline));
  if (story->articles > 1)
    of_story.part("coverage", coverage_view(family.counted(*story)));
  of_story.list_within("elsewhere", "others", std::move(others));
  if (!reports.empty() && reports.front().article->article.id == stored.article.id &&
      story->articles > 1)
    of_story.mark("was_first");
  view.part("of_story", std::move(of_story));

  view.list_within("see_also", "stories", see_also(asked, *story, most_stories));
}

void add_names(View& view, const store::StoredArticle& stored) {
  view.list_within("named", "names", links_to_names(names_in({&stored, 1}), most_names));
}

// "See also" links that stood inside the text: kept, but apart from it.
void add_related(View& view, const store::StoredArticle& stored) {
  std::vector<View> links;
  for (const auto& link : stored.article.related) {
    const auto title = one_line(link.title, longest_headline);
    if (links.size() == most_related || title.empty())
      continue;
    links.emplace_back()
        .words("title", title)
        .words("target", may_be_linked(link.url) ? link.url : "");
  }
  view.list_within("related", "links", std::move(links));
}

// Newsletters, subscriptions and goods that were offered inside the text: kept, but apart from it.
void add_offers(View& view, const store::StoredArticle& stored) {
  std::vector<View> lines;
  for (const auto& offer : stored.article.offers)
    if (lines.size() < most_offers)
      lines.emplace_back().words("offer", one_line(offer, longest_offer));
  view.list_within("offers", "lines", std::move(lines));
}

void add_text(View& view, const store::StoredArticle& stored) {
  auto passages = passages_of(stored);
  view.list("paragraphs", std::move(passages.paragraphs));
  view.words("reading_time", fmt::format("{} min read", passages.minutes));
  if (passages.is_cut)
    view.mark("is_cut");
}

void add_state(View& view, const Setting& setting) {
  const auto& [asked, stored, family, lineage] = setting;
  const auto& article = stored.article;
  view.words("published", article.published ? date_and_clock(*article.published) : "");
  if (article.modified && article.published &&
      *article.modified - *article.published >= std::chrono::minutes(1))
    view.part("updated", time_view(*article.modified, asked.now));
  if (!article.is_article)
    view.mark("is_no_article");
  if (const auto latest =
          stored.superseded ? asked.store.article_at(article.canonical) : std::nullopt;
      latest && latest->article.id != article.id)
    view.words("newer_address", address_of(latest->article.id));
  add_warnings(view, lineage.warnings);
}

} // namespace

Response article_page(const Asked& asked) {
  const auto stored = article_named(asked.store, asked.name);
  if (!stored)
    return no_such_article(asked);
  Setting setting{asked, *stored, Family(asked.store, *stored), {}};
  setting.lineage = setting.family.trace(stored->article.id);
  View view;
  auto article = article_card(asked, *stored);
  article.words("section_name", section_title(stored->section));
  article.words("section_address", "/section/" + std::string(news::name(stored->section)));
  add_picture(article, asked, stored->article);
  add_text(article, *stored);
  add_state(article, setting);
  article.words("is_read", "");
  const auto& itself = stored->article.id;
  add_keeping(article, asked, item_of(itself), is_read(asked, itself), address_of(itself));
  view.part("article", std::move(article));
  add_upstream(view, setting);
  add_credits(view, *stored);
  add_copies(view, setting);
  add_story(view, setting);
  add_names(view, *stored);
  add_related(view, *stored);
  add_offers(view, *stored);
  return page(asked, "article", std::move(view),
              {.title = stored->article.title,
               .description = opening(stored->article.text, stored->dateline,
                                      std::to_underlying(Telling::some)),
               .section = stored->section,
               .indexing = Indexing::unwelcome});
}

} // namespace portal

#include "portal/cards.hpp"
#include "portal/changes_view.hpp"
#include "portal/coverage.hpp"
#include "portal/credits.hpp"
#include "portal/lineage_picture.hpp"
#include "portal/named.hpp"
#include "portal/names_in.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/summarised.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_reports = 300; // of one story; nobody scrolls further
constexpr std::size_t most_open = 4;      // copies shown without being asked for
constexpr std::size_t most_credits = 3;   // named beside one report
constexpr std::size_t most_others = 6;    // stories
constexpr std::size_t most_names = 12;
constexpr std::size_t longest_sentence = 500; // bytes
constexpr std::size_t longest_name = 80;      // bytes

// The outlets that the report itself says it has its news from.
std::string credited(const store::StoredArticle& stored) {
  std::set<std::string> named;
  std::string list;
  for (const auto& credit : credits_to_others(stored)) {
    const auto name = one_line(credit.outlet, longest_name);
    if (name.empty() || named.size() == most_credits || !named.insert(name).second)
      continue;
    list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

bool is_old_news(const news::LineageWarning& warning) {
  return warning.kind == news::LineageWarningKind::old_news;
}

bool is_old_news(const Family& family, const store::StoredArticle& stored) {
  return std::ranges::any_of(family.story().warnings(stored.article.id),
                             [](const auto& warning) { return is_old_news(warning); });
}

// Old news told anew is no new coverage. Of a story too long for its family only the day is known.
View latest_report(const Asked& asked, const Family& family, const news::Story& story) {
  std::size_t members = 0;
  const store::StoredArticle* latest = nullptr;
  for (const auto& member : family.members()) // oldest first
    if (member.story == story.id) {
      ++members;
      if (member.article.is_article && !is_old_news(family, member))
        latest = &member;
    }
  if (latest == nullptr || std::cmp_less(members, story.articles))
    return std::move(time_view(story.last_seen, asked.now).words("outlet", ""));
  auto view = time_view(latest->article.date(), asked.now);
  view.part("outlet", outlet_view(latest->article.outlet));
  return view;
}

View copy_view(const Asked& asked, const Family& family, const Report& report, const Copy& copy) {
  auto view = article_card(asked, *copy.article);
  add_warnings(view, family.story().warnings(copy.article->article.id));
  view.words("kind", std::string(news::name(copy.kind)));
  const auto revision = family.revision(copy.article->article.id);
  view.words("label", std::string(revision ? revision_label(*revision) : copy_label(copy.kind)));
  const auto* of = copy.of ? family.find(*copy.of) : nullptr; // another copy, it may be
  view.words("of", of == nullptr || of->article.id == report.article->article.id
                       ? ""
                       : one_line(of->article.outlet.name, longest_name));
  return view;
}

// "2 copies of this report, old news, 1 correction"
std::string copies_counted(const Family& family, const std::vector<Copy>& copies) {
  std::array<std::size_t, 2> revisions{};
  std::size_t old = 0, others = 0;
  for (const auto& copy : copies) {
    if (const auto revision = family.revision(copy.article->article.id)) {
      ++revisions[std::to_underlying(*revision)];
      continue;
    }
    ++others;
    old += is_old_news(family, *copy.article) ? 1 : 0;
  }
  std::string counted;
  const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
    if (number > 0)
      counted += (counted.empty() ? "" : ", ") + count(number, one, many);
  };
  add(others, "copy of this report", "copies of this report");
  if (old > 0)
    counted += old == others ? ", old news" : ", " + std::to_string(old) + " of them old news";
  add(revisions[0], "correction", "corrections");
  add(revisions[1], "update", "updates");
  return counted;
}

View report_view(const Asked& asked, const Family& family, const Report& report, text::Time first) {
  auto view = article_card(asked, *report.article);
  add_warnings(view, family.story().warnings(report.article->article.id));
  view.words("credited", credited(*report.article));
  view.words("partly", "");
  if (report.part_of)
    if (const auto of = asked.store.article(*report.part_of))
      view.part("partly", article_card(asked, *of));
  const auto later = report.article->article.date() - first;
  view.words("later", later >= std::chrono::minutes(1) ? span_of_time(later) + " later" : "");
  view.words("copied", "");
  if (!report.copies.empty()) {
    View copied;
    copied.words("summary", copies_counted(family, report.copies));
    if (report.copies.size() <= most_open)
      copied.mark("is_open");
    std::vector<View> copies;
    copies.reserve(report.copies.size());
    for (const auto& copy : report.copies)
      copies.push_back(copy_view(asked, family, report, copy));
    copied.list("copies", std::move(copies));
    view.part("copied", std::move(copied));
  }
  return view;
}

// Whose report the lead tells again: the root that its way up leads to, or itself.
news::ArticleId teller_of(const Family& family, news::ArticleId lead) {
  const auto& graph = family.story().graph();
  std::set<news::ArticleId> seen;
  while (seen.insert(lead).second)
    for (const auto& edge : graph.edges)
      if (const auto upstream = descends_from(edge); upstream && edge.from == lead) {
        lead = *upstream;
        break;
      }
  return lead;
}

// By reports with words of their own; each sentence with the one that it stands in.
std::vector<View> summary_view(const Asked& asked, const Family& family,
                               std::vector<store::StoredArticle> articles, news::ArticleId lead) {
  const auto id_of = [](const store::StoredArticle& each) { return each.article.id; };
  const auto teller = teller_of(family, lead);
  if (std::ranges::find(articles, teller, id_of) != articles.end())
    lead = teller;
  const auto& roots = family.story().graph().roots;
  std::erase_if(articles, [&](const store::StoredArticle& each) {
    return id_of(each) != lead && std::ranges::find(roots, id_of(each)) == roots.end();
  });
  std::vector<View> views;
  for (const auto& [id, sentence] : summary_of(articles, lead)) {
    const auto from = std::ranges::find(articles, id, id_of);
    auto view = article_card(asked, *from);
    view.words("sentence", one_line(sentence, longest_sentence));
    views.push_back(std::move(view));
  }
  return views;
}

// The picture, what changed on the way, and who says so.
void add_lineage(View& view, const Family& family, const news::Story& story) {
  if (auto picture = lineage_picture(family, story))
    view.part("lineage", *std::move(picture));
  view.list_within("changed", "copies", changes_on_the_way(family));
  view.list_within("voices", "sources", voices_of(family));
}

void add_names(View& view, const std::vector<Report>& reports) {
  std::vector<const store::StoredArticle*> told;
  told.reserve(reports.size());
  for (const auto& report : reports)
    told.push_back(report.article);
  view.list_within("named", "names", links_to_names(names_in(told), most_names));
}

} // namespace

Response story_page(const Asked& asked) {
  const auto story = story_named(asked.store, asked.name);
  if (!story)
    return no_such_story(asked);
  if (auto moved = story_it_became(asked, *story))
    return *std::move(moved);
  auto articles = asked.store.articles_of(story->id, most_reports);
  std::erase_if(articles,
                [](const store::StoredArticle& each) { return !each.article.is_article; });
  if (articles.empty())
    return no_such_story(asked);
  const auto is_lead = [&](const store::StoredArticle& each) {
    return each.article.id == story->lead;
  };
  const auto lead = std::ranges::find_if(articles, is_lead);
  const Family family(asked.store, lead == articles.end() ? articles.front() : *lead);
  const auto reports = reports_of(articles, family.story().graph().edges);
  // A copy that is dated before its original was not first.
  const auto& earliest = family.story().graph().first;
  const auto* root = earliest ? family.find(*earliest) : nullptr;
  const auto& first = root != nullptr ? *root : *reports.front().article;

  const auto counted = family.counted(*story);
  auto view = story_card(asked, counted, Telling::more);
  view.words("is_read", ""); // of the page's story, not of what stands on it
  add_keeping(view, asked, item_of(story->id), is_read(asked, *story), address_of(story->id));
  auto first_view = article_card(asked, first);
  first_view.words("credited", credited(first));
  view.part("first", std::move(first_view));
  view.part("latest", latest_report(asked, family, *story));
  if (lead != articles.end())
    view.part("lead", article_card(asked, *lead));
  view.list_within("summary", "sentences", summary_view(asked, family, articles, story->lead));
  std::vector<View> reported;
  reported.reserve(reports.size());
  for (const auto& report : reports) {
    auto& view_of = reported.emplace_back(report_view(asked, family, report, first.article.date()));
    if (report.article->article.id == first.article.id)
      view_of.mark("is_first");
  }
  view.list("reports_in_order", std::move(reported));
  add_names(view, reports);
  add_lineage(view, family, counted);
  if (story->articles > articles.size())
    view.words("left_out",
               count(story->articles - articles.size(), "later report is", "later reports are"));
  view.list_within("see_also", "stories", see_also(asked, *story, most_others));
  return page(asked, "story", std::move(view),
              {.title = story->headline,
               .description = "First reported by " +
                              one_line(first.article.outlet.name, longest_name) + ". " +
                              count(story->articles, "report", "reports") + ", " +
                              std::to_string(counted.independent) + " independent.",
               .section = story->section,
               .feed = address_of(story->id) + "/feed.xml",
               .feed_title = "Headwater: reports of this story"});
}

} // namespace portal

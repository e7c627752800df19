// Headlines on the streams of eval/streams, with their gold stories. Does the rank foretell what
// will be covered? Each hour the stories known are ranked, and judged by how many independent
// outlets report on each in the next six hours (nDCG@10). Is the summary what the reports say? The
// share of the stems that half of a story's reports have, against the first three sentences of its
// lead; and how much of a sentence another one of the summary says again.
#include "reading/read.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "story/credited.hpp"
#include "story/independence.hpp"
#include "story/place.hpp"
#include "story/rank.hpp"
#include "story/sentence.hpp"
#include "story/summarise.hpp"
#include "story/summary.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include "text/tokens.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace eval {

namespace {

using std::chrono::hours;

struct Report {
  news::Article article;
  story::Member member;
  std::string story;
};

news::ArticleId id_of(std::string_view name) { return news::ArticleId{text::hash64(name)}; }

Report read_report(const text::json::object& row) {
  const auto at = [&](const char* key) { return std::string(text::string_at(row, key)); };
  Report report;
  auto& [article, member, story] = report;
  story = at("story");
  article.id = member.id = id_of(at("id"));
  article.title = member.title = at("title");
  article.text = at("text");
  article.language = at("language");
  if (const auto date = text::parse_time(at("date")))
    article.published = member.date = date->time;
  member.outlet = {{}, web::registrable_domain(at("url")), at("outlet")};
  article.outlet = member.outlet;
  member.section = news::section_named(at("section")).value_or(news::Section::other);
  member.section_score = 1;
  member.text_bytes = static_cast<std::uint32_t>(article.text.size());
  member.title_terms =
      story::shortened(story::terms_of(article.title, article.language, {}, {}).title);
  const bool is_partial = at("kind") == "partial";
  const auto reading = reading::read(article, text::tokenize(article.text, article.language), "");
  const story::Crediting crediting{member.outlet, article.text.size(), reading.credits};
  member.is_copy = !at("copy_of").empty() && !is_partial;
  if (!at("copy_of").empty() && !story::counts_by_itself(is_partial, crediting.has_own_sources()))
    member.original = id_of(at("copy_of"));
  const bool is_own = member.original == news::ArticleId{};
  if (const auto* credit =
          credit_for_all(crediting, is_own ? story::Words::own : story::Words::anothers))
    member.credited = credit->outlet;
  return report;
}

text::Result<std::vector<Report>> read_stream(const std::filesystem::path& path) {
  std::vector<Report> reports;
  for (const auto& row : TRY(json_rows(path)))
    reports.push_back(read_report(row));
  std::ranges::stable_sort(reports, {}, [](const Report& report) { return report.member.date; });
  return reports;
}

using Members = std::vector<story::Member>;
using Stories = std::map<std::string, Members>;

double hours_before(text::Time date, text::Time now) {
  return static_cast<double>((now - date).count()) / 3600;
}

double own_rule(const Members& members, text::Time now) {
  const auto told = story::summarise({}, members);
  return story::worth(told.rank, told.section, now);
}

double size_and_decay(const Members& members, text::Time now) {
  return static_cast<double>(members.size()) *
         std::exp2(-hours_before(members.back().date, now) / 8);
}

// Outlets with words of their own, by the date of the last report.
double outlets_and_date(const Members& members, text::Time now) {
  std::set<std::string_view> outlets;
  for (const auto& member : members)
    if (!member.is_copy)
      outlets.insert(member.outlet.domain);
  return std::log2(1 + static_cast<double>(outlets.size())) -
         hours_before(members.back().date, now) / 8;
}

// tgcontest, src/cluster.cpp and ranker.cpp, every outlet of the same weight: the best moment of a
// story is the one with most outlets around and after it.
double tgnews(const Members& members, text::Time now) {
  const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
  double importance = 0;
  for (std::size_t first = 0; first < members.size(); ++first) {
    std::set<std::string_view> outlets;
    double sum = 0;
    for (const auto& member : std::span(members).subspan(first))
      if (outlets.insert(member.outlet.domain).second)
        sum += logistic(-hours_before(members[first].date, member.date));
    importance = std::max(importance, sum);
  }
  constexpr double small_stories_last = 1e-6;
  return importance * logistic(8 - hours_before(members.back().date, now)) *
         (members.size() < 3 ? small_stories_last : 1);
}

double discounted(const std::vector<double>& gains) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(gains.size(), 10); ++i)
    sum += gains[i] / std::log2(static_cast<double>(i) + 2);
  return sum;
}

template <class Rule>
double ndcg(const Stories& known, const std::map<std::string, double>& gains, text::Time now,
            Rule rule) {
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [story, members] : known)
    ranked.emplace_back(-rule(members, now), story);
  std::ranges::sort(ranked);
  std::vector<double> got, best;
  for (const auto& [score, story] : ranked)
    got.push_back(gains.contains(story) ? gains.at(story) : 0);
  best = got;
  std::ranges::sort(best, std::greater{});
  return discounted(got) / discounted(best);
}

// Outlets that report in words of their own within six hours, of each story known.
std::map<std::string, double> coverage_to_come(std::span<const Report> later, const Stories& known,
                                               text::Time now) {
  std::set<std::pair<std::string, std::string>> outlets;
  std::map<std::string, double> gains;
  for (const auto& [article, member, story] : later) {
    if (member.date > now + hours(6))
      break;
    if (!member.is_copy && known.contains(story) &&
        outlets.emplace(story, member.outlet.domain).second)
      ++gains[story];
  }
  return gains;
}

struct Foretold {
  std::vector<double> own, outlets_and_date, size_and_decay, tgnews;
};

void foretell(std::span<const Report> reports, Foretold& foretold) {
  Stories known;
  std::map<std::string, story::Output> outputs;
  std::size_t read = 0;
  const auto end = reports.back().member.date;
  for (auto now = reports.front().member.date + hours(6); now < end; now += hours(1)) {
    for (; read < reports.size() && reports[read].member.date <= now; ++read) {
      auto member = reports[read].member;
      auto& output = outputs[member.outlet.domain];
      member.weight = story::weight_of_report(output);
      output.add(member.date);
      known[reports[read].story].push_back(std::move(member));
    }
    const auto gains = coverage_to_come(reports.subspan(read), known, now);
    if (gains.empty())
      continue;
    foretold.own.push_back(ndcg(known, gains, now, own_rule));
    foretold.outlets_and_date.push_back(ndcg(known, gains, now, outlets_and_date));
    foretold.size_and_decay.push_back(ndcg(known, gains, now, size_and_decay));
    foretold.tgnews.push_back(ndcg(known, gains, now, tgnews));
  }
}

std::set<std::uint64_t> stems_of(std::string_view words, const std::string& language) {
  std::set<std::uint64_t> stems;
  for (const auto& token : text::tokenize(words, language).tokens)
    if (!token.is_stop)
      stems.insert(token.stem);
  return stems;
}

// The stems that at least half of the independent reports have.
std::set<std::uint64_t> agreed(const std::vector<const Report*>& reports) {
  std::map<std::uint64_t, std::size_t> counts;
  for (const auto* report : reports)
    for (const auto stem : stems_of(report->article.text, report->article.language))
      ++counts[stem];
  std::set<std::uint64_t> stems;
  for (const auto& [stem, count] : counts)
    if (count * 2 >= reports.size())
      stems.insert(stem);
  return stems;
}

double share_of(const std::set<std::uint64_t>& gold, const std::string& words,
                const std::string& language) {
  const auto said = stems_of(words, language);
  const auto both = std::ranges::count_if(gold, [&](auto stem) { return said.contains(stem); });
  return static_cast<double>(both) / static_cast<double>(gold.size());
}

struct Summarised {
  std::vector<double> covered, lead_covered, repeated, sentences, bytes, lead_bytes;
};

double most_repeated(const std::vector<story::Told>& told, const std::string& language) {
  double most = 0;
  for (const auto& one : told)
    for (const auto& other : told)
      if (&one != &other)
        most = std::max(most, share_of(stems_of(one.sentence, language), other.sentence, language));
  return most;
}

void judge_summary(const std::vector<const Report*>& reports, const Report& lead,
                   Summarised& summarised) {
  std::vector<story::Source> sources = {{&lead.article, {}}};
  for (const auto* report : reports)
    if (report != &lead)
      sources.push_back({&report->article, {}});
  const auto told = story::summary(sources);
  const auto& language = lead.article.language;
  const auto gold = agreed(reports);
  if (gold.empty())
    return;
  std::string words, first_three;
  for (const auto& each : told)
    words += each.sentence + "\n";
  auto spans = text::split_sentences(lead.article.text);
  spans.resize(std::min(spans.size(), story::summary_sentences));
  for (const auto& [begin, end] : spans)
    first_three += lead.article.text.substr(begin, end - begin) + "\n";
  summarised.covered.push_back(share_of(gold, words, language));
  summarised.lead_covered.push_back(share_of(gold, first_three, language));
  summarised.repeated.push_back(most_repeated(told, language));
  summarised.sentences.push_back(static_cast<double>(told.size()));
  summarised.bytes.push_back(static_cast<double>(words.size()));
  summarised.lead_bytes.push_back(static_cast<double>(first_three.size()));
}

// Stories with at least three independent reports in the language of their lead.
void judge_summaries(std::span<const Report> reports, Summarised& summarised) {
  std::map<std::string, std::vector<const Report*>> stories;
  for (const auto& report : reports)
    if (!report.member.is_copy)
      stories[report.story].push_back(&report);
  for (auto& [story, members] : stories) {
    Members all;
    for (const auto* report : members)
      all.push_back(report->member);
    const auto told = story::summarise({}, all);
    const auto& lead =
        **std::ranges::find(members, told.lead, [](const Report* each) { return each->member.id; });
    std::erase_if(members, [&](const Report* each) {
      return each->article.language != lead.article.language;
    });
    if (members.size() >= 3)
      judge_summary(members, lead, summarised);
  }
}

} // namespace

Scores evaluate_headlines(const std::filesystem::path& repository) {
  const auto folder = repository / "eval" / "streams";
  if (!std::filesystem::is_directory(folder))
    return text::input_error(folder.string(), "no such folder");
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl")
      files.insert(entry.path());
  std::vector<Score> scores;
  const auto add = [&](const std::string& metric, const std::vector<double>& values) {
    scores.push_back(mean_score("headlines", metric, values));
  };
  Summarised summarised;
  for (const auto& file : files) {
    const auto reports = TRY(read_stream(file));
    Foretold foretold;
    foretell(reports, foretold);
    const auto of = ", " + file.stem().string();
    add("nDCG@10 of the next 6 h" + of, foretold.own);
    add("  TGNews' rule" + of, foretold.tgnews);
    add("  size x decay" + of, foretold.size_and_decay);
    add("  log2(1 + outlets) + date / 8 h" + of, foretold.outlets_and_date);
    judge_summaries(reports, summarised);
  }
  add("summary: share of what half the reports say", summarised.covered);
  add("  first three sentences of the lead", summarised.lead_covered);
  add("summary: bytes", summarised.bytes);
  add("  first three sentences of the lead", summarised.lead_bytes);
  add("summary: most of a sentence said again", summarised.repeated);
  add("summary: sentences", summarised.sentences);
  return scores;
}

} // namespace eval

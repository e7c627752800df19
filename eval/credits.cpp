// Credits: does the reading of a text name the wire agency that PolNeAR's metadata gives it? The
// development part; a text that nowhere names its agency counts as missed. And are the credits that
// are found on samples/ those of its gold: its 76 pages have few.
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "news/outlet.hpp"
#include "reliability.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace eval {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> agencies = {
    {{"ap", "apnews.com"}, {"upi", "upi.com"}, {"afp", "afp.com"}, {"reuters", "reuters.com"}}};

// The domain of the agency of each file that has one.
text::Result<std::map<std::string, std::string_view>>
read_wires(const std::filesystem::path& folder, std::string_view part) {
  std::map<std::string, std::string_view> wires;
  for (const auto& fields : TRY(tab_rows(folder / "metadata.tsv", 12))) {
    if (fields[0] != part)
      continue;
    const auto agency = std::ranges::find(agencies, text::to_lower(fields[11]),
                                          &std::pair<std::string_view, std::string_view>::first);
    wires.emplace(fields[1], agency == agencies.end() ? std::string_view() : agency->second);
  }
  return wires;
}

text::Result<std::vector<Score>> judge_samples(const std::filesystem::path& repository) {
  Reliability reliability;
  std::vector<double> recalled;
  for (const auto& row : TRY(json_rows(repository / "eval" / "samples.jsonl"))) {
    news::Page page;
    page.input = (repository / "samples" / std::string(text::string_at(row, "file"))).string();
    page.url = text::string_at(row, "url");
    page.bytes = TRY(engine::read_file(page.input, 16U << 20U));
    const auto arrival = TRY(engine::read(std::move(page)));
    std::set<std::string> gold;
    for (const auto& outlet : row.at("credits").as_array())
      gold.insert(news::letters_of(outlet.as_string()));
    std::set<std::string> found;
    for (const auto& credit : arrival.reading.credits) {
      if (credit.is_own)
        continue;
      const auto letters = news::letters_of(credit.outlet);
      found.insert(letters);
      reliability.add(credit.confidence, gold.contains(letters));
    }
    for (const auto& outlet : gold)
      recalled.push_back(found.contains(outlet) ? 1 : 0);
  }
  auto scores = reliability.scores("credits", "samples");
  scores.push_back(mean_score("credits", "samples: outlets credited that are found", recalled));
  return scores;
}

} // namespace

Scores evaluate_credits(const std::filesystem::path& data) {
  const auto folder = data / "attribution" / "polnear";
  std::vector<Score> scores;
  for (const std::string part : {"train", "dev"}) {
    std::vector<double> named, spared;
    Reliability of_lines;
    for (const auto& [file, domain] : TRY(read_wires(folder, part))) {
      const auto path = (folder / part / "text" / (file + ".txt")).string();
      if (!std::filesystem::exists(path))
        continue;
      news::Page page;
      page.input = path;
      page.form = news::PageForm::text;
      page.bytes = TRY(engine::read_file(path, 16U << 20U));
      const auto arrival = engine::read(std::move(page));
      if (!arrival)
        continue;
      const auto& credits = arrival->reading.credits;
      for (const auto& credit : credits)
        if (credit.kind == news::CreditKind::agency_line)
          of_lines.add(credit.confidence, credit.domain == domain);
      const auto has_line = [&](std::string_view of) {
        return std::ranges::any_of(credits, [&](const news::Credit& credit) {
          return of.empty() ? credit.kind == news::CreditKind::agency_line : credit.domain == of;
        });
      };
      if (domain.empty())
        spared.push_back(has_line({}) ? 0 : 1);
      else
        named.push_back(has_line(domain) ? 1 : 0);
    }
    scores.push_back(mean_score("credits", "PolNeAR " + part + ": wire agency named", named));
    scores.push_back(mean_score("credits", "PolNeAR " + part + ": none made up", spared));
    std::ranges::move(of_lines.scores("credits", "PolNeAR " + part + ", agencies' lines"),
                      std::back_inserter(scores));
  }
  std::ranges::move(TRY(judge_samples(SOURCE_DIR)), std::back_inserter(scores));
  return scores;
}

} // namespace eval

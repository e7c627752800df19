// Copies of known descent, made by tools/copy_recipes with operations and of pages that the model
// of copies was not trained on; and reports of one event that are none.
#include "engine/recent.hpp"
#include "reuse/match.hpp"
#include "stage.hpp"
#include "text/hash.hpp"
#include "tools/copy_recipes.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>

namespace eval {

namespace {

using news::ReuseKind;

// What the memory answers, arrival after arrival.
class Stream {
public:
  // The first match of `article` and the id it is of, as given; remembers it.
  std::pair<std::string, ReuseKind> take(const tools::Original& article) {
    const auto print = reuse::fingerprint(text::tokenize(article.text, "en"), article.text);
    const auto found = memory_.match(print, article.text);
    const news::ArticleId id{text::hash64(article.id)};
    ids_.emplace(id, article.id);
    memory_.remember(id, news::StoryId{1}, print);
    if (found.empty())
      return {"", ReuseKind::same_event};
    return {ids_.at(found.front().id), found.front().match.kind};
  }

private:
  reuse::Memory memory_;
  std::map<news::ArticleId, std::string> ids_;
};

struct Judged {
  std::map<ReuseKind, std::vector<double>> right; // of the copies of each kind
  std::vector<double> reworded_precise, independent_called_copies, original_called_copies;
};

void judge(const std::vector<tools::Original>& originals, const tools::Thesaurus& thesaurus,
           Judged& judged) {
  constexpr std::array kinds = {ReuseKind::verbatim, ReuseKind::near, ReuseKind::reworded,
                                ReuseKind::partial};
  tools::Copier copier(thesaurus, tools::Family::second, 3);
  Stream stream;
  const auto half = originals.size() / 2; // the others only lend their text to partial copies
  for (std::size_t i = 0; i < half; ++i) {
    const auto& original = originals[i];
    judged.original_called_copies.push_back(
        stream.take(original).second != ReuseKind::same_event ? 1 : 0);
    const auto& other = originals[half + i];
    for (const auto kind : kinds) {
      const auto copy = copier.copy(original, kind, other);
      const auto [of, found] = stream.take(copy.article);
      judged.right[kind].push_back(found == kind ? 1 : 0);
      if (found == ReuseKind::reworded)
        judged.reworded_precise.push_back(kind == ReuseKind::reworded ? 1 : 0);
    }
  }
  Stream reports;
  for (std::size_t i = 0; i < originals.size(); ++i) {
    const auto [one, another] =
        copier.report_twice(originals[i], originals[(i + 1) % originals.size()]);
    reports.take(one);
    const auto found = reports.take(another).second;
    judged.independent_called_copies.push_back(found != ReuseKind::same_event ? 1 : 0);
    if (found == ReuseKind::reworded)
      judged.reworded_precise.push_back(0);
  }
}

} // namespace

Scores evaluate_copies(const std::filesystem::path& data) {
  const auto thesaurus = TRY(tools::Thesaurus::load(tools::debian_wordnet));
  auto pages = TRY(tools::read_originals(data, tools::Source::wcxb));
  std::erase_if(pages, [](const auto& page) { return !tools::is_for_judging(page); });
  auto articles = TRY(tools::read_originals(data, tools::Source::bbc));
  articles.resize(std::min<std::size_t>(articles.size(), 800));
  Judged judged;
  judge(pages, thesaurus, judged);
  judge(articles, thesaurus, judged);
  std::vector<Score> scores;
  scores.reserve(judged.right.size() + 8);
  for (const auto& [kind, right] : judged.right)
    scores.push_back(
        mean_score("copies", std::string(news::name(kind)) + " found and so called", right));
  scores.push_back(mean_score("copies", "called reworded and so", judged.reworded_precise));
  scores.push_back(
      mean_score("copies", "independent reports called copies", judged.independent_called_copies));
  scores.push_back(mean_score("copies", "originals called copies", judged.original_called_copies));
  return scores;
}

} // namespace eval

// Direct quotations and who speaks them: eval/quotes.jsonl, marked by hand before anything was run
// on it, on our own streams and on articles written for it (run-on quotations, quotations in
// quotations, roles, pronouns, other languages' marks). Titles and single words in quotation marks
// have no speaker. The misses of "seen" articles were looked at while the rules were mended.
//
// A quotation is right where the attribution that covers most of it, and half of it at least, has
// its speaker: the same full name, or where nobody is named, the gold's words among its own.
#include "reading/read.hpp"
#include "reliability.hpp"
#include "rows.hpp"
#include "stage.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <iterator>
#include <map>

namespace eval {

namespace {

struct Text {
  std::string words, language;
};

text::Result<std::map<std::string, Text>> read_streams(const std::filesystem::path& folder) {
  std::map<std::string, Text> texts;
  for (const auto* stream : {"harbour.jsonl", "summit.jsonl"}) {
    for (const auto& row : TRY(json_rows(folder / stream)))
      texts[std::string(text::string_at(row, "id"))] = {
          std::string(text::string_at(row, "text")), std::string(text::string_at(row, "language"))};
  }
  return texts;
}

std::uint32_t shared(const news::Span& left, const news::Span& right) {
  const auto begin = std::max(left.begin, right.begin), end = std::min(left.end, right.end);
  return begin < end ? end - begin : 0;
}

std::uint32_t shared(const news::Attribution& attribution, const news::Span& quotation) {
  auto bytes = shared(attribution.content, quotation);
  for (const auto& span : attribution.further)
    bytes += shared(span, quotation);
  return bytes;
}

const news::Attribution* attribution_of(const news::Reading& reading, const news::Span& quotation) {
  const auto covering = std::ranges::max_element(
      reading.attributions, {}, [&](const auto& each) { return shared(each, quotation); });
  return covering == reading.attributions.end() ||
                 shared(*covering, quotation) * 2 < quotation.end - quotation.begin
             ? nullptr
             : &*covering;
}

bool is_named(std::string_view found, std::string_view gold) {
  const bool is_name = gold.front() < 'a' || gold.front() > 'z';
  return is_name ? found == gold : found.find(gold) != found.npos;
}

// A content of little more than these words.
bool is_taken_for_speech(const news::Reading& reading, const news::Span& words) {
  constexpr std::uint32_t marks = 8; // bytes
  return std::ranges::any_of(reading.attributions, [&](const news::Attribution& each) {
    return shared(each.content, words) == words.end - words.begin &&
           each.content.end - each.content.begin <= words.end - words.begin + marks;
  });
}

struct Counts {
  std::vector<double> right, spared; // of quotations, of words that nobody says
  std::vector<double> right_of_said; // of those that were given a speaker
  Reliability reliability;           // of the same
};

text::Result<bool> count(const text::json::object& row, const Text& text, Counts& counts) {
  news::Article article;
  article.text = text.words;
  article.language = text.language;
  const auto reading = reading::read(article, text::tokenize(article.text, article.language), "");
  const auto& words = article.text;
  std::size_t from = 0;
  for (const auto& each : row.at("quotes").as_array()) {
    const auto& quote = each.as_object();
    const std::string said(text::string_at(quote, "text"));
    auto begin = words.find(said, from);
    begin = begin == words.npos ? words.find(said) : begin;
    if (begin == words.npos)
      return text::input_error("eval/quotes.jsonl", "not in its text: " + said);
    from = begin + said.size();
    const news::Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)};
    const std::string speaker(text::string_at(quote, "speaker"));
    if (speaker.empty()) {
      counts.spared.push_back(is_taken_for_speech(reading, span) ? 0 : 1);
      continue;
    }
    const auto* found = attribution_of(reading, span);
    const bool has_speaker = found != nullptr && !found->name.empty();
    const bool is_right = has_speaker && is_named(found->name, speaker);
    counts.right.push_back(is_right ? 1 : 0);
    if (!has_speaker)
      continue;
    counts.right_of_said.push_back(is_right ? 1 : 0);
    counts.reliability.add(found->confidence, is_right);
  }
  return true;
}

} // namespace

Scores evaluate_quotes(const std::filesystem::path& repository) {
  const auto streams = TRY(read_streams(repository / "eval" / "streams"));
  std::map<std::string, Counts> parts;
  for (const auto& row : TRY(json_rows(repository / "eval" / "quotes.jsonl"))) {
    const std::string id(text::string_at(row, "id"));
    const auto text = row.contains("text") ? Text{std::string(text::string_at(row, "text")),
                                                  std::string(text::string_at(row, "language"))}
                                           : streams.at(id);
    for (const auto* part : {"all", row.at("seen").as_bool() ? "seen" : "held out"})
      if (const auto counted = count(row, text, parts[part]); !counted)
        return std::unexpected(counted.error());
  }
  std::vector<Score> scores;
  for (const auto& [part, counts] : parts) {
    scores.push_back(mean_score("quotes", part + ": the speaker is right", counts.right));
    scores.push_back(
        mean_score("quotes", part + ": right, of those with a speaker", counts.right_of_said));
    scores.push_back(mean_score("quotes", part + ": nobody's words left alone", counts.spared));
    std::ranges::move(counts.reliability.scores("quotes", part), std::back_inserter(scores));
  }
  return scores;
}

} // namespace eval

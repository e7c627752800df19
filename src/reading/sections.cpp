#include "reading/sections.hpp"
#include "model/linear.hpp"
#include "reading/section_model.hpp"
#include "reading/section_words.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace reading {

namespace {

using news::Section;

// What an editor's own word adds to the log-odds of a section: more than any text model's doubt. A
// feed says less of one article than the article's page.
constexpr float page_evidence = 5, feed_evidence = 3;
constexpr float least_probability = 0.3F; // below, and without evidence: other
constexpr float other_handicap = 1.5F;    // the model's "other" is one outlet's leftovers

// The whole word, or else the first of its parts that names a section: "science-and-environment".
Section section_of_step(std::string_view step) {
  auto section = section_of_word(step);
  for (std::size_t at = 0; at < step.size() && section == Section::other;) {
    const auto end = std::min(step.find('-', at), step.size());
    section = section_of_word(step.substr(at, end - at));
    at = end + 1;
  }
  return section;
}

// Every word of the page's own section counts for what it stands for; the first most.
// "International" may also be the edition.
bool add_page_evidence(std::vector<float>& scores, std::string_view hint) {
  const auto folded = text::fold_case(hint);
  bool found = false;
  float evidence = page_evidence;
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find_first_of(" /,;|>&_", at), folded.size());
    const auto section = section_of_step(std::string_view(folded).substr(at, end - at));
    if (section != Section::other) {
      scores[static_cast<std::size_t>(section)] +=
          section == Section::world ? evidence / 2 : evidence;
      evidence = section == Section::world ? evidence : evidence / 2;
      found = true;
    }
    at = end + 1;
  }
  return found;
}

} // namespace

SectionGuess guess_section(const news::Article& article, const text::Tokens& title,
                           const text::Tokens& body, std::string_view feed_section) {
  std::vector<float> scores(news::section_count, 0.0F);
  const bool can_read = article.language == "en"; // what the model was trained on
  if (can_read)
    scores = section_scores(section_model(), title, body);
  scores[static_cast<std::size_t>(Section::other)] -= can_read ? other_handicap : 0;
  bool has_evidence = add_page_evidence(scores, article.section_hint);
  if (const auto section = news::section_named(feed_section);
      section && *section != Section::other) {
    scores[static_cast<std::size_t>(*section)] += feed_evidence;
    has_evidence = true;
  }
  const auto probabilities = model::softmax(scores);
  const auto best =
      static_cast<std::size_t>(std::ranges::max_element(probabilities) - probabilities.begin());
  if (!has_evidence && (!can_read || probabilities[best] < least_probability))
    return {};
  return {static_cast<Section>(best), probabilities[best]};
}

} // namespace reading

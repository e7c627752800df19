#include "reading/sections.hpp"
#include "model/linear.hpp"
#include "reading/section_features.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

using news::Section;

// What an editor's own word adds to the log-odds of a section: more than any text model's doubt. A
// feed says less of one article than the article's page.
constexpr float page_evidence = 5, feed_evidence = 3;
constexpr float least_probability = 0.3F; // below, and without evidence: other
constexpr float other_handicap = 1.5F;    // the model's "other" is one outlet's leftovers

struct SectionWords {
  Section section;
  std::string_view words; // whole words, folded
};

constexpr std::array<SectionWords, 10> section_words = {{
    {Section::world, "world international global foreign africa asia europe americas middleeast "
                     "mideast ausland welt monde internacional "
                     "mundo esteri mondo wereld świat мир buitenland international-news world-news "
                     "internationales étranger"},
    {Section::politics,
     "politics politik politique política politica politiek polityka политика elections election "
     "parliament congress "
     "government uspolitics ukpolitics wahlen élections elecciones innenpolitik"},
    {Section::crime, "crime crimes courts court police justice krimi kriminalität justiz "
                     "faits-divers faitsdivers sucesos cronaca "
                     "nera law-and-order polizei blaulicht true-crime"},
    {Section::business, "business economy economics finance financial markets market money "
                        "companies company wirtschaft finanzen börse "
                        "unternehmen économie economie entreprises economía economia negocios "
                        "finanzas affari economie-finance "
                        "gospodarka biznes бизнес экономика banking personal-finance energy deals"},
    {Section::technology,
     "technology tech technik technologie tecnología tecnologia digital internet gadgets computing "
     "ai software "
     "cybersecurity netzwelt numérique pixels technologies технологии apps startups"},
    {Section::science,
     "science sciences wissenschaft wissen ciencia scienza scienze nauka наука space environment "
     "climate umwelt klima "
     "planète planete astronomy physics nature biodiversity archaeology medioambiente forschung"},
    {Section::health, "health gesundheit santé sante salud salute zdrowie здоровье medicine "
                      "medical wellness coronavirus covid mental-health "
                      "medizin well nutrition healthcare"},
    {Section::entertainment, "entertainment arts art culture kultur film films movies movie music "
                             "musik tv television celebrity celebrities books "
                             "theatre theater stage unterhaltung leute cinéma cinema musique "
                             "espectáculos cultura spettacoli rozrywka kino культура "
                             "showbiz people hollywood streaming games gaming"},
    {Section::sports, "sport sports football soccer cricket tennis rugby golf basketball nfl nba "
                      "mlb nhl f1 formula-1 olympics athletics "
                      "fußball fussball deportes deporte fútbol futbol calcio спорт futebol "
                      "esportes boxing cycling racing hockey"},
    {Section::lifestyle, "lifestyle life-style life style food travel fashion leben reise reisen "
                         "essen mode vie voyage cuisine estilo viajes "
                         "gastronomía moda viaggi recipes recipe home garden gardening parenting "
                         "family relationships panorama shopping homes "
                         "motoring weekend wellbeing beauty"},
}};

bool has_whole_word(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; (at = list.find(word, at)) != list.npos; at += word.size()) {
    const auto end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
      return true;
  }
  return false;
}

const model::Linear& section_model() {
  static const auto model =
      model::embedded_linear("models/sections/sections.linear", news::section_count);
  return model;
}

// Every word of the page's own section counts for what it stands for; the first most.
bool add_page_evidence(std::vector<float>& scores, std::string_view hint) {
  const auto folded = text::fold_case(hint);
  bool found = false;
  float evidence = page_evidence;
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find_first_of(" /,;|>&_", at), folded.size());
    const auto section = section_of_word(std::string_view(folded).substr(at, end - at));
    if (section != Section::other) {
      scores[static_cast<std::size_t>(section)] += evidence;
      evidence /= 2;
      found = true;
    }
    at = end + 1;
  }
  return found;
}

} // namespace

Section section_of_word(std::string_view word) {
  if (word.size() < 2)
    return Section::other;
  for (const auto& [section, words] : section_words)
    if (has_whole_word(words, word))
      return section;
  return Section::other;
}

SectionGuess guess_section(const news::Article& article, const text::Tokens& title,
                           const text::Tokens& body, std::string_view feed_section) {
  std::vector<float> scores(news::section_count, 0.0F);
  const bool can_read = article.language == "en"; // what the model was trained on
  if (can_read)
    scores = section_model().scores(section_features(title, body));
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

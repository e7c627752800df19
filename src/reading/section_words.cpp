#include "reading/section_words.hpp"
#include <algorithm>
#include <array>
#include <unordered_map>

namespace reading {

namespace {

using news::Section;

struct SectionWords {
  Section section;
  std::string_view words; // apart by spaces, folded
};

// English, then German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish,
// Norwegian, Czech, Turkish, Greek, Russian. IPTC's names of its topics are among them.
constexpr std::array<SectionWords, 10> section_words = {{
    {Section::world,
     "world international global foreign africa americas asia europe middleeast mideast uk-world "
     "worldnews conflict war ausland welt weltpolitik europa monde internationales étranger "
     "proche-orient "
     "internacional mundo esteri mondo internacionais wereld buitenland świat swiat zagranica "
     "världen utrikes verden udland utenriks svět svet zahraničí zahranici dünya dunya κόσμος "
     "κοσμοσ διεθνή мир world-news international-news"},
    {Section::politics,
     "politics political election elections parliament congress government policy uspolitics "
     "ukpolitics whitehouse politik innenpolitik wahlen bundestag politique élections élysée "
     "política politica elecciones eleições politici politiek polityka wybory politika "
     "inrikespolitik siyaset "
     "πολιτική πολιτικη политика elezioni"},
    {Section::crime,
     "crime crimes court courts police justice law law-and-order public-safety true-crime krimi "
     "kriminalität "
     "justiz polizei blaulicht faits-divers faitsdivers judiciaire sucesos tribunales justicia "
     "cronaca nera "
     "giustizia polícia policia justiça misdaad criminaliteit przestępczość przestepczosc "
     "kryminalne brott krim kriminalita asayiş asayis έγκλημα преступность криминал"},
    {Section::business,
     "business economy economic economics finance financial markets market money companies company "
     "banking banks personal-finance energy deals investing industry jobs consumer "
     "wirtschaft finanzen börse boerse unternehmen geld verbraucher économie "
     "economie entreprises argent finances conso economía economia negocios empresas finanzas "
     "mercados affari finanza aziende "
     "mercado bedrijf geldzaken gospodarka biznes pieniądze pieniadze finanse näringsliv ekonomi "
     "økonomi erhverv næringsliv ekonomika byznys οικονομία οικονομια экономика бизнес"},
    {Section::technology,
     "technology technologies tech digital internet gadget gadgets computing computer computers "
     "software hardware ai cloud cyber cybersecurity security apps mobiles phones "
     "smartphones devices startups electronics technik netzwelt digitales "
     "technologie numérique numerique pixels tecnología tecnologia tecnologica informática "
     "technologia "
     "teknik teknologi teknoloji τεχνολογία τεχνολογια технологии"},
    {Section::science,
     "science sciences space astronomy physics nature environment climate "
     "biodiversity archaeology wildlife earth wissenschaft wissen natur umwelt klima forschung "
     "planète planete environnement climat ciencia ciencias medioambiente clima scienza scienze "
     "ambiente "
     "ciência meio-ambiente wetenschap milieu natuur nauka środowisko srodowisko klimat vetenskap "
     "videnskab vitenskap miljø miljö věda veda bilim επιστήμη επιστημη περιβάλλον наука экология"},
    {Section::health,
     "health medicine medical wellness well coronavirus covid covid-19 mental-health nutrition "
     "healthcare fitness gesundheit medizin santé sante médecine salud saúde salute medicina "
     "gezondheid zdrowie hälsa halsa sundhed helse zdraví zdravi sağlık saglik υγεία υγεια "
     "здоровье медицина"},
    {Section::entertainment,
     "entertainment art arts culture film films movie movies music tv television celebrity "
     "celebrities books book theatre theater stage showbiz people hollywood streaming game games "
     "gaming comedy radio literature kultur musik kino feuilleton unterhaltung leute "
     "fernsehen medien bücher cinéma cinema musique livres médias arts-et-spectacles culturel "
     "espectáculos espectaculos cultura música cine libros televisión spettacoli libri musica "
     "cultuur boeken muziek kultura rozrywka muzyka książki nöje noje underholdning "
     "zábava kültür πολιτισμός πολιτισμοσ культура кино"},
    {Section::sports,
     "sport sports football soccer cricket tennis rugby golf basketball baseball nfl nba mlb nhl "
     "f1 "
     "formula-1 motorsport olympics athletics boxing cycling racing hockey fußball fussball "
     "bundesliga handball sportif rugby-a-xv ligue1 deporte deportes fútbol futbol desporto "
     "esporte esportes "
     "futebol calcio sportivo voetbal piłka pilka fotboll fodbold fotball fotbal spor αθλητικά "
     "αθλητικα σπορ спорт футбол"},
    {Section::lifestyle,
     "lifestyle life life-style leisure food drink recipe recipes travel fashion style homes "
     "garden gardening parenting parents family relationships shopping motoring weekend wellbeing "
     "beauty weddings leben reise reisen essen mode genuss familie stil vie voyage "
     "voyages cuisine gastronomie tourisme famille maison estilo viajes gastronomía "
     "cocina moda viaggi cucina vida viagem turismo receitas leven reizen koken życie zycie "
     "podróże "
     "podroze kuchnia livsstil resor mat rejser životní cestování yaşam yasam "
     "seyahat ζωή ταξίδια жизнь путешествия мода еда стиль"},
}};

struct Topic {
  std::string_view code; // its first digits
  Section section;
};

// Of the topics at the top, and of the older subject codes beneath them ("15054000"). Weather and
// disasters have no section of ours.
constexpr std::array<Topic, 11> media_topics = {{{"01", Section::entertainment},
                                                 {"02", Section::crime},
                                                 {"04", Section::business},
                                                 {"06", Section::science},
                                                 {"07", Section::health},
                                                 {"09", Section::business},
                                                 {"10", Section::lifestyle},
                                                 {"11", Section::politics},
                                                 {"13", Section::science},
                                                 {"15", Section::sports},
                                                 {"16", Section::world}}};

std::unordered_map<std::string_view, Section> by_word() {
  std::unordered_map<std::string_view, Section> sections;
  for (const auto& [section, words] : section_words)
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find(' ', at), words.size());
      sections.emplace(words.substr(at, end - at), section);
      at = end + 1;
    }
  return sections;
}

// A date is no topic: codes end in zeros.
Section section_of_topic(std::string_view code) {
  if (code == "20000756")
    return Section::technology;
  if (code.size() != 8 || code.find_first_not_of("0123456789") != code.npos ||
      !code.ends_with("000"))
    return Section::other;
  const auto* const found = std::ranges::find_if(
      media_topics, [&](const Topic& topic) { return code.starts_with(topic.code); });
  return found != media_topics.end() ? found->section : Section::other;
}

} // namespace

Section section_of_word(std::string_view word) {
  static const auto sections = by_word();
  if (word.starts_with("medtop:"))
    return section_of_topic(word.substr(7));
  if (const auto found = sections.find(word); found != sections.end())
    return found->second;
  return section_of_topic(word);
}

} // namespace reading

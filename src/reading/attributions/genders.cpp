#include "reading/attributions/genders.hpp"
#include "reading/words/word_list.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"

namespace reading {

namespace {

// Names that both bear (Alex, Andrea, Robin, Jean, …) are in neither list.
constexpr std::string_view women =
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa betty margaret "
    "sandra kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca "
    "sharon laura cynthia kathleen amy angela anna brenda pamela emma nicole helen samantha "
    "katherine catherine christine rachel maria anne marie jane diane ruth julie joyce virginia "
    "victoria lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria "
    "teresa ann sara frances kathryn janice abigail alice judy sophia grace denise amber doris "
    "marilyn danielle beverly isabella diana natalie brittany charlotte lorraine claire fiona "
    "gillian heather hazel imogen isla kate katie lucy lydia molly nina olivia penny philippa "
    "poppy "
    "rosa rose ruby siobhan sinead sophie tessa una vera wendy yvonne zoe enid ida clara edith "
    "agnes ada maud priya anita sunita deepa nancy hillary kamala theresa adele alexandra amelia "
    "annabel annie audrey ava becky bella beth bethany betsy bridget caroline cecilia cindy daisy "
    "daphne dawn debbie eleanor ella ellen ellie elsie erin esther eve faith florence freya gail "
    "georgia geraldine gina irene iris ivy jackie jade jasmine jenny jill joanna joanne josephine "
    "joy juliet june kathy kirsten kirsty kitty leah lena lily lola lois louisa louise lynn mabel "
    "maggie maisie marcia marianne matilda maureen maya melanie mia millie miranda miriam monica "
    "muriel nadia natasha nell niamh nora norma paula pauline phoebe phyllis rhiannon rita roberta "
    "rosemary rosie sabrina sadie sally saskia selina sheila stella sue susannah suzanne sylvia "
    "tamara tara thelma tiffany tina tracy trudy ursula vanessa vivian winifred yasmin renata "
    "katja "
    "ilse ingrid johanna julia linnea malin marta noemi pia regula simona solveig ulla yara zofia "
    "sabine petra ulrike heike birgit gabriele claudia silke susanne kerstin martina anke antje "
    "britta ute jutta helga gisela erika nathalie isabelle marine élisabeth valérie sylvie hélène "
    "céline aurélie élodie chloé manon léa mathilde ana carmen lucía lucia elena pilar dolores "
    "isabel beatriz cristina paloma raquel silvia sofía valentina fernanda catarina mariana "
    "francesca giulia chiara elisa valeria ilaria eva natalia olena yulia iryna irina svetlana "
    "tatiana ekaterina anastasia galina olga małgorzata katarzyna agnieszka magdalena ewa beata "
    "aleksandra zuzana kaja sanna karin astrid mette aino marit fatima aisha maryam zahra leila "
    "layla huda naomi";
constexpr std::string_view men =
    "james john robert michael david william richard joseph thomas charles christopher daniel "
    "matthew anthony antony mark donald steven stephen paul andrew joshua kenneth kevin brian "
    "george "
    "edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott "
    "brandon benjamin samuel gregory alexander raymond patrick jack dennis jerry tyler aaron jose "
    "adam nathan henry zachary douglas peter kyle noah ethan jeremy walter keith roger sean austin "
    "carl arthur lawrence dylan bryan gabriel joe alan juan albert elijah wayne randy vincent "
    "russell louis bobby philip phillip johnny bernie barack ted marco mitt chuck mitch mike bill "
    "bob jim tom tim ben max leo luke simon neil graham nigel ian colin stuart oliver harry rishi "
    "keir boris gordon tony alastair duncan callum hamish rory declan liam owen gareth rhys seamus "
    "padraig conor aidan brendan eamon emil clive bert ernest alfred frederick fred frank harold "
    "hugh humphrey ivor leonard lionel malcolm maurice norman percy ralph reginald roland rupert "
    "stanley sidney trevor vernon victor wilfred winston dean darren craig barry curtis derek doug "
    "elliot eugene glenn grant guy hector howard jake jared jeff joel josh karl lewis lloyd luther "
    "marcus marvin miles nick oscar otis pete ricky rob rod ross roy rufus seth shane shaun "
    "spencer "
    "stewart theo theodore toby todd travis troy wade wallace warren wesley hans klaus jürgen "
    "wolfgang stefan andreas matthias olaf friedrich markus heinrich otto uwe dieter günter "
    "gerhard "
    "manfred horst werner bernd jörg rainer ralf thorsten torsten sven lars jens kai tobias "
    "florian "
    "felix lukas jonas moritz ulrich pierre jacques françois philippe emmanuel nicolas bruno "
    "laurent "
    "olivier thierry christophe frédéric sébastien guillaume antoine julien mathieu alain bernard "
    "gérard rené yves luc henri carlos josé luis miguel antonio manuel pedro pablo javier jorge "
    "alejandro fernando diego sergio rafael andrés santiago enrique ignacio alberto gustavo joão "
    "paulo rodrigo nuno giovanni luca paolo matteo silvio mario giuseppe alessandro lorenzo "
    "roberto "
    "stefano riccardo federico ivan vladimir sergei dmitry alexei volodymyr oleksandr viktor maxim "
    "mikhail nikolai igor oleg pavel jarosław mateusz piotr paweł krzysztof tomasz marcin michał "
    "jakub wojciech zbigniew grzegorz szymon magnus erik anders björn gunnar søren geert pieter "
    "willem mehmet mustafa ahmet kemal mohammed mohamed muhammad ahmed ahmad hassan hussein omar "
    "ibrahim ismail khalid khaled yusuf bilal samir tariq karim rashid risto mika timo";

Gender gender_of_name(std::string_view name) {
  static const auto all_women = text::words_of(women), all_men = text::words_of(men);
  const auto given = text::to_lower(name.substr(0, name.find(' ')));
  return all_women.contains(given) ? Gender::woman
         : all_men.contains(given) ? Gender::man
                                   : Gender::unknown;
}

Gender gender_of_role(std::string_view role) {
  static const auto of_women =
      text::words_of("mrs mrs. ms ms. miss dame lady baroness queen princess duchess "
                     "spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman "
                     "actress waitress headmistress sprecherin");
  static const auto of_men =
      text::words_of("mr mr. sir lord king prince duke spokesman chairman "
                     "congressman councilman businessman policeman headmaster");
  const auto words = text::to_lower(role);
  auto gender = Gender::unknown;
  text::for_each_word(words, [&](std::string_view word) {
    if (gender == Gender::unknown)
      gender = of_women.contains(word) ? Gender::woman
               : of_men.contains(word) ? Gender::man
                                       : Gender::unknown;
  });
  return gender;
}

} // namespace

Gender gender_of(const Symbol& pronoun) {
  static const WordList of_women("she her hers elle ella lei ona она"),
      of_men("he him his il él lui on он");
  return of_women.holds(pronoun.word) ? Gender::woman
         : of_men.holds(pronoun.word) ? Gender::man
                                      : Gender::unknown;
}

Gender gender_of(const news::Mention& person, std::string_view text) {
  const auto role = text.substr(person.role.begin, person.role.end - person.role.begin);
  const auto by_role = gender_of_role(role);
  return by_role == Gender::unknown ? gender_of_name(person.name) : by_role;
}

} // namespace reading

#include "text/stop_words.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>

namespace text {

namespace {

// Written for this program: articles, pronouns, prepositions, conjunctions, auxiliaries, and
// adverbs that only link. Words that can carry news ("new", "first", "people") are left out on
// purpose. Folded, as the words that are asked for: ß is ss.
constexpr std::string_view english = "a about above after again against all also although am among "
                                     "an and another any are aren't around as at away back "
                                     "be because been before being below between both but by can "
                                     "can't cannot could couldn't did didn't do does doesn't "
                                     "doing don't down during each either else enough ever every "
                                     "few for from further had hadn't has hasn't have haven't "
                                     "having he he'd he'll he's her here hers herself him himself "
                                     "his how however i i'd i'll i'm i've if in instead into "
                                     "is isn't it it's its itself just least less let let's many "
                                     "may me might more most much must my myself neither no "
                                     "nor not now of off often on once one only or other others "
                                     "our ours ourselves out over own per perhaps quite rather "
                                     "s same she she'd she'll she's should shouldn't since so some "
                                     "something still such t than that that's the their "
                                     "theirs them themselves then there there's these they they'd "
                                     "they'll they're they've this those though through "
                                     "throughout thus to together too toward towards under until "
                                     "up upon us very via was wasn't we we'd we'll we're "
                                     "we've were weren't what what's whatever when where whether "
                                     "which while who who's whoever whom whose why will with "
                                     "within without won't would wouldn't yet you you'd you'll "
                                     "you're you've your yours yourself yourselves";
constexpr std::string_view german =
    "ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes "
    "auch auf aus ausserdem "
    "bei beim bereits bevor bin bis bist da dabei dadurch dafür dagegen daher damit danach dann "
    "daran darauf daraus "
    "darf darin darum das dass dasselbe davon davor dazu dein deine dem demnach den denen denn "
    "dennoch der deren des "
    "deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch dürfen ein eine "
    "einem einen einer "
    "eines einige einigen er es etwa etwas euch euer für gegen gegenüber gewesen hab habe haben "
    "hat hatte hatten hätte "
    "hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist "
    "ja je jede jedem "
    "jeden jeder jedes jedoch jene jetzt kann kein keine keinem keinen keiner können könnte "
    "könnten man manche mehr "
    "mein meine mich mir mit muss müssen musste nach nachdem neben nein nicht nichts noch nun nur "
    "ob obwohl oder ohne "
    "schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so "
    "sogar solche soll sollen "
    "sollte sollten sondern sonst sowie über um und uns unser unsere unter viel viele vom von vor "
    "während wann war "
    "waren warum was wegen weil weiter welche welchem welchen welcher welches wem wen wenn wer "
    "werde werden wie wieder "
    "will wir wird wo wollen wollte worden wurde wurden würde würden zu zum zur zwar zwischen";
constexpr std::string_view french =
    "à afin ai ainsi alors après as au aucun aucune aujourd auprès aussi autre autres aux avaient "
    "avait avant avec avez "
    "avoir avons c car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci "
    "comme comment contre "
    "d dans de dedans depuis des dès désormais deux doit donc dont du durant elle elles en encore "
    "entre envers es est "
    "et étaient était étant être étés été eu eux fait font furent fut hui ici il ils j je jusqu l "
    "la là laquelle le "
    "lequel les lesquels leur leurs lors lorsqu lorsque lui m ma mais malgré me même mêmes mes moi "
    "moins mon n ne ni "
    "nos notre nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs "
    "pour pourquoi près "
    "presque puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels "
    "qui quoi quoique s sa "
    "sans se selon sera seront ses si soit son sont sous suis sur surtout t ta tandis tant te tel "
    "telle tels tes toi "
    "ton tous tout toute toutes très trop tu un une vers voici voilà vos votre vous y";
constexpr std::string_view spanish = "a además al algo alguna algunas alguno algunos ante antes "
                                     "apenas aquel aquella aquellas aquello aquellos aquí así "
                                     "aún aunque bajo bien cada casi como cómo con contra cual "
                                     "cuál cuales cualquier cuando cuándo cuanto cuyo cuya de "
                                     "debe deben del desde donde dónde dos durante e él el ella "
                                     "ellas ello ellos en entonces entre era eran es esa esas "
                                     "ese eso esos esta está estaba estaban están estar estas este "
                                     "esto estos fue fueron ha haber había habían han hasta "
                                     "hay he la las le les lo los luego más mas me mediante menos "
                                     "mi mí mientras mis misma mismas mismo mismos mucha "
                                     "muchas mucho muchos muy nada ni ningún ninguna no nos "
                                     "nosotros nuestra nuestras nuestro nuestros nunca o os otra "
                                     "otras otro otros para pero poco por porque pues puede pueden "
                                     "que qué quien quién quienes se sea sean según ser "
                                     "será serán si sí sido siempre sin sino sobre solo sólo son "
                                     "soy su sus suya suyo tal también tampoco tan tanto te "
                                     "ti tiene tienen toda todas todavía todo todos tras tu tú tus "
                                     "u un una unas uno unos usted ustedes y ya yo";
constexpr std::string_view italian = "a ad agli ai al all alla alle allo allora altra altre altri "
                                     "altro anche ancora anzi appena avere aveva avevano c "
                                     "ce che chi ci ciò coi col come con contro cosa così cui d da "
                                     "dagli dai dal dall dalla dalle dallo degli dei del "
                                     "dell della delle dello dentro di dopo dove dunque durante e "
                                     "è ed era erano essere fa fin fino fra fu furono già "
                                     "gli ha hai hanno ho i il in infatti inoltre insieme invece "
                                     "io l la là le lei li lo loro lui m ma mai me meno mentre "
                                     "mi mia mie miei mio molta molte molti molto n ne neanche "
                                     "negli nei nel nell nella nelle nello né nessun nessuna no "
                                     "noi non nostra nostre nostri nostro o ogni ognuno oltre "
                                     "oppure ora per perché però più poi poiché presso prima "
                                     "proprio può qual quale quali qualche quando quanto quasi "
                                     "quel quell quella quelle quelli quello questa queste "
                                     "questi questo qui quindi s sarà saranno se sé secondo sei "
                                     "sembra sempre senza si sia siamo siano sono sopra sotto "
                                     "sta stata state stati stato su sua sue sugli sui sul sull "
                                     "sulla sulle sullo suo suoi t tale tali tanto te ti tra "
                                     "tranne troppo tu tua tue tuo tuoi tutta tutte tutti tutto un "
                                     "una uno v verso vi voi vostra vostro";
constexpr std::string_view portuguese =
    "a à ainda algum alguma algumas alguns além ambos ante antes ao aos apenas após aquela aquelas "
    "aquele aqueles "
    "aquilo as às assim até bem cada com como contra contudo cuja cujo da das de dela delas dele "
    "deles depois desde "
    "dessa desse desta deste deve devem disso do dos durante e é ela elas ele eles em embora "
    "enquanto entre era eram "
    "essa essas esse esses esta está estão estas estava este estes estou eu foi foram há isso isto "
    "já lá lhe lhes logo "
    "mais mas me mesma mesmo meu meus mim minha minhas muita muitas muito muitos na nada não nas "
    "nem nenhum nenhuma "
    "nessa nesse nesta neste no nos nós nossa nossas nosso nossos num numa nunca o onde os ou "
    "outra outras outro outros "
    "para pela pelas pelo pelos perante pode podem pois por porém porque portanto pouco primeiro "
    "qual quais qualquer "
    "quando quanto quase que quê quem se seja sem sempre sendo ser será serão seu seus si sido sob "
    "sobre somente sua "
    "suas só tal também tampouco tanto te tem têm ter teu tinha tinham toda todas todavia todo "
    "todos tu tudo um uma "
    "umas uns você vocês";
constexpr std::string_view dutch = "aan achter af al alle alleen alles als altijd andere anders "
                                   "ben bij bijna binnen boven daar daarbij daardoor "
                                   "daarna daarom dan dat de deze die dit doch doen door dus "
                                   "echter een eens elk elke en enkele er ervan even geen "
                                   "geweest haar had hadden heb hebben heeft hem hen het hier hij "
                                   "hoe hoewel hun iedere iemand iets ik in is ja je jou "
                                   "jouw jullie kan kon konden kunnen maar mag me meer men met mij "
                                   "mijn misschien moet moeten mogen na naar naast niet "
                                   "niets nog nooit nu of om omdat onder ons onze ook op over "
                                   "reeds rond sinds slechts sommige steeds te tegen ten ter "
                                   "terwijl tijdens toch toen tot tussen u uit uw van vanaf vanuit "
                                   "vanwege veel verder volgens voor vooral waar waarbij "
                                   "waarin waarom wanneer want waren was wat we weer wel welke "
                                   "werd werden wie wij wil worden wordt zal ze zeer zelf "
                                   "zich zij zijn zo zoals zonder zou zouden zowel zullen";
constexpr std::string_view polish =
    "a aby albo ale ani aż bardzo bez bo bowiem by być był była było były będą będzie ci cię co "
    "coś czy czyli dla "
    "dlaczego dlatego do dość dziś gdy gdyby gdyż gdzie go i ich ile im inna inne innego innych "
    "inny iż ja jak jaka "
    "jakie jako jakiś je jeden jednak jednym jego jej jemu jest jestem jeszcze jeśli jeżeli już ją "
    "każda każdy kiedy "
    "kto która które którego której który których którym którzy ku lecz lub ma mają mam mi między "
    "mimo mnie mną może "
    "mogą można mój moja my na nad nam nami nas nasz nasza nawet nic nich nie niego niej nim nimi "
    "niż no o obok od on "
    "ona one oni ono oprócz oraz po pod podczas ponad ponieważ poza przed przede przez przy sam są "
    "się sobie swoich "
    "swoje swój ta tak także tam te tego tej temu ten teraz też tę to tobie tu twój ty tych tylko "
    "tym u w wam was we "
    "według wiele więc wszyscy wszystko wśród z za zawsze ze zbyt żaden że żeby";
constexpr std::string_view russian =
    "а без более бы был была были было быть в вам вами вас ваш весь во вот все всего всей всем "
    "всеми всех всё вы где "
    "да даже для до другие другой других его ее её ей ему если есть еще ещё же за затем здесь и из "
    "из-за или им ими их "
    "к каждый как какая какие какой ко когда кого кому который которая которого которое которой "
    "котором которому "
    "которые которым которых кто куда ли либо лишь между меня мне много мной мог могут можно мой "
    "моя мы на над надо нам "
    "нами нас наш не него нее неё ней нельзя нем нём нет ни никогда ним ними них ничего но ну о об "
    "однако он она они "
    "оно от очень перед по под после потом потому почему почти при про раз с сам сами сейчас себе "
    "себя со собой совсем "
    "так также такие такой там тебя тем теперь то тогда того тоже той только том тому тот ту ты "
    "тут у уже хотя чего чей "
    "чем через что чтобы чуть эта эти этим этих это этого этой этом этому этот эту я является";
constexpr std::string_view swedish =
    "alla allt allting andra annan annat att av bara bland blev bli blir blivit både börjar de dem "
    "den denna deras dess "
    "dessa det detta dig din dina dit ditt du där därför då efter eftersom ej eller en enligt er "
    "era ert ett få får för "
    "före förra från genom ha hade han hans har hela hellre hennes henne hit hon honom hos hur här "
    "i ifrån in inga "
    "ingen inget innan inom inte ja jag ju kan kom kunde kunna man med mellan men mer mera mest "
    "mig min mina minst mitt "
    "mot mycket många måste ned ner ni nog nu någon något några när nästan och också olika om oss "
    "på redan samma samt "
    "sedan ser sig sin sina sitt själv ska skall skulle som så sådan sådana till trots under upp "
    "ut utan vad var vara "
    "varför varit varje vars vem vems vi vid vilka vilken vilket vill över än ännu är även åt";

struct StopList {
  std::string_view language;
  WordSet words;
};

const WordSet* list_of(std::string_view language) {
  static const std::array<StopList, 10> lists = {{{"de", words_of(german)},
                                                  {"en", words_of(english)},
                                                  {"es", words_of(spanish)},
                                                  {"fr", words_of(french)},
                                                  {"it", words_of(italian)},
                                                  {"nl", words_of(dutch)},
                                                  {"pl", words_of(polish)},
                                                  {"pt", words_of(portuguese)},
                                                  {"ru", words_of(russian)},
                                                  {"sv", words_of(swedish)}}};
  const auto list = std::ranges::find(lists, language, &StopList::language);
  return list == lists.end() ? nullptr : &list->words;
}

} // namespace

bool has_stop_words(std::string_view language) { return list_of(language) != nullptr; }

bool is_stop_word(std::string_view folded_word, std::string_view language) {
  const auto* list = list_of(language);
  return list != nullptr && list->contains(folded_word);
}

} // namespace text

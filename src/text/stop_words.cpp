#include "text/stop_words.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace text {

namespace {

struct List {
  std::string_view language, words;
};

// Articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest adverbs of each.
constexpr std::array<List, 10> lists = {{
    {"en",
     "a an the and or but nor so yet if then else than that this these those there here it its it's he him his she "
     "her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what when where "
     "why how of in on at by for from to into onto over under with without within about against between among through "
     "during before after above below up down out off as is are was were be been being am do does did doing done have "
     "has had having will would shall should can could may might must not no only own same too very just also more "
     "most some such any all both each few other another again further once one two s t don't doesn't didn't isn't "
     "aren't wasn't weren't won't wouldn't can't couldn't he's she's they're we're i'm you're said says say because "
     "while until since although though whether per via upon"},
    {"de",
     "der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß ob wenn als wie so nur "
     "auch noch schon nicht kein keine keinen keiner keinem ich du er sie es wir ihr ihn ihm ihnen uns euch mich dich "
     "sich mein dein sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere dieser diese dieses diesen "
     "diesem jener jede jeder jedes was wer wo wann warum in im an am auf aus bei beim bis durch für gegen mit nach "
     "ohne seit über um unter von vom vor zu zum zur zwischen ist sind war waren bin bist sei wird werden wurde wurden "
     "worden hat haben hatte hatten habe kann können konnte muss müssen soll sollen sollte will wollen wollte mehr "
     "sehr dann da dort hier man etwa wieder immer doch"},
    {"fr",
     "le la les l un une des du de d au aux et ou mais donc or ni car que qui quoi dont où ce cet cette ces c il elle "
     "ils elles on nous vous je j tu me te se s lui leur leurs y en mon ton son ma ta sa mes tes ses notre nos votre vos "
     "à dans par pour sur sous avec sans entre vers chez depuis pendant avant après contre est sont était étaient être "
     "été ai as a ont avait avaient avoir eu fait faire ne pas plus n qu si comme aussi très tout tous toute toutes "
     "même ainsi alors quand cela ça selon encore"},
    {"es",
     "el la los las lo un una unos unas y e o u pero ni que qué quien quién cual cuál cuyo de del a al en con sin por para "
     "sobre entre hasta desde hacia contra según durante tras ante es son era eran fue fueron ser sido está están "
     "estaba estar ha han había haber he hay tiene tienen tener no sí se su sus le les me te nos mi tu este esta estos "
     "estas ese esa eso aquel como más muy ya también cuando donde porque si todo todos toda todas otro otra él ella "
     "ellos ellas yo"},
    {"it",
     "il lo la i gli le l un uno una e ed o ma né che chi cui di del dello della dei degli delle a al allo alla ai agli "
     "alle da dal dalla dai in nel nella nei con su sul sulla per tra fra è sono era erano fu essere stato stata ha "
     "hanno aveva avere ho non si se come più anche già quando dove perché questo questa questi queste quello quella "
     "suo sua suoi loro mi ti ci vi lui lei noi voi dopo prima senza contro secondo"},
    {"pt",
     "o a os as um uma uns umas e ou mas nem que quem qual de do da dos das em no na nos nas por pelo pela para com sem "
     "sobre entre até desde contra é são era eram foi foram ser sido está estão estava estar há tem têm tinha ter não "
     "se seu sua seus suas lhe me te este esta isto esse essa isso aquele como mais muito já também quando onde porque "
     "ao à aos às ele ela eles elas eu após segundo"},
    {"nl",
     "de het een en of maar want dat die dit deze er hier daar ik jij je u hij zij ze het we wij jullie hem haar hun ons "
     "mijn jouw zijn in op aan bij van voor met zonder door over onder naar uit tot tegen tussen na om te is was waren "
     "ben bent wordt worden werd geweest heeft hebben had hadden kan kunnen kon zal zou zouden moet moeten wil niet geen "
     "ook nog al wel meer zo als dan toen wie wat waar hoe omdat volgens"},
    {"pl",
     "i a oraz lub ale że żeby aby gdy jeśli bo więc jak co kto który która które którzy to ten ta te tego tej tych tym w we "
     "na z ze do od o u po za przed przez pod nad dla przy między bez jest są był była było były być będzie będą ma mają "
     "miał nie się tak już tylko też także on ona ono oni jego jej ich go mu im ja my wy nas was czy jako niż bardziej "
     "może można po podczas według"},
    {"ru",
     "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще "
     "ещё нет о из ему теперь когда даже ну ли если уже или ни быть был была были него до вас нибудь уж вам ведь там потом "
     "себя ничего ей может они тут где есть надо ней для мы тебя их чем сам чтоб без будто при об это этот эта эти того "
     "этого который которая которые также после над между"},
    {"sv",
     "och eller men att som det den de en ett i på av för med till från om under över efter vid utan mot mellan är var "
     "varit vara har hade ha blir blev bli kan kunde ska skulle vill inte jag du han hon vi ni dem oss er sin sitt sina "
     "hans hennes deras denna detta dessa när där här hur vad vem vilka så också mer mycket nu då än enligt"},
}};

using Hashes = std::vector<std::uint64_t>;

std::map<std::string, Hashes, std::less<>> hash_lists() {
  std::map<std::string, Hashes, std::less<>> hashes;
  for (const auto& [language, words] : lists) {
    auto& list = hashes[std::string(language)];
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find(' ', at), words.size());
      list.push_back(hash64(words.substr(at, end - at)));
      at = end + 1;
    }
    std::ranges::sort(list);
  }
  return hashes;
}

} // namespace

bool is_stop_word(std::uint64_t word_hash, std::string_view language) {
  static const auto hashes = hash_lists();
  const auto list = hashes.find(language);
  return list != hashes.end() && std::ranges::binary_search(list->second, word_hash);
}

} // namespace text

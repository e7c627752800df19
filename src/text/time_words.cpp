#include "text/time_words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <array>
#include <memory>
#include <string>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unordered_map>
#include <utility>

namespace text {

namespace {

// English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish,
// Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Russian, Ukrainian, Greek, Turkish,
// Indonesian, Arabic; then Bulgarian, Croatian, Serbian, Slovene, Macedonian, Belarusian,
// Lithuanian, Latvian, Estonian, Icelandic, Albanian, Catalan, Galician, Basque, Hebrew, Persian,
// Urdu, Hindi, Bengali, Georgian, Armenian, Azerbaijani, Kazakh, Malay, Filipino, Swahili. A name
// with two meanings has that of the language that stands first.
constexpr std::array<std::string_view, 12> month_names = {
    "january jan januar jänner jän jaenner januari janvier janv enero ene gennaio gen janeiro "
    "styczeń stycznia sty leden ledna január januára tammikuu tammikuuta ianuarie ian январь "
    "января янв січень січня ιανουάριος ιανουαρίου ιαν ocak oca gener يناير януари siječanj "
    "siječnja јануар јануара јануари sausio sausis janvāris janvārī jaanuar janúar xaneiro "
    "urtarrila urtarrilaren студзеня ינואר בינואר ژانویه जनवरी জানুয়ারি იანვარი იანვარს "
    "հունվարի yanvar қаңтар januaria جانفي جنوری",
    "february feb febr februar feber februari février févr fév febrero febbraio fevereiro fev "
    "luty lutego lut únor února február februára helmikuu helmikuuta februarie февраль февраля "
    "фев февр лютий лютого φεβρουάριος φεβρουαρίου φεβ şubat şub febrer فبراير февруари veljača "
    "veljače фебруар фебруара фебруари vasario vasaris februāris februārī veebruar febrúar "
    "shkurt febreiro otsaila otsailaren лютага פברואר בפברואר فوریه फ़रवरी फरवरी ফেব্রুয়ারি "
    "თებერვალი თებერვალს փետրվարի fevral ақпан pebrero فيفري شباط فروری",
    "march mar märz mär maerz mrz mars marzo março maart mrt marts marzec marca březen března "
    "marec március márc maaliskuu maaliskuuta martie март марта мар березень березня μάρτιος "
    "μαρτίου μαρ mart maret març مارس ožujak ožujka kovo kovas martā märts xhaar martxoa "
    "martxoaren сакавіка מרץ במרץ מרס مارچ मार्च মার্চ მარტი მარტს մարտի наурыз marso machi "
    "آذار",
    "april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna apríl apríla április "
    "ápr huhtikuu huhtikuuta aprilie апрель апреля апр квітень квітня απρίλιος απριλίου απρ "
    "nisan nis أبريل април travanj travnja априла balandžio balandis aprīlis aprīlī aprill prill "
    "apirila apirilaren красавіка אפריל באפריל آوریل अप्रैल এপ্রিল აპრილი აპრილს ապրիլի сәуір "
    "aprili نيسان أفريل ابريل إبريل اپریل",
    "may mai mayo maggio mag maio mei maj maja květen května máj mája május toukokuu toukokuuta "
    "май мая травень травня μάιος μαΐου μαΐος μαι mayıs maig مايو svibanj svibnja мај маја "
    "gegužės gegužė maijs maijā maí maiatza maiatzaren траўня מאי במאי مه मई মে მაისი მაისს "
    "մայիսի мамыр أيار ماي مئی",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června jún júna "
    "június kesäkuu kesäkuuta iunie июнь июня июн червень червня ιούνιος ιουνίου ιουν haziran "
    "haz juny يونيو юни lipanj lipnja јун јуна јуни birželio birželis jūnijs jūnijā juuni júní "
    "qershor xuño ekaina ekainaren чэрвеня יוני ביוני ژوئن जून জুন ივნისი ივნისს հունիսի iyun "
    "маусым hunyo حزيران جوان جون junij junija",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července júl "
    "júla július heinäkuu heinäkuuta iulie июль июля июл липень липня ιούλιος ιουλίου ιουλ "
    "temmuz tem juliol يوليو юли srpanj srpnja јул јула јули liepos liepa jūlijs jūlijā juuli "
    "júlí korrik xullo uztaila uztailaren ліпеня יולי ביולי ژوئیه जुलाई জুলাই ივლისი ივლისს "
    "հուլիսի iyul шілде hulyo julai تموز جويلية يوليوز جولائی julij julija",
    "august aug août agosto ago augustus augusti sierpień sierpnia sie srpen srpna augusta "
    "augusztus elokuu elokuuta август августа авг серпень серпня αύγουστος αυγούστου αυγ ağustos "
    "ağu agustus agost أغسطس kolovoz kolovoza avgust rugpjūčio rugpjūtis augusts augustā ágúst "
    "gusht abuztua abuztuaren жніўня אוגוסט באוגוסט اوت अगस्त আগস্ট აგვისტო აგვისტოს օգոստոսի "
    "тамыз ogos agosti آب أوت غشت اگست avgusta",
    "september sep sept septembre septiembre setiembre settembre setembro set wrzesień września "
    "wrz září septembra szeptember szept syyskuu syyskuuta septembrie сентябрь сентября сен сент "
    "вересень вересня σεπτέμβριος σεπτεμβρίου σεπ eylül eyl setembre سبتمبر септември rujan "
    "rujna септембар септембра rugsėjo rugsėjis septembris septembrī shtator iraila irailaren "
    "верасня ספטמבר בספטמבר سپتامبر सितंबर सितम्बर সেপ্টেম্বর სექტემბერი სექტემბერს սեպտեմբերի "
    "sentyabr қыркүйек septemba أيلول شتنبر ستمبر septembar setyembre",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października "
    "paź říjen října októbra október lokakuu lokakuuta octombrie октябрь октября окт жовтень "
    "жовтня οκτώβριος οκτωβρίου οκτ ekim eki أكتوبر октомври октобар октобра spalio spalis "
    "oktobris oktobrī oktoober tetor urria urriaren кастрычніка אוקטובר באוקטובר اکتبر अक्टूबर "
    "অক্টোবর ოქტომბერი ოქტომბერს հոկտեմբերի oktyabr қазан oktoba اكتوبر اکتوبر oktobar oktobra "
    "oktubre",
    "november nov novembre noviembre novembro listopad listopada lis novembra marraskuu "
    "marraskuuta noiembrie ноябрь ноября ноя нояб листопад листопада νοέμβριος νοεμβρίου νοε "
    "kasım kas نوفمبر ноември studeni studenog studenoga новембар новембра lapkričio lapkritis "
    "novembris novembrī nóvember nëntor azaroa azaroaren лістапада נובמבר בנובמבר نوامبر नवंबर "
    "नवम्बर নভেম্বর ნოემბერი ნოემბერს նոյեմբերի noyabr қараша novemba نونبر نومبر novembar "
    "nobyembre",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru "
    "prosinec prosince decembra joulukuu joulukuuta decembrie декабрь декабря дек грудень грудня "
    "δεκέμβριος δεκεμβρίου δεκ aralık ara desember des desembre ديسمبر декември prosinac "
    "prosinca децембар децембра gruodžio gruodis decembris decembrī detsember dhjetor decembro "
    "abendua abenduaren снежня דצמבר בדצמבר دسامبر दिसंबर दिसम्बर ডিসেম্বর დეკემბერი დეკემბერს "
    "դեկտեմբերի dekabr желтоқсан disember desemba دجنبر دسمبر decembar disyembre"};

constexpr std::string_view weekday_names =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat "
    "sunday sun "
    "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so "
    "lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim "
    "lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom "
    "lunedì martedì mercoledì giovedì gio venerdì sabato sab domenica "
    "segunda terça quarta quinta sexta feira seg ter qua qui sex "
    "maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo "
    "mandag tirsdag tir onsdag ons torsdag tor tors fredag fre lørdag lør søndag søn måndag mån "
    "tisdag tis lördag lör "
    "söndag sön maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek "
    "neděle "
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar";

constexpr std::string_view link_words = "of the on at de del do da du di le la el il à a las às "
                                        "alle den der dem am the на о в v τις στις "
                                        "ve with and und et y e i om op dia día năm";
constexpr std::string_view clock_words = "kl klo klokken um saat ore ob om t";
constexpr std::string_view ordinal_words = "st nd rd th er ère º ª o ος е го";
constexpr std::string_view year_words = "г года год року р r roku m gada";
constexpr std::string_view month_words = "tháng"; // "5 tháng 3, 2024"
constexpr std::string_view hour_words = "h hs hrs hr uhr ч uur";

// Minutes east of Greenwich. Of names with several meanings the one that news uses most.
constexpr std::array<std::pair<std::string_view, int>, 57> zones = {{
    {"ut", 0},      {"utc", 0},     {"gmt", 0},    {"z", 0},      {"wet", 0},    {"west", 60},
    {"bst", 60},    {"cet", 60},    {"cest", 120}, {"mez", 60},   {"mesz", 120}, {"met", 60},
    {"mest", 120},  {"eet", 120},   {"eest", 180}, {"msk", 180},  {"мск", 180},  {"trt", 180},
    {"gst", 240},   {"pkt", 300},   {"ist", 330},  {"wib", 420},  {"ict", 420},  {"hkt", 480},
    {"sgt", 480},   {"myt", 480},   {"pht", 480},  {"awst", 480}, {"jst", 540},  {"kst", 540},
    {"acst", 570},  {"acdt", 630},  {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780},
    {"sast", 120},  {"cat", 120},   {"eat", 180},  {"wat", 60},   {"est", -300}, {"edt", -240},
    {"cst", -360},  {"cdt", -300},  {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"akst", -540}, {"akdt", -480}, {"hst", -600}, {"ast", -240}, {"adt", -180}, {"nst", -210},
    {"ndt", -150},  {"brt", -180},  {"art", -180},
}};
constexpr std::array<std::pair<std::string_view, int>, 4> us_zones = {
    {{"et", -300}, {"ct", -360}, {"mt", -420}, {"pt", -480}}};

struct Known {
  Meaning meaning = Meaning::none;
  int value = 0;
};

// East Asian marks; longer ones before those that they begin with.
constexpr std::array<std::pair<std::string_view, Meaning>, 36> marks = {{
    {"月曜日", Meaning::weekday}, {"火曜日", Meaning::weekday}, {"水曜日", Meaning::weekday},
    {"木曜日", Meaning::weekday}, {"金曜日", Meaning::weekday}, {"土曜日", Meaning::weekday},
    {"日曜日", Meaning::weekday}, {"월요일", Meaning::weekday}, {"화요일", Meaning::weekday},
    {"수요일", Meaning::weekday}, {"목요일", Meaning::weekday}, {"금요일", Meaning::weekday},
    {"토요일", Meaning::weekday}, {"일요일", Meaning::weekday}, {"上午", Meaning::am},
    {"午前", Meaning::am},        {"오전", Meaning::am},        {"下午", Meaning::pm},
    {"午後", Meaning::pm},        {"오후", Meaning::pm},        {"年", Meaning::year_mark},
    {"년", Meaning::year_mark},   {"月", Meaning::month_mark},  {"월", Meaning::month_mark},
    {"日", Meaning::day_mark},    {"일", Meaning::day_mark},    {"号", Meaning::day_mark},
    {"時", Meaning::hour_mark},   {"时", Meaning::hour_mark},   {"点", Meaning::hour_mark},
    {"點", Meaning::hour_mark},   {"시", Meaning::hour_mark},   {"分", Meaning::minute_mark},
    {"분", Meaning::minute_mark}, {"秒", Meaning::second_mark}, {"초", Meaning::second_mark},
}};

// Folded and without accents, for which pages care little.
std::string plain_form(std::string_view word) {
  if (ascii_prefix(word) == word.size()) {
    std::string plain(word);
    for (char& letter : plain)
      letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    return plain;
  }
  const auto folded = fold_case(word);
  UErrorCode status = U_ZERO_ERROR;
  const auto* decomposer = icu::Normalizer2::getNFDInstance(status);
  std::string apart;
  icu::StringByteSink<std::string> sink(&apart);
  if (U_SUCCESS(status) != 0)
    decomposer->normalizeUTF8(0, {folded.data(), static_cast<std::int32_t>(folded.size())}, sink,
                              nullptr, status);
  if (U_FAILURE(status) != 0)
    return folded;
  std::string plain;
  for (std::size_t at = 0; at < apart.size();) {
    const auto point = decode_at(apart, at);
    at += point.size;
    if (point.value == 0x131) // ı
      plain.push_back('i');
    else if (point.value == 0x142) // ł
      plain.push_back('l');
    else if (kind_of(point.value) != CharacterKind::mark)
      append_utf8(plain, point.value);
  }
  return plain;
}

using Vocabulary = std::unordered_map<std::string, Known>;

Vocabulary make_vocabulary() {
  Vocabulary words;
  const auto add = [&](std::string_view list, Known known) {
    for_each_word(list, [&](std::string_view word) { words.try_emplace(plain_form(word), known); });
  };
  for (std::size_t i = 0; i < month_names.size(); ++i)
    add(month_names[i], {Meaning::month, static_cast<int>(i) + 1});
  for (const auto& [name, minutes] : zones)
    add(name, {Meaning::zone, minutes});
  for (const auto& [name, minutes] : us_zones)
    add(name, {Meaning::us_zone, minutes});
  add("am", {Meaning::am, 0});
  add("pm", {Meaning::pm, 0});
  add(year_words, {Meaning::year_mark, 0});
  add(month_words, {Meaning::month_mark, 0});
  add(hour_words, {Meaning::hour_mark, 0});
  add(clock_words, {Meaning::clock, 0});
  add(ordinal_words, {Meaning::ordinal, 0});
  add(weekday_names, {Meaning::weekday, 0});
  add(link_words, {Meaning::link, 0});
  return words;
}

Known look_up(std::string_view word) {
  static const Vocabulary words = make_vocabulary();
  constexpr std::size_t longest = 40; // bytes; no word of ours is longer
  if (word.size() > longest)
    return {};
  const auto found = words.find(plain_form(word));
  return found == words.end() ? Known{} : found->second;
}

struct Character {
  char32_t value = 0;
  std::uint32_t size = 0;
  int digit = -1;
};

// Full-width forms count as the ASCII they stand for.
Character character_at(std::string_view text, std::size_t at) {
  const auto point = decode_at(text, at);
  const auto value =
      point.value >= 0xFF01 && point.value <= 0xFF5E ? point.value - 0xFEE0 : point.value;
  if (point.size == 0)
    return {};
  return {value, point.size, u_charDigitValue(static_cast<UChar32>(value))};
}

bool is_word(char32_t c) {
  const auto kind = kind_of(c);
  return kind == CharacterKind::lower || kind == CharacterKind::upper ||
         kind == CharacterKind::letter || kind == CharacterKind::mark || c == 0xBA || c == 0xAA;
}

class Lexer {
public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Lexeme> lex() && {
    while (at_ < text_.size()) {
      const auto c = character_at(text_, at_);
      if (kind_of(c.value) == CharacterKind::space) {
        after_space_ = true;
        at_ += c.size;
      } else if (c.digit >= 0) {
        add(read_number());
      } else if (!read_mark()) {
        is_word(c.value) ? add(read_word()) : add(read_sign(c));
      }
    }
    add({Meaning::end, 0, 0, text_.size(), text_.size()});
    return std::move(lexemes_);
  }

private:
  void add(Lexeme lexeme) {
    lexeme.after_space = std::exchange(after_space_, false);
    lexemes_.push_back(lexeme);
  }

  // Numbers of more digits than a date has come out with the value 0.
  Lexeme read_number() {
    constexpr int most_digits = 9;
    Lexeme number{Meaning::number, 0, 0, at_, at_};
    for (auto c = character_at(text_, at_); c.digit >= 0; c = character_at(text_, at_)) {
      number.value = number.digits < most_digits ? number.value * 10 + c.digit : 0;
      ++number.digits;
      at_ += c.size;
    }
    number.end = at_;
    return number;
  }

  Lexeme read_word() {
    const auto begin = at_;
    for (auto c = character_at(text_, at_);
         c.size != 0 && c.digit < 0 && is_word(c.value) && !starts_mark();
         c = character_at(text_, at_))
      at_ += c.size;
    const auto known = look_up(text_.substr(begin, at_ - begin));
    return {known.meaning, known.value, 0, begin, at_};
  }

  Lexeme read_sign(const Character& c) {
    const auto begin = at_;
    at_ += c.size;
    const int value = c.value == 0x2212 || c.value == 0x2010 || c.value == 0x2011
                          ? '-'
                          : static_cast<int>(c.value);
    return {Meaning::sign, value, 0, begin, at_};
  }

  [[nodiscard]] const std::pair<std::string_view, Meaning>* mark_here() const {
    if (static_cast<unsigned char>(text_[at_]) < 0xE3)
      return nullptr;
    for (const auto& mark : marks)
      if (text_.substr(at_).starts_with(mark.first))
        return &mark;
    return nullptr;
  }
  [[nodiscard]] bool starts_mark() const { return mark_here() != nullptr; }

  bool read_mark() {
    const auto* mark = mark_here();
    if (mark == nullptr)
      return false;
    add({mark->second, 0, 0, at_, at_ + mark->first.size()});
    at_ += mark->first.size();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool after_space_ = false;
  std::vector<Lexeme> lexemes_;
};

} // namespace

std::vector<Lexeme> lex_time(std::string_view text) { return Lexer(text).lex(); }

} // namespace text

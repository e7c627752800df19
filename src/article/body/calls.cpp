#include "article/body/calls.hpp"
#include "article/body/beginnings.hpp"

namespace article {

namespace {

// Each is the beginning of a word, lower case.
// clang-format off
const Beginnings call_words({
    "subscri", "unsubscri", "newsletter", "advert", "sponsor", "copyright", "©", "reserved",
    "reproduc", "republish", "reprint", "redistribut", "permission", "donat", "affiliate",
    "disclaim", "disclosure", "cookie", "privacy", "moderat", "comment", "download", "facebook",
    "twitter", "instagram", "whatsapp", "telegram", "linkedin", "youtube", "tiktok", "inbox",
    "e-mail", "email", "member", "register", "login", "signup", "sign-up", "follow", "click",
    "abonn", "anzeige", "werbung", "urheber", "vorbehalten", "genehmigung", "spende", "registrier",
    "anmeld", "kommentar", "datenschutz", "nutzungsbeding", "kostenlos", "inscri", "publicité",
    "droits", "réservés", "soutenez", "gratuit", "suscri", "publicidad", "derechos", "reservad",
    "reproducci", "comentario", "regístr", "síguenos", "donaci", "iscriv", "abbon", "pubblicit",
    "diritti", "riservat", "riproduzione", "assin", "direitos", "reproduç", "inscreva", "subskry",
    "prenumer", "reklam", "zastrzeż", "regulamin", "komentarz", "zaloguj", "подпис", "реклам",
    "авторск", "комментар", "перепечат", "копирован", "nieuwsbrief", "advertentie", "voorbehouden",
    "rechten", "συνδρομ", "εγγραφ", "διαφήμι", "σχόλια", "abone", "yorum", "telif"});
// clang-format on

} // namespace

std::uint32_t count_calls(std::string_view text) {
  constexpr std::size_t longest = 4000;
  return call_words.count_words(text.substr(0, longest));
}

} // namespace article

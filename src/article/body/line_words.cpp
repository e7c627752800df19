#include "article/body/line_words.hpp"
#include "article/body/beginnings.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <string>

namespace article {

namespace {

// clang-format off
// Each is the beginning of a line, lower case.
const Beginnings elsewhere_words({
    "read more", "read also", "read next", "also read", "see also", "see more", "more on",
    "more from", "more:", "learn more", "find out more", "click here", "watch:", "listen:",
    "related:", "related content", "you may also", "you might also", "don't miss", "don’t miss",
    "recommended", "must read", "trending", "popular", "most read", "share", "follow us",
    "follow ", "subscribe", "sign up", "sign in", "log in", "join ", "download", "get our",
    "get the", "newsletter", "advertisement", "sponsored", "print", "email", "copy link",
    "skip to", "back to", "view all", "load more", "show more", "add to", "save", "tags:",
    "topics:", "filed under", "posted in", "last updated", "updated", "published",
    "lesen sie auch", "mehr zum thema", "mehr zu", "siehe auch", "zum thema", "weiterlesen",
    "teilen", "anzeige", "werbung", "folgen sie", "lire aussi", "à lire", "voir aussi", "partager",
    "publicité", "suivez", "abonnez", "lire la suite", "en savoir plus", "lea también",
    "le puede interesar", "te puede interesar", "ver también", "leer más", "compartir",
    "publicidad", "síguenos", "suscríbete", "leggi anche", "leggi di più", "condividi",
    "pubblicità", "leia também", "leia mais", "compartilhar", "publicidade", "lees ook",
    "lees meer", "deel ", "advertentie", "czytaj też", "czytaj także", "zobacz też",
    "zobacz także", "udostępnij", "reklama", "читайте также", "читать далее", "подписывайтесь",
    "поделиться", "реклама", "διαβάστε", "δείτε επίσης", "läs också", "läs mer", "les også",
    "læs også", "lue myös", "ilgili", "paylaş", "baca juga", "关注", "分享", "相关", "関連", "続きを読む", "広告"});
const Beginnings tail_words({
    "related articles", "related stories", "related posts", "related news", "related content",
    "related topics", "related reading", "related", "more stories", "more articles", "more from",
    "more news", "recommended", "you may also", "you might also", "comments", "leave a comment",
    "leave a reply", "add a comment", "post a comment", "join the conversation", "responses",
    "discussion", "about the author", "about author", "author bio", "written by", "about us",
    "references", "sources", "share this", "share on", "tags", "categories", "recent posts",
    "latest", "popular", "most popular", "most read", "trending", "newsletter", "subscribe",
    "sign up", "contact us", "follow us", "previous", "next", "copyright", "©", "disclaimer",
    "kommentare", "kommentar", "ähnliche", "mehr zum thema", "das könnte sie", "auch interessant",
    "über den autor", "schreibe einen kommentar", "weitere artikel", "verwandte", "schlagwörter",
    "commentaires", "articles similaires", "sur le même", "à lire aussi", "laisser un commentaire",
    "comentarios", "noticias relacionadas", "artículos relacionados", "deja un comentario",
    "deja una respuesta", "commenti", "articoli correlati", "lascia un commento", "comentários",
    "artigos relacionados", "deixe um comentário", "reacties", "gerelateerd", "komentarze",
    "podobne", "dodaj komentarz", "комментарии", "похожие", "читайте также", "σχόλια", "σχετικά",
    "kommentarer", "relaterade", "yorumlar", "评论", "相关", "コメント", "関連"});
const Beginnings credit_words(
    {"photo:",       "photo by",  "photo credit", "photograph", "image:",       "image credit",
     "image source", "images:",   "credit:",      "credits:",   "picture:",     "courtesy",
     "video:",       "foto:",     "fotos:",       "foto ",      "bild:",        "bilder:",
     "bild ",        "titelbild", "beitragsbild", "symbolbild", "bildquelle",   "bildnachweis",
     "quelle:",      "photo :",   "crédit",       "fuente:",    "imagen:",      "fotografía",
     "фото",         "zdjęcie",   "fot.",         "fot:",       "illustration:", "grafik:",
     "φωτογραφία",   "ph:",       "(foto",        "(photo",     "©",            "(c)",
     "写真",         "图片",       "图:",          "صورة"});
const Beginnings picture_agencies(
    {"getty", "istock", "shutterstock", "picture alliance", "picture-alliance", "imago/", "imago ",
     "afp/", "afp /", "reuters/", "reuters /", "ap photo", "ap/", "dpa/", "dpa /", "epa/", "epa-efe",
     "unsplash", "pexels", "pixabay", "adobe stock", "alamy", "wikimedia", "afp via", "ap via"});
// clang-format on

bool has_year(std::string_view line) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (auto at = line.begin();;) {
    at = std::find_if(at, line.end(), is_digit);
    if (at == line.end())
      return false;
    const auto end = std::find_if_not(at, line.end(), is_digit);
    const std::string_view number(at, end);
    if (number.size() == 4 &&
        ((number >= "1995" && number <= "1999") || (number >= "2000" && number <= "2039")))
      return true;
    at = end;
  }
}

} // namespace

LineWords read_line_words(std::string_view line) {
  constexpr std::size_t longest = 200;
  LineWords words;
  words.has_year = has_year(line);
  if (line.size() > longest)
    return words;
  constexpr std::size_t longest_word = 64;
  auto head = line.substr(0, longest_word);
  std::string lower;
  if (text::ascii_prefix(head) < head.size())
    head = lower = text::to_lower(head);
  words.leads_elsewhere = elsewhere_words.begin(head);
  words.begins_tail = line.size() < 60 && tail_words.begin(head);
  words.credits = credit_words.begin(head) || picture_agencies.count_words(line) > 0;
  return words;
}

} // namespace article

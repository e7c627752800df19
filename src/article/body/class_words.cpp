#include "article/body/class_words.hpp"
#include "article/body/beginnings.hpp"
#include <string>

namespace article {

namespace {

const Beginnings content_words({"article", "articlebody", "post",   "entry",   "story",
                                "content", "body",        "text",   "main",    "paragraph",
                                "blog",    "richtext",    "page",   "news",    "prose",
                                "copy",    "single",      "detail", "wysiwyg", "artikel",
                                "texto",   "markdown",    "read",   "contenu", "contenido",
                                "beitrag", "inhalt",      "corps",  "cuerpo",  "tresc"});
const Beginnings lead_words({"lead", "intro", "deck", "dek", "standfirst", "subtitle", "subhead",
                             "summary", "excerpt", "abstract", "chapo", "vorspann", "teaser",
                             "description", "entradilla", "sommario"});
const Beginnings comment_words({"comment", "reply", "replies", "respond", "discussion", "disqus",
                                "kommentar", "forum", "commentaire", "comentario", "review"});
const Beginnings other_words({"related", "recommend", "more",     "popular",  "trending",
                              "taboola", "outbrain",  "carousel", "slider",   "card",
                              "teaser",  "promo",     "next",     "prev",     "pagination",
                              "pager",   "latest",    "similar",  "suggest",  "mehr",
                              "list",    "grid",      "tag",      "category", "archive",
                              "link",    "recirc"});
const Beginnings offer_words({"newsletter", "subscri", "signup", "donat", "advert", "sponsor",
                              "promo", "anzeige", "werbung", "abonn", "inscri", "suscri"});
const Beginnings around_words(
    {"newsletter", "share",     "social",  "sidebar", "nav",       "footer",  "breadcrumb",
     "widget",     "caption",   "credit",  "byline",  "subscribe", "cookie",  "paywall",
     "menu",       "header",    "author",  "bio",     "meta",      "date",    "banner",
     "ad",         "ads",       "advert",  "sponsor", "signup",    "login",   "modal",
     "popup",      "consent",   "gallery", "toc",     "copyright", "legal",   "disclaimer",
     "search",     "form",      "rating",  "cta",     "aside",     "toolbar", "notice",
     "print",      "anzeige",   "werbung", "teilen",  "hidden",    "sr",      "screen",
     "visually",   "offscreen", "overlay", "tooltip", "alert",     "figure",  "image",
     "photo",      "video",     "embed",   "quote"});

void look_up(ClassWords& found, const std::string& word) {
  found.content = found.content || content_words.begin(word);
  found.lead = found.lead || lead_words.begin(word);
  found.comments = found.comments || comment_words.begin(word);
  found.others = found.others || other_words.begin(word);
  found.offer = found.offer || offer_words.begin(word);
  found.around = found.around || around_words.begin(word);
}

} // namespace

ClassWords read_class_words(std::string_view value) {
  constexpr std::size_t longest = 400; // bytes; style systems write novels
  ClassWords found;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= 2)
      look_up(found, word);
    word.clear();
  };
  for (std::size_t i = 0; i < value.size() && i < longest; ++i) {
    const char c = value[i];
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !word.empty() && value[i - 1] >= 'a' && value[i - 1] <= 'z')
      end_word();
    if (upper || (c >= 'a' && c <= 'z'))
      word.push_back(static_cast<char>(c | 0x20));
    else
      end_word();
  }
  end_word();
  return found;
}

} // namespace article

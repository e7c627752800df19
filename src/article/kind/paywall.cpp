#include "article/kind/paywall.hpp"
#include "article/body/content.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

// clang-format off
// Parts of lines that stand where the text breaks off, lower case.
constexpr auto closing_words = std::to_array<std::string_view>({
    "subscribe to continue", "subscribe to read", "subscribe to keep reading", "to continue reading",
    "to unlock this", "unlock this article",
    "this article is for subscribers", "this content is for subscribers", "for subscribers only",
    "subscribers only", "exclusive to subscribers", "available to subscribers", "already a subscriber",
    "this post is for paid subscribers", "this post is for paying subscribers", "register to continue",
    "weiterlesen mit", "jetzt weiterlesen", "nur für abonnenten", 
    "exklusiv für abonnenten", "abonnieren und weiterlesen", "diesen artikel weiterlesen",
    "mit abo weiterlesen", "sie sind bereits abonnent", "bereits abonnent", "schon abonnent",
    "réservé aux abonnés", "réservée aux abonnés", "pour lire la suite", "lire la suite de cet article",
    "la suite est réservée", "de cet article à lire", "déjà abonné",
    "abonnez-vous pour lire", "para seguir leyendo", "para continuar leyendo", "exclusivo para suscriptores",
    "solo para suscriptores", "sólo para suscriptores", "¿ya eres suscriptor",
    "riservato agli abbonati", "per continuare a leggere", "sei già abbonato", 
    "exclusivo para assinantes", "para continuar lendo", "para continuar a ler", "já é assinante",
    "alleen voor abonnees", "word abonnee", "al abonnee",
    "dla prenumeratorów", "dla subskrybentów", 
    "endast för prenumeranter", "bli prenumerant", 
    "kun for abonnenter", "vain tilaajille",
    "pouze pro předplatitele", "jen pro předplatitele", "только для подписчиков",
    "доступен подписчикам", "доступна подписчикам", "оформите подписку", "για συνδρομητές",
    "aboneler için", "sadece abonelere", "للمشتركين فقط", "有料会員限定", "会員限定", 
    "订阅后继续阅读", "登录后继续阅读", "付费阅读", "訂閱後繼續", "유료 회원", "구독자 전용"});
// Parts of the names of elements that hold the gate.
constexpr auto gate_names = std::to_array<std::string_view>({
    "paywall", "pay-wall", "regwall", "piano-", "tp-container", "subscriber-only", "subscribers-only",
    "premium-gate", "content-gate", "subscription-wall", "metered-", "article-gate", "abo-wall",
    "reserved-content", "inline-offer"});
// clang-format on

constexpr std::uint32_t short_text = 250; // words

bool has_part(std::string_view text, std::span<const std::string_view> parts) {
  return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != text.npos; });
}

// Where the text breaks off: its last two blocks and some after it.
bool asks_to_subscribe(std::span<const Block> blocks, std::size_t text_ends) {
  constexpr std::size_t before = 2, after = 8, longest_line = 240; // blocks; bytes
  const auto last = std::min(text_ends + after, blocks.size());
  for (auto i = text_ends > before ? text_ends - before : 0; i < last; ++i)
    if (!blocks[i].hidden && blocks[i].text.size() <= longest_line &&
        has_part(text::to_lower(blocks[i].text), closing_words))
      return true;
  return false;
}

bool breaks_off(std::string_view text) {
  return text.ends_with("...") || text.ends_with("…") || text.ends_with("[…]");
}

bool has_gate(const web::Document& document) {
  constexpr std::size_t longest_name = 200; // bytes
  return std::ranges::any_of(document.nodes(), [&](const web::Node& node) {
    if (node.attribute_count == 0 || node.tag == web::Tag::body || node.tag == web::Tag::html)
      return false;
    return has_part(document.attribute(node, "class").substr(0, longest_name), gate_names) ||
           has_part(document.attribute(node, "id").substr(0, longest_name), gate_names);
  });
}

} // namespace

bool is_stub(const web::Document& document, const Statements& statements,
             std::span<const Block> blocks, std::span<const float> probabilities) {
  std::size_t words = 0, text_ends = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (probabilities[i] >= kept_from) {
      words += blocks[i].words;
      text_ends = i + 1;
    }
  if (text_ends == 0)
    return false;
  const bool costs = statements.costs_money || statements.content_tier == "locked";
  const bool is_short = words < short_text;
  const bool is_cut = statements.word_count > 2 * words && statements.word_count > short_text;
  if (!costs && !is_short && !is_cut)
    return false;
  if (asks_to_subscribe(blocks, text_ends))
    return true;
  return costs &&
         (is_cut || breaks_off(blocks[text_ends - 1].text) || (is_short && has_gate(document)));
}

} // namespace article

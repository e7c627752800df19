#include "portal/changes_view.hpp"
#include "portal/names_in.hpp"
#include "portal/sources_named.hpp"
#include "portal/words.hpp"
#include "reading/words/word_list.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <set>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_compared = 40; // copies; each takes a millisecond
constexpr std::size_t most_shown = 12, most_changes = 6, most_voices = 15;
constexpr std::size_t longest_sentence = 400, longest_name = 80; // bytes
constexpr float fair = 0.6F; // confidence of a statement that is shown

std::string words_of(const news::Article& article, std::uint32_t begin, std::uint32_t end) {
  return begin < end && end <= article.text.size() ? article.text.substr(begin, end - begin) : "";
}

// A sentence in three parts, so that the template marks the middle one.
View marked(const news::Article& article, news::Span sentence, news::Span words) {
  View view;
  view.words("before", one_line(words_of(article, sentence.begin, words.begin), longest_sentence));
  view.words("words", one_line(words_of(article, words.begin, words.end), longest_sentence));
  view.words("after", one_line(words_of(article, words.end, sentence.end), longest_sentence));
  // one_line trims; the blanks on either side are put back.
  if (words.begin > sentence.begin && article.text[words.begin - 1] == ' ')
    view.mark("blank_before");
  if (words.end < sentence.end && article.text[words.end] == ' ')
    view.mark("blank_after");
  return view;
}

// Whoever is named, or described by more than a pronoun or a number.
bool is_somebody(const NamedSource& source) {
  static const reading::WordList nobody(
      "one two three four five six seven eight nine ten dozen half "
      "anyone anybody someone somebody everyone everybody");
  if (source.kind != news::SpeakerKind::role && source.kind != news::SpeakerKind::unnamed)
    return true;
  return std::ranges::any_of(text::tokenize(source.name, "en").tokens, [](const auto& token) {
    return !token.is_stop && token.shape != text::TokenShape::number && !nobody.holds(token.word);
  });
}

// What was surest to be said; nothing where all of it is doubtful.
const Statement* surest(const NamedSource& source) {
  const auto best = std::ranges::max_element(source.statements, {}, &Statement::confidence);
  return best == source.statements.end() || best->confidence < fair ? nullptr : &*best;
}

// The sentences that the words stand in.
news::Span sentences_around(const std::string& text, news::Span words) {
  const auto before = text.rfind("\n\n", words.begin);
  const auto begin = before == text.npos ? 0 : before + 2;
  const std::string_view paragraph =
      std::string_view(text).substr(begin, text.find("\n\n", words.end) - begin);
  auto around = words;
  for (const auto& sentence : text::split_sentences(paragraph)) {
    const auto first = static_cast<std::uint32_t>(begin + sentence.begin),
               last = static_cast<std::uint32_t>(begin + sentence.end);
    if (first < words.end && words.begin < last)
      around = {std::min(around.begin, first), std::max(around.end, last)};
  }
  return around;
}

// What was said within its sentence, which says what it is about; alone where that is long.
View statement_view(const Statement& said) {
  const auto& article = said.article->article;
  const auto words = said.content.begin < said.content.end ? said.content : said.cue;
  const auto sentence = sentences_around(article.text, words);
  const bool is_long = sentence.end - sentence.begin > longest_sentence;
  return marked(article, is_long ? words : sentence, words);
}

std::string_view label_of(news::ChangeKind kind) {
  switch (kind) {
  case news::ChangeKind::number:
    return "Another number";
  case news::ChangeKind::name:
    return "Another name";
  case news::ChangeKind::place:
    return "Another place";
  case news::ChangeKind::date:
    return "Another day";
  case news::ChangeKind::negation:
    return "The opposite";
  case news::ChangeKind::role:
    return "Another role";
  }
  return "";
}

std::string_view label_of(const news::Change& change, std::optional<story::Revision> revision) {
  if (revision)
    return *revision == story::Revision::correction ? "Put right" : "Brought up to date";
  return change.is_update ? "A later number" : label_of(change.kind);
}

std::string_view label_of(news::SpeakerKind kind) {
  switch (kind) {
  case news::SpeakerKind::named:
    return "by name";
  case news::SpeakerKind::role:
    return "by office";
  case news::SpeakerKind::unnamed:
    return "unnamed";
  case news::SpeakerKind::document:
    return "a document";
  case news::SpeakerKind::outlet:
    return "another outlet";
  default:
    return "";
  }
}

} // namespace

std::vector<View> changes_on_the_way(const Family& family) {
  std::vector<View> shown;
  std::size_t compared = 0;
  for (const auto& edge : family.story().graph().edges) {
    const auto *copy = family.find(edge.from), *of = edge.to ? family.find(*edge.to) : nullptr;
    if (of == nullptr || copy == nullptr || edge.kind == news::EdgeKind::verbatim || !is_copy(edge))
      continue;
    if (shown.size() == most_shown || ++compared > most_compared)
      break;
    std::vector<View> changes;
    for (const auto& change : family.changes(edge)) {
      if (changes.size() == most_changes)
        break;
      auto& view = changes.emplace_back();
      view.words("label", std::string(label_of(change, family.revision(edge))));
      view.part("was", marked(of->article, change.upstream_sentence, change.upstream_words));
      view.part("is", marked(copy->article, change.sentence, change.words));
    }
    if (changes.empty())
      continue;
    auto& view = shown.emplace_back();
    view.words("outlet_name", one_line(copy->article.outlet.name, longest_name));
    view.words("upstream_name", one_line(of->article.outlet.name, longest_name));
    view.words("address", address_of(copy->article.id));
    view.list("changes", std::move(changes));
  }
  return shown;
}

std::vector<View> voices_of(const Family& family) {
  std::vector<const store::StoredArticle*> articles;
  for (const auto root : family.story().graph().roots)
    if (const auto* member = family.find(root); member != nullptr && member->article.is_article)
      articles.push_back(member);
  std::vector<View> voices;
  for (const auto& source : sources_named(articles)) {
    if (voices.size() == most_voices)
      break;
    const auto* said = surest(source);
    if (said == nullptr || !is_somebody(source))
      continue;
    std::set<std::string> outlets;
    for (const auto& each : source.statements)
      outlets.insert(one_line(each.article->article.outlet.name, longest_name));
    std::string in;
    for (const auto& outlet : outlets)
      in += (in.empty() ? "" : ", ") + outlet;
    auto& voice = voices.emplace_back();
    voice.part("statement", statement_view(*said));
    voice.words("name", one_line(source.name, longest_name))
        .words("name_address",
               source.kind == news::SpeakerKind::named && may_have_a_page(source.name)
                   ? address_of_name(source.name)
                   : "")
        .words("kind", std::string(label_of(source.kind)))
        .words("times", std::to_string(source.statements.size()))
        .words("outlets", in)
        .words("address", address_of(said->article->article.id));
  }
  return voices;
}

} // namespace portal

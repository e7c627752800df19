#include "portal/changes_view.hpp"
#include "portal/names_in.hpp"
#include "portal/sources_named.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <set>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_compared = 40; // copies; each takes a millisecond
constexpr std::size_t most_shown = 12, most_changes = 6, most_voices = 15;
constexpr std::size_t longest_sentence = 400, longest_statement = 220, longest_name = 80; // bytes

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
    if (of == nullptr || copy == nullptr || edge.kind == news::EdgeKind::verbatim ||
        edge.kind == news::EdgeKind::derived)
      continue;
    if (shown.size() == most_shown || ++compared > most_compared)
      break;
    std::vector<View> changes;
    for (const auto& change : family.story().changes(edge)) {
      if (changes.size() == most_changes)
        break;
      auto& view = changes.emplace_back();
      view.words("label", std::string(label_of(change.kind)));
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
    const auto& said = std::ranges::max(source.statements, {}, [](const Statement& statement) {
      return std::pair(statement.content.begin < statement.content.end, statement.confidence);
    });
    std::set<std::string> outlets;
    for (const auto& each : source.statements)
      outlets.insert(one_line(each.article->article.outlet.name, longest_name));
    std::string in;
    for (const auto& outlet : outlets)
      in += (in.empty() ? "" : ", ") + outlet;
    voices.emplace_back()
        .words("name", one_line(source.name, longest_name))
        .words("name_address",
               source.kind == news::SpeakerKind::named && may_have_a_page(source.name)
                   ? address_of_name(source.name)
                   : "")
        .words("kind", std::string(label_of(source.kind)))
        .words("times", std::to_string(source.statements.size()))
        .words("statement",
               one_line(words_of(said.article->article, said.content.begin, said.content.end),
                        longest_statement))
        .words("outlets", in)
        .words("address", address_of(said.article->article.id));
  }
  return voices;
}

} // namespace portal

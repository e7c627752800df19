#include "trees.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <utility>

namespace eval {

namespace {

constexpr std::size_t deepest = 4, widest = 20;

// Words that news use for each other, either way.
constexpr std::array<std::pair<std::string_view, std::string_view>, 44> synonyms = {
    {{"said", "stated"},
     {"told", "informed"},
     {"after", "following"},
     {"before", "ahead of"},
     {"about", "around"},
     {"large", "big"},
     {"began", "started"},
     {"show", "demonstrate"},
     {"people", "persons"},
     {"killed", "slain"},
     {"hurt", "wounded"},
     {"police", "officers"},
     {"government", "administration"},
     {"decision", "ruling"},
     {"plan", "scheme"},
     {"want", "wish"},
     {"help", "aid"},
     {"buy", "purchase"},
     {"deal", "agreement"},
     {"talks", "negotiations"},
     {"fire", "blaze"},
     {"rise", "increase"},
     {"fell", "dropped"},
     {"company", "firm"},
     {"leader", "chief"},
     {"because", "since"},
     {"also", "too"},
     {"would", "was going to"},
     {"report", "account"},
     {"near", "close to"},
     {"early", "soon"},
     {"new", "fresh"},
     {"many", "numerous"},
     {"work", "labour"},
     {"expected", "anticipated"},
     {"house", "home"},
     {"children", "kids"},
     {"last", "past"},
     {"asked", "requested"},
     {"while", "as"},
     {"found", "discovered"},
     {"left", "departed"},
     {"called", "named"},
     {"against", "opposing"}}};

class Copyist {
public:
  explicit Copyist(std::mt19937_64& random) : random_(random) {}

  std::string copy(const std::string& text, std::vector<Slip>& slips) {
    auto sentences = sentences_of(text);
    if (sentences.empty())
      return text;
    drop(sentences);
    if (chance(0.3) && sentences.size() > 4)
      std::swap(sentences[pick(sentences.size() - 1)], sentences[pick(sentences.size() - 1)]);
    if (const auto share = chance(0.5) ? 0.3 : 0.0; share > 0)
      for (auto& sentence : sentences)
        reword(sentence, share);
    for (int i = 0; i < 2; ++i)
      if (chance(0.5))
        slip(sentences, slips);
    if (chance(0.4))
      sentences.insert(sentences.begin() + static_cast<std::ptrdiff_t>(pick(sentences.size())),
                       "Read more of today's news at desk number " + std::to_string(pick(100'000)) +
                           " of our house.");
    std::string copied;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      copied += (i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ") + sentences[i];
    return copied;
  }

  bool chance(double of) { return std::uniform_real_distribution<>(0, 1)(random_) < of; }
  std::size_t pick(std::size_t of) {
    return of == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, of - 1)(random_);
  }

private:
  static std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences;
    for (const auto& [begin, end] : text::split_sentences(text))
      sentences.push_back(text.substr(begin, end - begin));
    return sentences;
  }

  void drop(std::vector<std::string>& sentences) {
    const auto share = chance(0.2) ? 0.4 : 0.08;
    std::vector<std::string> kept;
    for (auto& sentence : sentences)
      if (!chance(share))
        kept.push_back(std::move(sentence));
    if (kept.size() >= 4)
      sentences = std::move(kept);
    else
      std::erase(sentences, "");
  }

  void reword(std::string& sentence, double share) {
    for (const auto& [one, other] : synonyms)
      for (const auto& [was, is] : {std::pair{one, other}, std::pair{other, one}}) {
        const auto at = sentence.find(" " + std::string(was) + " ");
        if (at != sentence.npos && chance(share)) {
          sentence.replace(at + 1, was.size(), is);
          break;
        }
      }
  }

  // A letter of a name or a digit of a number.
  void slip(std::vector<std::string>& sentences, std::vector<Slip>& slips) {
    for (int tries = 0; tries < 20; ++tries) {
      auto& sentence = sentences[pick(sentences.size())];
      const auto tokens = text::tokenize(sentence, "en").tokens;
      if (tokens.size() < 6)
        continue;
      const auto& token = tokens[1 + pick(tokens.size() - 1)];
      auto word = sentence.substr(token.begin, token.end - token.begin);
      const auto was = word;
      if (token.shape == text::TokenShape::number && word.size() <= 3 &&
          word.find_first_not_of("0123456789") == word.npos)
        word = std::to_string(std::stoi(word) * 2 + 1);
      else if (token.shape == text::TokenShape::capitalised && word.size() >= 6 && !token.is_stop &&
               word.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1) == word.npos)
        std::swap(word[2], word[3]);
      else
        continue;
      if (word == was)
        continue;
      sentence.replace(token.begin, token.end - token.begin, word);
      slips.push_back({was, word});
      return;
    }
  }

  std::mt19937_64& random_;
};

// Where words stand that are no part of longer ones, nor of longer numbers.
std::size_t find_whole(std::string_view text, std::string_view words) {
  const auto is = [&](std::size_t at, int (*kind)(int)) {
    return at < text.size() && kind(static_cast<unsigned char>(text[at])) != 0;
  };
  const auto goes_on = [&](std::size_t at) {
    return is(at, std::isalnum) || (at < text.size() && (text[at] == '.' || text[at] == ',') &&
                                    is(at - 1, std::isdigit) && is(at + 1, std::isdigit));
  };
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
    if (!goes_on(at - 1) && !goes_on(at + words.size()))
      return at;
  return text.npos;
}

// A slip in a sentence that was dropped later, in a line that was added or undone by another is
// none.
std::vector<Slip> still_told(std::vector<Slip> slips, const std::string& upstream,
                             const std::string& copy) {
  std::erase_if(slips, [&](const Slip& slip) {
    return slip.kind != SlipKind::miswritten ? !copy.contains(slip.is)
                                             : find_whole(copy, slip.is) == copy.npos ||
                                                   find_whole(upstream, slip.was) == upstream.npos;
  });
  return slips;
}

} // namespace

Copied copy_by_hand(const std::string& text, std::mt19937_64& random) {
  Copied copied;
  copied.text = Copyist(random).copy(text, copied.slips);
  return copied;
}

std::vector<Relative> grow_family(const std::vector<news::Article>& originals, std::size_t size,
                                  std::mt19937_64& random, const Copying& copying) {
  Copyist copyist(random);
  std::vector<Relative> family;
  std::vector<std::size_t> depth, copies;
  std::vector<text::Time> truly;
  for (const auto& original : originals) {
    family.push_back({original, std::nullopt, {}, true});
    depth.push_back(0), copies.push_back(0), truly.push_back(original.date());
  }
  while (family.size() < size) {
    auto parent = copyist.chance(0.4) ? std::size_t{0} : copyist.pick(family.size());
    if ((parent != 0 && family[parent].has_own_words) || depth[parent] == deepest ||
        copies[parent] == widest)
      continue;
    const auto& text = family[parent].article.text;
    auto copied = copying(text);
    Relative child{family[parent].article, parent,
                   still_told(std::move(copied.slips), text, copied.text), copied.has_own_words};
    child.article.text = std::move(copied.text);
    const auto number = family.size();
    child.article.id = news::ArticleId{std::uint64_t{1'000'000} * (number + 1) +
                                       std::to_underlying(family[0].article.id)};
    child.article.outlet.domain = "outlet" + std::to_string(number) + ".example";
    child.article.outlet.name = "Outlet " + std::to_string(number);
    truly.push_back(truly[parent] + std::chrono::minutes(10 + copyist.pick(1'500)));
    const auto away = std::chrono::days(5 + copyist.pick(360));
    child.article.published = !copyist.chance(1.0 / 3) ? truly.back()
                              : copyist.chance(0.8)    ? truly.back() + away
                                                       : truly.back() - away;
    child.article.fetched = truly.back();
    depth.push_back(depth[parent] + 1);
    copies.push_back(0), ++copies[parent];
    family.push_back(std::move(child));
  }
  return family;
}

void date_later(std::vector<Relative>& family, bool goes_on) {
  std::vector<text::Time::duration> late;
  for (auto& [article, parent, slips, has_own_words] : family) {
    late.emplace_back(0);
    if (!parent)
      continue;
    late.back() = std::chrono::abs(article.date() - article.fetched);
    if (goes_on)
      late.back() += late[*parent];
    article.published = article.fetched + late.back();
  }
}

void date_by_days(std::vector<Relative>& family) {
  for (auto& each : family)
    each.article.published = std::chrono::floor<std::chrono::days>(each.article.date());
}

std::vector<const Relative*> as_read(const std::vector<Relative>& family) {
  std::vector<const Relative*> members;
  members.reserve(family.size());
  for (const auto& each : family)
    members.push_back(&each);
  std::ranges::stable_sort(members, {}, [](const Relative* each) {
    return std::pair(each->article.date(), text::hash64(each->article.text));
  });
  return members;
}

bool tells(const Relative& copy, const news::Change& change, const Slip& slip) {
  if ((change.kind == news::ChangeKind::negation) != (slip.kind == SlipKind::negated) ||
      (change.kind == news::ChangeKind::role) != (slip.kind == SlipKind::role))
    return false;
  const std::string_view text = copy.article.text;
  const auto [begin, end] = change.words;
  if (slip.kind == SlipKind::miswritten)
    return find_whole(text.substr(begin, end - begin), slip.is) != text.npos;
  for (auto at = text.find(slip.is); at != text.npos; at = text.find(slip.is, at + 1))
    if (at < end && begin < at + slip.is.size())
      return true;
  return false;
}

bool was_put_in(const Relative& copy, const news::Change& change) {
  return std::ranges::any_of(copy.slips,
                             [&](const Slip& slip) { return tells(copy, change, slip); });
}

} // namespace eval

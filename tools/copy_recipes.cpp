#include "copy_recipes.hpp"
#include "rewriting.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <iterator>
#include <map>
#include <ranges>

namespace tools {

namespace {

// The text of `wire` inside that of `local`.
Draft inside(const Draft& wire, Draft local, std::size_t at) {
  auto& paragraphs = local.paragraphs;
  paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(at), wire.paragraphs.begin(),
                    wire.paragraphs.end());
  return local;
}

void drop_last_sentence(Draft& draft) {
  while (!draft.paragraphs.empty() && draft.paragraphs.back().empty())
    draft.paragraphs.pop_back();
  if (!draft.paragraphs.empty())
    draft.paragraphs.back().pop_back();
}

// Of three sentences at most, so that they can be told in another order.
Draft in_short_paragraphs(const Draft& draft) {
  Draft shorter;
  for (const auto& paragraph : draft.paragraphs)
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      if (i % 3 == 0)
        shorter.paragraphs.emplace_back();
      shorter.paragraphs.back().push_back(paragraph[i]);
    }
  return shorter;
}

void append(std::vector<Slip>& slips, std::vector<Slip> more) {
  std::ranges::move(more, std::back_inserter(slips));
}

} // namespace

// Whatever was turned before, as much is drawn as if nothing had been.
Copy Copier::copy(const Original& original, news::ReuseKind kind, const Original& other) {
  const auto unturned = unturned_.find(original.text);
  auto plain = original;
  if (unturned != unturned_.end())
    plain.text = unturned->second;
  const auto before = random_;
  auto copy = rewrite(plain, kind, other);
  auto plainly = copy.article.text;
  if (unturned != unturned_.end()) {
    const auto behind = std::exchange(random_, before);
    --made_;
    copy = rewrite(original, kind, other);
    random_ = behind;
  }
  if (kind == news::ReuseKind::near || kind == news::ReuseKind::reworded)
    turn(copy, other);
  if (copy.article.text != plainly)
    unturned_.insert_or_assign(copy.article.text, std::move(plainly));
  return copy;
}

Copy Copier::rewrite(const Original& original, news::ReuseKind kind, const Original& other) {
  Copy copy{original, original.id, kind, {}, {}};
  auto& article = copy.article;
  article.id = fmt::format("{}-{}", original.id, ++made_);
  article.host = fmt::format("copies{}.example", below(random_, 50));
  article.url = fmt::format("https://{}/{}", article.host, article.id);
  article.date = original.date + std::chrono::minutes(5 + below(random_, 2000));
  auto draft = draft_of(original.text);
  switch (kind) {
  case news::ReuseKind::near:
    make_near(draft, copy);
    break;
  case news::ReuseKind::reworded:
    reword(draft, copy, other);
    break;
  case news::ReuseKind::partial: {
    auto local = draft_of(other.text);
    while (local.sentences() < 2 * draft.sentences()) // the longer part is its own
      drop_last_sentence(draft);
    const auto at = below(random_, local.paragraphs.size() + 1);
    draft = inside(draft, std::move(local), at);
    article.title = other.title;
    copy.operations.emplace_back("inside another");
    break;
  }
  default:
    copy.operations.emplace_back("verbatim");
  }
  if (kind != news::ReuseKind::verbatim)
    article.text = text_of(draft);
  return copy;
}

void Copier::make_near(Draft& draft, Copy& copy) {
  const auto untouched = text_of(draft);
  const auto told = [&](const char* operation) { copy.operations.emplace_back(operation); };
  if (happens(0.4)) {
    told("trimmed");
    trim(draft, 0.35 + 0.5 * uniform(random_));
  } else if (family_ == Family::first && happens(0.4)) {
    told("sentences dropped");
    drop_sentences(draft, 0.25, random_);
  } else if (family_ == Family::second && happens(0.4)) {
    told("paragraphs moved");
    move_paragraphs(draft, random_);
  }
  if (happens(0.3)) {
    told("lines added");
    add_lines(draft, random_);
  }
  if (happens(0.3)) {
    told("credited");
    draft.paragraphs.insert(draft.paragraphs.begin(), {"(Meridian Wire) — This report was first "
                                                       "published by Meridian Wire."});
  }
  if (happens(0.4)) {
    told("slips");
    append(copy.slips, slip_numbers(draft, 2, random_));
    append(copy.slips, family_ == Family::first ? first::slip_names(draft, 2, random_)
                                                : second::slip_names(draft, 2, random_));
  }
  if (text_of(draft) == untouched) { // there may be nothing to move, or no number to slip
    told("last sentence dropped");
    drop_last_sentence(draft);
  }
}

// Something comes to be said of another place or of somebody else, or its opposite.
void Copier::turn(Copy& copy, const Original& other) {
  auto draft = draft_of(copy.article.text);
  std::vector<Slip> slips;
  if (uniform(of_turns_) < 0.15)
    append(slips, family_ == Family::first ? first::slip_negation(draft, of_turns_)
                                           : second::slip_negation(draft, of_turns_));
  if (uniform(of_turns_) < 0.15)
    append(slips, family_ == Family::first ? first::slip_place(draft, of_turns_)
                                           : second::slip_place(draft, other.text, of_turns_));
  if (uniform(of_roles_) < 0.15)
    append(slips, family_ == Family::first ? first::slip_role(draft, of_roles_)
                                           : second::slip_role(draft, of_roles_));
  if (uniform(of_opposites_) < 0.15)
    append(slips, family_ == Family::first ? first::slip_opposite(draft, of_opposites_)
                                           : second::slip_opposite(draft, of_opposites_));
  if (uniform(of_orders_) < 0.15)
    append(slips, family_ == Family::first ? first::slip_order(draft, of_orders_)
                                           : second::slip_order(draft, of_orders_));
  if (slips.empty())
    return;
  copy.operations.emplace_back("turned");
  copy.article.text = text_of(draft);
  append(copy.slips, std::move(slips));
}

void Copier::reword(Draft& draft, Copy& copy, const Original& other) {
  const auto rate = 0.3 + 0.5 * uniform(random_);
  family_ == Family::first ? reword_first(draft, copy, rate, other)
                           : reword_second(draft, copy, rate);
  if (happens(0.3)) {
    copy.operations.emplace_back("sentences dropped");
    drop_sentences(draft, 0.3 * uniform(random_), random_);
  }
  if (happens(0.3)) {
    copy.operations.emplace_back("lines added");
    add_lines(draft, random_);
  }
  if (happens(0.3))
    append(copy.slips, slip_numbers(draft, 2, random_));
}

void Copier::reword_first(Draft& draft, Copy& copy, double rate, const Original& other) {
  if (happens(0.5)) {
    copy.operations.push_back(fmt::format("nearest synonyms at {:.2f}", rate));
    first::replace_words(draft, thesaurus_, rate, random_);
  } else {
    const auto exchanged = 1.3 * rate - 0.1; // up to nearly all but names and numbers
    copy.operations.push_back(fmt::format("words exchanged at {:.2f}", exchanged));
    append(copy.slips, first::exchange_words(draft, other.text, exchanged, random_));
  }
  if (happens(0.5)) {
    copy.operations.emplace_back("clauses swapped");
    first::swap_clauses(draft, 0.5, random_);
  }
  if (happens(0.5)) {
    copy.operations.emplace_back("sentences merged");
    first::merge_sentences(draft, 0.3, random_);
  }
  if (happens(0.5)) {
    copy.operations.emplace_back("asides cut");
    first::cut_asides(draft, 0.6, random_);
  }
  if (happens(0.2)) {
    copy.operations.emplace_back("paragraphs moved");
    move_paragraphs(draft, random_);
  }
  if (happens(0.3))
    append(copy.slips, first::slip_names(draft, 3, random_));
}

void Copier::reword_second(Draft& draft, Copy& copy, double rate) {
  copy.operations.push_back(fmt::format("farther synonyms at {:.2f}", rate));
  second::replace_words(draft, thesaurus_, rate, random_);
  copy.operations.emplace_back("rephrased");
  second::rephrase(draft, 0.8, random_);
  if (happens(0.5)) {
    copy.operations.emplace_back("speakers moved");
    second::move_speakers(draft, 0.8, random_);
  }
  if (happens(0.5)) {
    copy.operations.emplace_back("sentences split");
    second::split_sentences(draft, 0.7, random_);
  }
  if (happens(0.5)) {
    copy.operations.emplace_back("modifiers cut");
    second::cut_modifiers(draft, 0.8, random_);
  }
  if (happens(0.2)) {
    copy.operations.emplace_back("paragraphs moved");
    move_paragraphs(draft, random_);
  }
  if (happens(0.3))
    append(copy.slips, second::slip_names(draft, 3, random_));
}

std::vector<Copy> Copier::tree(const Original& original, const Original& other, std::size_t depth,
                               std::size_t fan_out) {
  using enum news::ReuseKind;
  constexpr std::array kinds = {verbatim, near, reworded, near, reworded, partial};
  std::vector<Copy> copies;
  std::vector<std::pair<Original, std::size_t>> open{{original, 0}};
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto [parent, level] = open[i];
    if (level == depth)
      continue;
    const auto most = std::max<std::size_t>(1, fan_out >> level);
    for (auto count = 1 + below(random_, most); count > 0; --count) {
      copies.push_back(copy(parent, kinds[below(random_, kinds.size())], other));
      auto& made = copies.back();
      if (below(random_, one_redated_in) == 0) {
        made.article.date += std::chrono::days(365);
        made.operations.emplace_back("dated a year later");
      }
      if (happens(0.3) && made.kind != partial)
        open.emplace_back(made.article, level + 1);
    }
  }
  return copies;
}

void Copier::tell_anew(Draft& draft, const Original& other) {
  const auto rate = 0.3 + 0.4 * uniform(random_);
  if (family_ == Family::second)
    return second::replace_words(draft, thesaurus_, rate, random_);
  if (happens(0.5))
    first::replace_words(draft, thesaurus_, rate, random_);
  else
    first::exchange_words(draft, other.text, rate, random_);
  if (happens(0.3))
    first::swap_clauses(draft, 0.5, random_);
  if (happens(0.3))
    first::merge_sentences(draft, 0.3, random_);
  if (happens(0.3))
    first::cut_asides(draft, 0.6, random_);
}

std::vector<Copier::Teller> Copier::tellers(std::size_t sentences, double shared) {
  std::vector<Teller> tellers(sentences, Teller::both);
  auto at = static_cast<std::size_t>(shared * static_cast<double>(sentences) + uniform(random_));
  for (; at < sentences; ++at)
    tellers[at] = at % 2 == 0 ? Teller::one : Teller::another;
  for (auto left = sentences; left > 1; --left)
    std::swap(tellers[left - 1], tellers[below(random_, left)]);
  return tellers;
}

std::pair<Original, Original> Copier::report_twice(const Original& original,
                                                   const Original& other) {
  const auto draft = in_short_paragraphs(draft_of(original.text));
  const auto sentences = draft.paragraphs | std::views::join;
  const auto said = static_cast<std::size_t>(std::ranges::count_if(sentences, has_quotes));
  auto of_said = tellers(said, 0.5),
       of_happened = tellers(draft.sentences() - said, 0.1 + 0.3 * uniform(random_));
  Draft one, another;
  for (const auto& paragraph : draft.paragraphs) {
    one.paragraphs.emplace_back();
    another.paragraphs.emplace_back();
    for (const auto& sentence : paragraph) {
      auto& left = has_quotes(sentence) ? of_said : of_happened;
      if (left.back() != Teller::another)
        one.paragraphs.back().push_back(sentence);
      if (left.back() != Teller::one)
        another.paragraphs.back().push_back(sentence);
      left.pop_back();
    }
  }
  for (auto* report : {&one, &another}) {
    std::erase_if(report->paragraphs, [](const auto& paragraph) { return paragraph.empty(); });
    tell_anew(*report, other);
  }
  if (!another.paragraphs.empty())
    move_paragraphs(another, random_);
  std::pair reports{original, original};
  reports.first.text = text_of(one);
  reports.second.text = text_of(another);
  reports.first.id += "-one";
  reports.second.id += "-another";
  return reports;
}

Original Copier::fill_in_again(const Original& original) {
  auto draft = draft_of(original.text);
  std::map<std::string, std::string, std::less<>> others;
  const bool of_the_same = happens(0.5); // only the numbers are new: the next day's report
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      if (!is_capital(word.front()) || opens || of_the_same)
        return std::string(word);
      auto& other = others[std::string(word)];
      if (other.empty())
        for (std::size_t i = 0; i < std::max<std::size_t>(4, word.size()); ++i)
          other += static_cast<char>((i == 0 ? 'A' : 'a') + static_cast<char>(below(random_, 26)));
      return other;
    });
    for (auto& c : sentence)
      if (c >= '0' && c <= '9')
        c = static_cast<char>('0' + static_cast<char>(below(random_, 10)));
  });
  drop_sentences(draft, 0.3 * uniform(random_), random_);
  auto twin = original;
  twin.id += "-twin";
  twin.text = text_of(draft);
  return twin;
}

} // namespace tools

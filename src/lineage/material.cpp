#include "lineage/material.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <utility>

namespace lineage {

namespace {

constexpr std::size_t words = 0, pairs = 1, joints = 2;

}

// A blank line ends a sentence, so that a paragraph reads the same in every text.
void Materials::add(std::string_view text, std::string_view language) {
  constexpr std::string_view blank_line = "\n\n";
  of_texts_.emplace_back();
  std::uint64_t word_before = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(blank_line, begin), text.size());
    const auto& paragraph = read(text.substr(begin, end - begin), language);
    append(paragraph, word_before);
    word_before = paragraph.begin < paragraph.end ? paragraph.last_word : word_before;
    begin = end + blank_line.size();
  }
}

const Materials::Paragraph& Materials::read(std::string_view text, std::string_view language) {
  const auto [known, is_new] = paragraphs_.try_emplace(text::hash64(text, text::hash64(language)));
  auto& paragraph = known->second;
  if (!is_new)
    return paragraph;
  paragraph.begin = paragraph.end = read_.sentences();
  const auto tokens = text::tokenize(text, language).tokens;
  if (tokens.empty())
    return paragraph;
  read_words(tokens);
  read_pairs(tokens);
  read_joints(tokens);
  paragraph.first_word = tokens.front().word;
  paragraph.last_word = tokens.back().word;
  paragraph.end = read_.sentences();
  return paragraph;
}

void Materials::read_words(std::span<const text::Token> tokens) {
  for (const auto& token : tokens) {
    if (token.starts_sentence)
      read_.begin_sentence(words);
    if (!token.is_stop)
      read_.add(words, number(words, token.stem));
  }
}

void Materials::read_pairs(std::span<const text::Token> tokens) {
  const text::Token* before = nullptr;
  for (const auto& token : tokens) {
    if (token.starts_sentence) {
      read_.begin_sentence(pairs);
      before = nullptr; // sentences go and change places as a whole
    }
    if (token.is_stop)
      continue;
    if (before != nullptr)
      read_.add(pairs, number(pairs, text::combine(before->stem, token.stem)));
    before = &token;
  }
}

void Materials::read_joints(std::span<const text::Token> tokens) {
  const text::Token* before = nullptr;
  for (const auto& token : tokens) {
    if (token.starts_sentence) {
      read_.begin_sentence(joints);
      if (before != nullptr)
        read_.add(joints, number(joints, text::combine(before->word, token.word)));
    }
    before = &token;
  }
}

std::uint32_t Materials::number(std::size_t kind, std::uint64_t value) {
  const auto next = static_cast<std::uint32_t>(numbers_[kind].size());
  const auto [known, is_new] = numbers_[kind].try_emplace(value, next);
  if (is_new)
    last_in_[kind].push_back(0);
  return known->second;
}

void Materials::append(const Paragraph& paragraph, std::uint64_t word_before) {
  for (std::size_t kind = 0; kind < kinds; ++kind)
    for (auto sentence = paragraph.begin; sentence < paragraph.end; ++sentence) {
      of_texts_.back().begin_sentence(kind);
      if (kind == joints && sentence == paragraph.begin && word_before != 0)
        add_once(joints, number(joints, text::combine(word_before, paragraph.first_word)));
      for (const auto each : read_.numbers(kind, sentence))
        add_once(kind, each);
    }
}

void Materials::add_once(std::size_t kind, std::uint32_t number) {
  const auto text = static_cast<std::uint32_t>(of_texts_.size());
  if (std::exchange(last_in_[kind][number], text) != text)
    of_texts_.back().add(kind, number);
  else if (kind == words)
    of_texts_.back().add_word_again(number);
}

} // namespace lineage

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
  text_.clear();
  auto& places = paragraphs_of_.emplace_back();
  std::uint64_t word_before = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(blank_line, begin), text.size());
    const auto paragraph_text = text.substr(begin, end - begin);
    const auto hash = text::hash64(paragraph_text, text::hash64(language));
    const auto& paragraph = read(hash, paragraph_text, language);
    places.push_back({hash, static_cast<std::uint32_t>(begin)});
    append(paragraph, word_before);
    word_before = paragraph.begin < paragraph.end ? paragraph.last_word : word_before;
    begin = end + blank_line.size();
  }
  of_texts_.push_back(text_);
}

const Materials::Paragraph& Materials::read(std::uint64_t hash, std::string_view text,
                                            std::string_view language) {
  const auto [known, is_new] = paragraphs_.try_emplace(hash);
  auto& paragraph = known->second;
  if (!is_new)
    return paragraph;
  paragraph.begin = paragraph.end = read_.sentences();
  paragraph.tokens = text::tokenize(text, language);
  const auto& tokens = paragraph.tokens.tokens;
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

text::Tokens Materials::tokens(std::size_t text) const {
  text::Tokens all;
  std::size_t size = 0;
  for (const auto& place : paragraphs_of_[text])
    size += paragraphs_.at(place.paragraph).tokens.tokens.size();
  all.tokens.reserve(size);
  for (const auto& [hash, begin] : paragraphs_of_[text]) {
    const auto& [tokens, paragraphs] = paragraphs_.at(hash).tokens;
    for (const auto first : paragraphs)
      all.paragraphs.push_back(static_cast<std::uint32_t>(all.tokens.size()) + first);
    for (auto token : tokens) {
      token.begin += begin, token.end += begin;
      all.tokens.push_back(token);
    }
  }
  return all;
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
      text_.begin_sentence(kind);
      if (kind == joints && sentence == paragraph.begin && word_before != 0)
        add_once(joints, number(joints, text::combine(word_before, paragraph.first_word)));
      for (const auto each : read_.numbers(kind, sentence))
        add_once(kind, each);
    }
}

void Materials::add_once(std::size_t kind, std::uint32_t number) {
  const auto text = static_cast<std::uint32_t>(paragraphs_of_.size());
  if (std::exchange(last_in_[kind][number], text) != text)
    text_.add(kind, number);
  else if (kind == words)
    text_.add_word_again(number);
}

} // namespace lineage

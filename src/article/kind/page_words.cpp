#include "article/kind/page_words.hpp"
#include "article/body/content.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace article {

namespace {

enum class WordPlace : std::uint8_t { address, title, meta, type, text_class };

constexpr std::size_t longest_word = 24; // bytes; what follows is not looked at

constexpr char lower_letter(char c) {
  if (c >= 'A' && c <= 'Z')
    return static_cast<char>(c + ('a' - 'A'));
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? c : '\0';
}

class PlaceWords {
public:
  explicit PlaceWords(WordPlace place) : place_(place) {}

  // Runs of letters.
  void add_words(std::string_view text) {
    for (const char c : text)
      if (const char letter = lower_letter(c))
        push(letter);
      else
        end_word();
    end_word();
  }

  // All its letters as one word: "og:title", "NewsArticle".
  void add_name(std::string_view name) {
    for (const char c : name)
      if (const char letter = lower_letter(c))
        push(letter);
    end_word();
  }

  void append_to(std::vector<model::Feature>& features) {
    std::ranges::sort(hashes_);
    const auto repeated = std::ranges::unique(hashes_);
    hashes_.erase(repeated.begin(), repeated.end());
    const auto value = 1 / std::sqrt(static_cast<float>(std::max<std::size_t>(hashes_.size(), 1)));
    for (const auto hash : hashes_)
      features.push_back({hash, value});
  }

private:
  void push(char letter) {
    if (length_ < word_.size())
      word_[length_++] = letter;
  }

  void end_word() {
    if (length_ > 0)
      hashes_.push_back(
          text::hash64({word_.data(), length_}, static_cast<std::uint64_t>(place_) + 1));
    length_ = 0;
  }

  WordPlace place_;
  std::array<char, longest_word> word_{};
  std::size_t length_ = 0;
  std::vector<std::uint64_t> hashes_;
};

PlaceWords meta_names(const web::Document& document) {
  PlaceWords words(WordPlace::meta);
  for (const auto& node : document.nodes())
    if (node.tag == web::Tag::meta)
      for (const std::string_view key : {"name", "property", "itemprop"})
        words.add_name(document.attribute(node, key));
  return words;
}

PlaceWords type_names(const Statements& statements) {
  PlaceWords words(WordPlace::type);
  for (const auto& type : statements.types)
    words.add_name(type);
  words.add_name(statements.og_type);
  return words;
}

// Of all elements around a block of the text.
PlaceWords text_classes(const PageParts& page) {
  PlaceWords words(WordPlace::text_class);
  std::vector<bool> is_read(page.document.nodes().size());
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (page.probabilities[i] < kept_from)
      continue;
    for (auto at = page.blocks[i].element; at != web::no_node && !is_read[at];
         at = page.document.node(at).parent) {
      is_read[at] = true;
      words.add_words(page.document.attribute(page.document.node(at), "class"));
      words.add_words(page.document.attribute(page.document.node(at), "id"));
    }
  }
  return words;
}

} // namespace

std::vector<model::Feature> page_words(const PageParts& page) {
  PlaceWords address(WordPlace::address), title(WordPlace::title);
  address.add_words(page.url);
  title.add_words(page.statements.title_element);
  std::vector<model::Feature> features;
  address.append_to(features);
  title.append_to(features);
  meta_names(page.document).append_to(features);
  type_names(page.statements).append_to(features);
  text_classes(page).append_to(features);
  return features;
}

} // namespace article

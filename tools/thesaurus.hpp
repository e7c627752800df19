// WordNet 3.0 as Debian's wordnet-base lays it down (wndb(5WN)): other words for a word.
#pragma once
#include "text/result.hpp"
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tools {

inline const std::filesystem::path debian_wordnet = "/usr/share/wordnet";

// Which of WordNet's words are offered: those of the commonest sense, or of the rarer senses and of
// what the word is a kind of. The two share none.
enum class Choice : std::uint8_t { nearest, farther };

class Thesaurus {
public:
  static text::Result<Thesaurus> load(const std::filesystem::path& folder);

  // Other words for it in the same form ("leaders": "heads"); the word in lower case, without
  // those of several words.
  [[nodiscard]] std::vector<std::string> others(std::string_view word, Choice choice) const;

private:
  struct Entry {
    std::uint32_t seen = 0;            // how often tagged, of all senses
    std::vector<std::uint32_t> senses; // offsets of synsets, the commonest first
  };
  struct Synset {
    std::vector<std::string> words;
    std::vector<std::uint32_t> kinds; // what it is a kind of
  };
  struct Part { // of speech
    std::unordered_map<std::string, Entry> entries;
    std::unordered_map<std::uint32_t, Synset> synsets;
    std::unordered_map<std::string, std::string> exceptions; // "held": "hold"
  };
  text::Result<void> load_part(const std::filesystem::path& folder, std::size_t part,
                               const std::string& name);

  std::array<Part, 4> parts_; // noun, verb, adj, adv
};

} // namespace tools

// Who a speaker is: a name, a role, somebody unnamed, a document.
#pragma once
#include "news/reading.hpp"
#include "reading/attributions/genders.hpp"
#include "reading/attributions/symbols.hpp"
#include "reading/words/words.hpp"
#include <absl/container/flat_hash_map.h>
#include <span>
#include <string>
#include <string_view>

namespace reading {

struct Speaker {
  news::SpeakerKind kind = news::SpeakerKind::writer;
  std::string name;
  std::uint32_t count = 0; // of the unnamed
};

// "official", "sources", "people": a word for somebody who is not named.
bool names_nobody(const Symbol& word);

// Remembers who spoke: asked in the order of the text, it knows whom "he" means.
class Speakers {
public:
  Speakers(const Words& words, const Symbols& symbols, std::span<const news::Mention> mentions)
      : words_(words), text_(words.text()), symbols_(symbols), mentions_(mentions) {
    for (const auto& mention : mentions)
      if (const auto gender = gender_of(mention, text_); gender != Gender::unknown)
        genders_.try_emplace(mention.name, gender);
  }

  // Of the words that name the speaker; of no words, the writer.
  Speaker identify(const news::Span& words);
  // Of a verb of saying that has none beside it.
  Speaker guess(const news::Span& cue);

private:
  [[nodiscard]] Speaker describe(const news::Span& words) const;
  [[nodiscard]] const news::Mention* name_in(const news::Span& words) const;
  [[nodiscard]] bool has_preposition(const news::Span& span) const;
  [[nodiscard]] const news::Mention* name_behind(const news::Span& words) const;
  [[nodiscard]] const news::Mention* name_ending_at(std::uint32_t begin) const;
  [[nodiscard]] news::Span clause_before(std::uint32_t who) const;
  [[nodiscard]] bool is_nameless_nearer(std::size_t pronoun, const news::Mention* subject) const;
  [[nodiscard]] Speaker whom_pronoun_means(std::uint32_t begin) const;
  [[nodiscard]] bool is_nameless_person(const news::Span& words) const;
  [[nodiscard]] bool is_outlet(const news::Mention& mention) const;
  [[nodiscard]] bool may_be(std::string_view name, Gender gender) const;
  [[nodiscard]] std::string person_before(std::size_t at, Gender gender) const;
  [[nodiscard]] bool is_called(const news::Mention& person, const Stretch& role) const;
  [[nodiscard]] const news::Mention* holder_of(const news::Span& role) const;

  const Words& words_;
  std::string_view text_;
  const Symbols& symbols_;
  std::span<const news::Mention> mentions_;
  std::string last_person_;
  Speaker last_nameless_;                                 // a lawyer, an official
  std::uint32_t nameless_ends_ = 0;                       // byte; 0: whoever spoke last has a name
  absl::flat_hash_map<std::string_view, Gender> genders_; // of names, where one is known
};

} // namespace reading

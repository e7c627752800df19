// Whose news a report tells, by what it says itself.
#pragma once
#include "news/outlet.hpp"
#include "news/reading.hpp"
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace story {

// What an outlet may be called, in letters (news::letters_of).
class Names {
public:
  explicit Names(const news::Outlet& outlet);

  // Whether a text that credits `letters` may mean this outlet. Names of one or two letters are not
  // found in longer words: "AP" is AP News and apnews.example, not apple.example.
  [[nodiscard]] bool include(std::string_view letters) const;

private:
  std::string name_, first_word_, domain_, label_, news_of_;
};

// "The Health Compass" is thehealthcompass.example, "CNN" is CNN International.
bool is_outlet(std::string_view name, const news::Outlet& outlet);

// The credit says that the words themselves are the other's: "(CNN) —" at the head of the text,
// "first published by CNN" at its foot.
bool claims_the_text(const news::Credit& credit);

struct Crediting {
  const news::Outlet& outlet; // the report's
  std::size_t text_bytes = 0;
  std::span<const news::Credit> credits;

  // Words of the text, and not the outlet's own name.
  [[nodiscard]] bool is_to_another(const news::Credit& credit) const;
  // Somebody told this outlet.
  [[nodiscard]] bool has_own_sources() const;
};

enum class Words : std::uint8_t { own, anothers };

// The credit by which a whole report is another's, or nullptr: one that claims the text; of a
// report in words of its own also one at its head, where it has no sources of its own.
const news::Credit* credit_for_all(const Crediting& report, Words words);

} // namespace story

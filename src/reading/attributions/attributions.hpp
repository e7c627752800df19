// Who says what in a text: statements with their speakers and cues, direct and indirect, and who
// refused to speak.
#pragma once
#include "news/reading.hpp"
#include "reading/words/words.hpp"
#include "text/tokens.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace reading {

// In the order of the text. `tokens` and `mentions`: of the same text. Indirect speech is found in
// English only, quotations and refusals in many languages.
std::vector<news::Attribution> find_attributions(const Words& words, const text::Tokens& tokens,
                                                 std::span<const news::Mention> mentions,
                                                 std::string_view language);

} // namespace reading

#include "reading/words/word_list.hpp"
#include "text/tokens.hpp"

namespace reading {

WordList::WordList(std::string_view words) {
  for (const auto& token : text::tokenize(words, "").tokens)
    hashes_.insert(token.word);
}

} // namespace reading

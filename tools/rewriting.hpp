// What both families of copy_operations rewrite with.
#pragma once
#include "copy_operations.hpp"
#include <functional>

namespace tools {

void for_each_sentence(Draft& draft, const std::function<void(std::string&)>& change);

// Each run of letters; what `change` returns takes its place.
void for_each_word(std::string& sentence,
                   const std::function<std::string(std::string_view, bool opens)>& change);

void replace_words(Draft& draft, const Thesaurus& thesaurus, Choice choice, double rate,
                   Random& random);

// Names that stand in the text are written otherwise throughout, `most` of them.
std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random,
                             const std::function<std::string(std::string)>& slip);

bool is_capital(char c);
std::string capitalised(std::string word);
std::string uncapitalised(std::string word);
bool has_quotes(std::string_view sentence);

} // namespace tools

// The ways of writing a date and a time of day, over the lexemes of time_words.
#pragma once
#include "text/time.hpp"
#include "text/time_words.hpp"
#include <span>

namespace text {

enum class YearForm : std::uint8_t { four_digits, also_two_digits };

struct DateForm {
  YearForm year = YearForm::four_digits;
  DateOrder order = DateOrder::day_first;
};

// Reads the longest time that begins with lexemes[0]. `used`: how many lexemes it took.
std::optional<ParsedTime> read_time(std::string_view text, std::span<const Lexeme> lexemes,
                                    const DateForm& form, std::size_t& used);

} // namespace text

// The part of Python's expressions that expectations are written in.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectations {

// Split at `separator` where it stands outside of quotes and brackets.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

// What stands in the brackets that enclose all of `text`.
std::optional<std::string_view> in_brackets(std::string_view text);

// "'a' + u'b\xe4' 'c'"; nothing where it is no text.
std::optional<std::string> text_of(std::string_view literal);

// "(2004, 1, 1, 19, 48, 21, 3, 1, 0)"
std::optional<std::vector<int>> numbers_of(std::string_view literal);

// "entries[0]['title_detail']['value']" as "entries[0].title_detail.value"
std::string path_of(std::string_view expression);

} // namespace expectations

// How a name is introduced: "By", "Written by", "Von", "Автор:", "作者：".
#pragma once
#include <string_view>

namespace article {

// Takes "By", "Written by", … away; tells whether there was any.
bool take_introduction(std::string_view& text);

// "By", "Written by", "作者：" alone: a name follows elsewhere.
bool is_introduction(std::string_view text);

// "By Jane Roe": begins with an introduction and goes on.
bool is_introduced(std::string_view line);

// "Reviewed by Jane Roe", "Photo: Jane Roe": somebody else than the author follows.
bool names_another(std::string_view text);

} // namespace article

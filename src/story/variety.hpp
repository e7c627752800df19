// The top of a page is not all about one name, nor twice about one event.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace story {

// What a headline is about, at a glance.
struct Gist {
  std::vector<std::uint64_t> names; // that stand in the headline and, with a capital, in the text
  std::vector<std::uint64_t> stems; // of the headline, without function words
}; // each sorted

// `opening`: the beginning of the leading article. Scripts without capitals tell no names.
Gist gist_of(std::string_view headline, std::string_view opening, std::string_view language);

class Variety {
public:
  // Whether the story may stand beside those taken, and takes it then: no more than two of them
  // share one of its names, and none has more than half of its headline's stems.
  bool take(Gist gist);

private:
  std::vector<Gist> taken_;
};

} // namespace story

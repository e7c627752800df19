#include "portal/api/dated.hpp"
#include "reading/times.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <string_view>

namespace portal::api {

namespace {

struct Place {
  std::string_view source, said; // source: see news::Article::date_source
};
constexpr std::array<Place, 9> places = {{{"json-ld", "as its linked data say"},
                                          {"meta", "as its metadata say"},
                                          {"time", "as a time element of its page says"},
                                          {"url", "as its address says"},
                                          {"text", "as its page says"},
                                          {"script", "as a script of its page says"},
                                          {"image", "as a picture's address says"},
                                          {"feed", "as its feed says"},
                                          {"given", "as it was given"}}};

// Where the text itself writes that day out.
news::Span day_in_text(const news::Article& article) {
  const auto tokens = text::tokenize(article.text, article.language);
  const reading::Words words(article.text, tokens);
  for (const auto& time : reading::find_times(article, words).expressions) {
    const auto written =
        std::string_view(article.text).substr(time.span.begin, time.span.end - time.span.begin);
    if (time.granularity == news::Granularity::day && time.begin <= article.date() &&
        article.date() < time.end && written.find_first_of("0123456789") != written.npos)
      return time.span;
  }
  return {};
}

} // namespace

news::Evidence dated(const news::Article& article) {
  const auto date = text::to_iso(article.date());
  if (!article.published)
    return {fmt::format("read on {}, as it states no date", date), {}, {}};
  const auto* place = std::ranges::find(places, article.date_source, &Place::source);
  const auto said = place == places.end() ? places.back().said : place->said;
  return {fmt::format("dated {}, {}", date, said),
          article.date_source == "text" ? day_in_text(article) : news::Span{},
          {}};
}

} // namespace portal::api

#include "article/byline/byline.hpp"
#include "article/byline/author_marks.hpp"
#include "article/byline/introductions.hpp"
#include "article/byline/people.hpp"
#include "text/time.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace article {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names)
    all += (all.empty() ? "" : ", ") + name;
  return all;
}

enum class Place : std::uint8_t { json_ld, meta, mark, line, count_ };

struct Candidate {
  std::string key;
  std::vector<std::string> names;
  std::array<double, static_cast<std::size_t>(Place::count_)> evidence{}; // the best of each place
  double likeness = 0;

  [[nodiscard]] bool names_all_of(const Candidate& other) const {
    return std::ranges::all_of(other.names, [&](const auto& name) {
      return std::ranges::find(names, name) != names.end();
    });
  }

  [[nodiscard]] double at(Place place) const { return evidence[static_cast<std::size_t>(place)]; }

  // Both statements for machines are written by one program, both names for readers by another.
  [[nodiscard]] double score() const {
    const auto both = [](double one, double other) {
      return std::max(one, other) + std::min({one, other, 0.4});
    };
    return likeness + both(at(Place::json_ld), at(Place::meta)) +
           both(at(Place::mark), at(Place::line));
  }
};

// Who may be the author, and what speaks for it.
class Weighing {
public:
  explicit Weighing(const SiteNames& site) : site_(site) {}

  void add(const Named& named, Place place, double weight) {
    if (named.naming == Naming::nobody || named.names.empty())
      return;
    const auto key = bare_letters(joined(named.names));
    auto known = std::ranges::find(candidates_, key, &Candidate::key);
    if (known == candidates_.end()) {
      candidates_.push_back({key, named.names, {}, likeness_of(named)});
      known = candidates_.end() - 1;
    }
    auto& evidence = known->evidence[static_cast<std::size_t>(place)];
    evidence = std::max(evidence, weight + (named.introduced ? 0.5 : 0.0));
  }

  [[nodiscard]] bool is_site(std::string_view name) const { return site_.is_site(name); }

  [[nodiscard]] std::string best() const {
    constexpr double least = 0.6;
    std::string byline;
    auto highest = least;
    for (const auto& candidate : candidates_)
      if (const auto score = supported(candidate).score(); score > highest) {
        highest = score;
        byline = joined(candidate.names);
      }
    return byline;
  }

private:
  // Who names one of several stated authors names them all.
  [[nodiscard]] Candidate supported(Candidate candidate) const {
    if (candidate.names.size() > 1 && candidate.at(Place::json_ld) + candidate.at(Place::meta) > 0)
      for (const auto& other : candidates_)
        if (candidate.names_all_of(other))
          for (std::size_t i = 0; i < candidate.evidence.size(); ++i)
            candidate.evidence[i] = std::max(candidate.evidence[i], other.evidence[i]);
    return candidate;
  }

  [[nodiscard]] double likeness_of(const Named& named) const {
    if (is_site(joined(named.names))) // some sites are named after who writes them
      return named.naming == Naming::person ? 0.3 : -0.6;
    switch (named.naming) {
    case Naming::person:
      return 1.2;
    case Naming::single:
      return 0.2;
    case Naming::organisation:
      return 0;
    default:
      return -0.6;
    }
  }

  const SiteNames& site_;
  std::vector<Candidate> candidates_;
};

bool is_connector(std::string_view line) {
  constexpr auto connectors =
      std::to_array<std::string_view>({",", "and", "&", ", and", "und", "et", "y", ";", "/", "i",
                                       "e", "и", "και", "og", "och", "、"});
  return std::ranges::find(connectors, line) != connectors.end();
}

// The names in an element's lines: "By", "Jane Roe", "and", "John Doe", "Science correspondent".
Named read_lines(const std::vector<std::string>& lines) {
  constexpr std::size_t most_lines = 16;
  Named all;
  bool goes_on = false, introduced = false;
  for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
    const auto& line = lines[i];
    if (names_another(line))
      break;
    if (is_connector(line)) {
      goes_on = true;
      continue;
    }
    if (is_introduction(line)) {
      introduced = true;
      continue;
    }
    if (!all.names.empty() && !goes_on)
      break;
    auto named = read_names(line);
    if (named.naming == Naming::nobody)
      continue;
    if (!all.names.empty() && named.naming != all.naming)
      break; // a role
    all.naming = std::max(all.naming, named.naming);
    all.introduced = all.introduced || named.introduced || introduced;
    std::ranges::move(named.names, std::back_inserter(all.names));
    goes_on = line.ends_with(',') || line.ends_with(" and") || line.ends_with('&');
  }
  return all;
}

double weight_of(MarkKind kind) {
  switch (kind) {
  case MarkKind::stated:
    return 1.6;
  case MarkKind::byline:
    return 1.6;
  case MarkKind::classed:
    return 1.3;
  default:
    return 1.0;
  }
}

// The author is named near the beginning of the text, less often at its end.
double nearness(const AuthorMark& mark, web::NodeIndex text_begins) {
  constexpr web::NodeIndex reach = 120; // nodes
  const bool near = mark.begin + reach >= text_begins && mark.begin < text_begins + reach / 2;
  return (near ? 0.6 : mark.kind == MarkKind::link ? -1.0 : -0.3) - (mark.aside ? 0.8 : 0.0);
}

// Names side by side are one byline: nothing but "and" stands between them.
bool stand_together(const web::Document& document, const AuthorMark& left,
                    const AuthorMark& right) {
  constexpr web::NodeIndex gap = 8; // nodes
  if (right.begin < left.end || right.begin > left.end + gap || right.kind != left.kind)
    return false;
  bool connected = left.kind == MarkKind::stated;
  for (auto between = left.end; between < right.begin; ++between)
    if (const auto text = text::trim(document.node(between).text); !text.empty()) {
      if (!is_connector(text))
        return false;
      connected = true;
    }
  return connected;
}

void weigh_marks(Weighing& weighing, const web::Document& document, const Labels& labels,
                 web::NodeIndex text_begins) {
  const auto marks = find_author_marks(document, labels);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    auto named = read_lines(marks[i].lines);
    const auto weight = weight_of(marks[i].kind) + nearness(marks[i], text_begins);
    weighing.add(named, Place::mark, weight);
    for (auto next = i + 1;
         next < marks.size() && stand_together(document, marks[next - 1], marks[next]); ++next) {
      auto more = read_lines(marks[next].lines);
      if (more.naming != Naming::person || named.naming != Naming::person ||
          std::ranges::find(named.names, more.names.front()) != named.names.end())
        break;
      std::ranges::move(more.names, std::back_inserter(named.names));
      weighing.add(named, Place::mark, weight + 0.2);
    }
  }
}

// What follows "By" in a line about the article: "By Jane Roe", "4 March 2024 by Jane Roe", or the
// next line where "Written by" stands alone.
Named named_in(std::span<const Block> blocks, std::size_t at) {
  constexpr std::size_t longest_line = 150;
  const std::string_view line = blocks[at].text;
  if (line.size() > longest_line)
    return {};
  if (is_introduction(line) && at + 1 < blocks.size() &&
      blocks[at + 1].text.size() < longest_line) {
    auto named = read_names(blocks[at + 1].text);
    named.introduced = true;
    return named;
  }
  if (is_introduced(line))
    return read_names(line);
  const auto by = line.find(" by ");
  if (by == line.npos || line.find_first_of("0123456789") > by || line.contains("©"))
    return {};
  const auto verb = line.rfind(' ', by - 1) + 1; // "Powered by"
  return names_another(line.substr(verb)) ? Named{} : read_names(line.substr(by + 1));
}

// Of a menu: "By Country", and nothing but a link.
bool is_menu_item(const Block& block) {
  return block.kind == web::Tag::li && block.link_bytes >= block.text.size();
}

void weigh_lines(Weighing& weighing, std::span<const Block> blocks, std::size_t text_begins) {
  constexpr std::size_t reach = 12;
  const auto first = text_begins > reach ? text_begins - reach : 0;
  for (std::size_t i = first; i < std::min(text_begins + 3, blocks.size()); ++i)
    if (const auto named = named_in(blocks, i); named.introduced && !is_menu_item(blocks[i]))
      weighing.add(named, Place::line, 1.2);
}

// "Written by Jane Roe" far from the beginning, where the page says it of nobody else.
void weigh_far_lines(Weighing& weighing, std::span<const Block> blocks) {
  Named only;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].text.size() > 60 || blocks[i].kind == web::Tag::li)
      continue;
    const auto named = named_in(blocks, i);
    if (!named.introduced || named.naming != Naming::person)
      continue;
    if (!only.names.empty() && only.names != named.names)
      return;
    only = named;
  }
  weighing.add(only, Place::line, 0.2);
}

// A name beside a date, right below the headline.
void weigh_headline(Weighing& weighing, std::span<const Block> blocks, std::size_t text_begins) {
  constexpr std::size_t reach = 6, longest_line = 80;
  const auto end = std::min(text_begins + 2, blocks.size());
  for (auto heading = end; heading-- > 0;) {
    if (blocks[heading].kind != web::Tag::h1)
      continue;
    for (auto i = heading + 1; i < std::min(heading + reach, blocks.size()); ++i) {
      if (blocks[i].text.size() > longest_line || blocks[i].kind == web::Tag::li)
        continue;
      const auto is_date = [&](std::size_t at) {
        return at > heading && at < blocks.size() && blocks[at].text.size() < longest_line &&
               blocks[at].text.find_first_of("0123456789") != std::string::npos &&
               text::find_time(blocks[at].text);
      };
      if (const auto named = read_names(blocks[i].text);
          named.naming == Naming::person && (is_date(i) || is_date(i - 1) || is_date(i + 1)))
        weighing.add(named, Place::line, 0.4);
    }
    return;
  }
}

void weigh_stated(Weighing& weighing, const std::vector<std::string>& authors, Place place,
                  double weight) {
  Named people;
  for (const auto& author : authors) {
    auto named = read_names(author);
    if (named.naming != Naming::person && weighing.is_site(author))
      named = {{author}, Naming::organisation, false};
    weighing.add(named, place, weight - (authors.size() > 1 ? 0.2 : 0.0));
    if (named.naming < Naming::single)
      continue;
    people.naming = std::max(people.naming, named.naming);
    for (auto& name : named.names)
      if (std::ranges::find(people.names, name) == people.names.end())
        people.names.push_back(std::move(name));
  }
  weighing.add(people, place, weight);
}

} // namespace

std::string find_byline(const web::Document& document, const Labels& labels,
                        const Statements& statements, const SiteNames& site,
                        std::span<const Block> blocks, std::size_t text_begins) {
  Weighing weighing(site);
  weigh_stated(weighing, statements.authors, Place::json_ld, 2.0);
  weigh_stated(weighing, statements.meta_authors, Place::meta, 1.7);
  weigh_marks(weighing, document, labels,
              text_begins < blocks.size() ? blocks[text_begins].element : 0);
  weigh_lines(weighing, blocks, text_begins);
  weigh_headline(weighing, blocks, text_begins);
  if (weighing.best().empty())
    weigh_far_lines(weighing, blocks);
  return weighing.best();
}

} // namespace article

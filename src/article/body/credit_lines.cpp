#include "article/body/credit_lines.hpp"
#include "article/body/content.hpp"
#include "model/embedded.hpp"
#include "model/lists.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace article {

namespace {

using web::NodeIndex, web::Tag;

constexpr std::size_t longest = 220; // bytes of a line

using Words = std::vector<std::string_view>;

// Letters and what joins them; "cross-posted" is one word.
Words words_of(std::string_view lower) {
  const auto is_letter = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '/';
  };
  Words words;
  for (auto at = lower.begin();;) {
    at = std::find_if(at, lower.end(), is_letter);
    if (at == lower.end())
      return words;
    const auto end = std::find_if_not(at, lower.end(), is_letter);
    words.emplace_back(at, end);
    at = end;
  }
}

// The sayings of the list by their classes.
class Sayings {
public:
  explicit Sayings(std::string_view file) {
    model::for_each_line(file, [this](std::string_view line) {
      auto& sayings = classes_[model::next_field(line, '\t')];
      while (!line.empty())
        sayings.push_back(words_of(model::next_field(line, ',')));
    });
  }

  // How many words the longest of the class has that begins here; 0: none does.
  [[nodiscard]] std::size_t at(const Words& words, std::size_t first, std::string_view of) const {
    std::size_t longest_found = 0;
    for (const auto& saying : classes_.at(of))
      if (saying.size() > longest_found && first + saying.size() <= words.size() &&
          std::equal(saying.begin(), saying.end(), words.begin() + std::ptrdiff_t(first)))
        longest_found = saying.size();
    return longest_found;
  }

private:
  absl::flat_hash_map<std::string_view, std::vector<Words>> classes_;
};

const Sayings& sayings() {
  static const Sayings read(model::embedded("models/outlets/credit_lines.tsv"));
  return read;
}

class Line {
public:
  explicit Line(std::string_view line) : lower_(text::to_lower(line)), words_(words_of(lower_)) {}

  [[nodiscard]] bool credits() const {
    return is_source() || is_short_via() || reports() || leads_to_original() || is_about_itself();
  }

private:
  [[nodiscard]] std::size_t is(std::size_t word, std::string_view of) const {
    return sayings().at(words_, word, of);
  }
  [[nodiscard]] bool has_from(std::size_t word, std::size_t at_most) const {
    return words_.size() > word && words_.size() <= word + at_most;
  }

  // "Source: Harbour Post"
  [[nodiscard]] bool is_source() const {
    if (is(0, "source") == 0)
      return false;
    const auto behind =
        static_cast<std::size_t>(words_[0].data() - lower_.data()) + words_[0].size();
    return text::trim(std::string_view(lower_).substr(behind)).starts_with(":") &&
           has_from(1, most_names);
  }

  // "via Reuters", "h/t The Hill"
  [[nodiscard]] bool is_short_via() const {
    const auto label = !words_.empty() && words_[0] == "h/t" ? 1 : is(0, "via");
    return label > 0 && has_from(label, most_names);
  }

  // "(With inputs from AP)", "Reporting by Ana Holm, Harbour Post"
  [[nodiscard]] bool reports() const {
    const auto inputs = is(0, "inputs"), reporting = is(0, "reporting");
    return (inputs > 1 && has_from(inputs, most_names)) ||
           (reporting > 0 && has_from(reporting, most_reporters));
  }

  // "Read the original article at Harbour Post"
  [[nodiscard]] bool leads_to_original() const {
    for (std::size_t i = 1; is(0, "read") > 0 && i < head; ++i)
      if (is(i, "original") > 0)
        return is(i + 1, "piece") > 0 && is(i + 2, "at") > 0 && has_from(i + 3, most_names);
    return false;
  }

  // "This article first appeared on Mooring Line", "Republished from Mooring Line"
  [[nodiscard]] bool is_about_itself() const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (const auto label = words_about_origin(i); label > 0 && tells_of_itself(i))
        return names_behind(i, label);
    return false;
  }
  [[nodiscard]] std::size_t words_about_origin(std::size_t word) const {
    if (const auto again = is(word, "again"))
      return again;
    return (is(word, "first") > 0 && is(word + 1, "appeared") > 0) ||
                   (is(word, "appeared") > 0 && is(word + 1, "first") > 0)
               ? 2
               : 0;
  }
  [[nodiscard]] bool tells_of_itself(std::size_t label) const {
    return label == 0 ||
           ((is(0, "this") > 0 || is(0, "the") > 0) && (is(1, "piece") > 0 || is(2, "piece") > 0));
  }
  [[nodiscard]] bool names_behind(std::size_t label, std::size_t size) const {
    const auto joint = is(label, "again") > 0 ? "from" : "at";
    for (auto i = label + size; i < label + size + reach; ++i)
      if (const auto joins = is(i, joint))
        return has_from(i + joins, most_names) && is(i + joins, "time") == 0 &&
               !(words_[i + joins][0] >= '0' && words_[i + joins][0] <= '9');
    return false;
  }

  static constexpr std::size_t most_names = 12, most_reporters = 25, head = 4, reach = 8; // words

  std::string lower_;
  Words words_;
};

// The nearest element that holds both and is more than a list, a quotation or a table.
NodeIndex what_holds(const web::Document& document, NodeIndex one, NodeIndex other) {
  auto at = document.node(one).parent;
  const auto is_within = [&](NodeIndex what) { return what > at && what < document.node(at).end; };
  while (at != web::no_node) {
    const auto tag = document.node(at).tag;
    const bool is_part = tag == Tag::ul || tag == Tag::ol || tag == Tag::li || tag == Tag::dl ||
                         tag == Tag::blockquote || tag == Tag::table || tag == Tag::tbody ||
                         tag == Tag::tr || tag == Tag::td;
    if (!is_part && is_within(other))
      return at;
    at = document.node(at).parent;
  }
  return 0;
}

} // namespace

bool is_credit_line(std::string_view line) {
  return line.size() <= longest && Line(line).credits();
}

void keep_credit_lines(const web::Document& document, std::span<Block> blocks,
                       std::span<float> probabilities) {
  constexpr std::size_t close = 4; // blocks
  std::vector<std::size_t> last;   // two of the text's, from its end
  for (auto i = blocks.size(); i-- > 0 && last.size() < 2;)
    if (probabilities[i] >= kept_from && !is_credit_line(blocks[i].text))
      last.push_back(i);
  if (last.size() < 2)
    return;
  const auto holder = what_holds(document, blocks[last[0]].element, blocks[last[1]].element);
  const auto end = document.node(holder).end;
  for (auto i = last[0] + 1; i < std::min(blocks.size(), last[0] + 1 + close); ++i) {
    auto& block = blocks[i];
    block.credit_line = block.element < end && block.kind != Tag::figcaption && !block.hidden &&
                        is_credit_line(block.text);
    if (block.credit_line)
      probabilities[i] = std::max(probabilities[i], kept_from);
  }
}

} // namespace article

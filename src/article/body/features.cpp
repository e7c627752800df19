#include "article/body/features.hpp"
#include "article/body/calls.hpp"
#include "article/body/line_words.hpp"
#include "article/body/stated_body.hpp"
#include "article/body/surroundings.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <cassert>
#include <cmath>

namespace article {

namespace {

using web::NodeIndex;
using web::Tag;

constexpr std::size_t far = 60; // blocks; further is the same

struct Along {
  LineWords line;
  std::uint64_t text = 0; // its hash
  std::uint32_t calls = 0;
  float log_words = 0, link_share = 0;
  bool is_paragraph = false, ends_sentence = false;
  std::uint64_t own_look = 0, look = 0; // of its element; with the one around it
  std::size_t since_paragraph = far, until_paragraph = far, since_tail = far;
  float paragraph_words_before = 0;
};

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

struct Alike { // blocks in elements of one look
  float words = 0, link_words = 0;
  std::size_t blocks = 0;
};

class Describer {
public:
  Describer(const web::Document& document, std::span<const Block> blocks,
            std::span<const Surroundings> around, std::string_view body)
      : document_(document), blocks_(blocks), around_(around),
        best_container_(best_container(around_)), stated_body_(body, blocks) {
    for (const auto& block : blocks) {
      page_words_ += static_cast<float>(block.words);
      page_link_bytes_ += static_cast<float>(block.link_bytes);
      page_bytes_ += static_cast<float>(block.text.size());
    }
    look_along();
  }

  std::vector<Features> describe(std::string_view title) {
    std::vector<Features> rows(blocks_.size());
    const auto title_at = find_title(title);
    float words_before = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      row_ = &rows[i];
      next_ = 0;
      describe_text(i);
      describe_place(i, words_before, title_at);
      describe_element(blocks_[i]);
      describe_run(i, title);
      describe_words(i);
      for (const int step : {-3, -2, -1, 1, 2, 3})
        describe_neighbour(i, step);
      assert(next_ == block_features);
      words_before += static_cast<float>(blocks_[i].words);
    }
    return rows;
  }

private:
  void put(float value) { (*row_)[next_++] = value; }
  void put(bool value) { put(value ? 1.0F : 0.0F); }
  void put(std::size_t value) { put(static_cast<float>(value)); }

  // Along the page: where paragraphs stand, and what is written in elements that look alike.
  void look_along() {
    along_.resize(blocks_.size());
    float paragraph_words = 0;
    std::size_t since_paragraph = far, since_tail = far;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const auto& block = blocks_[i];
      auto& here = along_[i];
      here.log_words = std::log1p(static_cast<float>(block.words));
      here.link_share = link_share(block);
      here.ends_sentence = ends_sentence(block.text);
      here.is_paragraph = block.words >= 15 && here.link_share < 0.3F && !block.hidden;
      here.text = text::hash64(block.text);
      ++repeats_[here.text];
      here.line = read_line_words(block.text);
      here.calls = count_calls(block.text);
      here.own_look = look_of(block.element, text::hash64(""));
      const auto parent = document_.node(block.element).parent;
      here.look = parent == web::no_node ? here.own_look : look_of(parent, here.own_look);
      for (const auto look : {here.own_look, here.look}) {
        auto& alike = alike_[look];
        alike.words += static_cast<float>(block.words);
        alike.link_words += static_cast<float>(block.words) * here.link_share;
        ++alike.blocks;
      }
      here.paragraph_words_before = paragraph_words;
      here.since_paragraph = since_paragraph;
      here.since_tail = since_tail;
      since_paragraph = here.is_paragraph ? 0 : std::min(since_paragraph + 1, far);
      since_tail = here.line.begins_tail ? 0 : std::min(since_tail + 1, far);
      paragraph_words += here.is_paragraph ? static_cast<float>(block.words) : 0.0F;
    }
    paragraph_words_ = paragraph_words;
    std::size_t until_paragraph = far;
    for (auto i = blocks_.size(); i-- > 0;) {
      along_[i].until_paragraph = until_paragraph;
      until_paragraph = along_[i].is_paragraph ? 0 : std::min(until_paragraph + 1, far);
    }
  }

  [[nodiscard]] std::uint64_t look_of(NodeIndex element, std::uint64_t inside) const {
    const auto& node = document_.node(element);
    return text::combine(inside, text::hash64(document_.attribute(node, "class"),
                                              static_cast<std::uint64_t>(node.tag)));
  }

  void describe_run(std::size_t i, std::string_view title) {
    const auto& block = blocks_[i];
    const auto& here = along_[i];
    put(block.hidden);
    put(block.text == title);
    put(here.line.leads_elsewhere);
    put(here.line.begins_tail);
    put(here.line.credits);
    put(here.line.has_year);
    put(here.since_tail);
    put(here.since_paragraph);
    put(here.until_paragraph);
    put(here.paragraph_words_before / std::max(paragraph_words_, 1.0F));
    put(std::log1p(paragraph_words_));
    for (const auto look : {here.own_look, here.look}) {
      const auto& alike = alike_.find(look)->second;
      put(alike.words / std::max(page_words_, 1.0F));
      put(alike.link_words / std::max(alike.words, 1.0F));
      put(alike.words / static_cast<float>(alike.blocks));
    }
    const auto& best = around_[best_container_];
    put(static_cast<float>(block.element) < static_cast<float>(best_container_)
            ? -1.0F
            : (static_cast<float>(block.element) - static_cast<float>(best_container_)) /
                  static_cast<float>(std::max<NodeIndex>(
                      document_.node(best_container_).end - best_container_, 1)));
    put(best.words / std::max(page_words_, 1.0F));
    put(best.link_words / std::max(best.words, 1.0F));
  }

  // What the block's words say of it, and what the page states.
  void describe_words(std::size_t i) {
    const auto& here = along_[i];
    put(static_cast<std::size_t>(here.calls));
    put(static_cast<float>(here.calls) / static_cast<float>(std::max(blocks_[i].words, 1U)));
    put(blocks_[i].text.ends_with(':') && blocks_[i].words < 12);
    put(stated_body_.agrees());
    put(stated_body_.share_of(blocks_[i].text));
  }

  [[nodiscard]] std::size_t find_title(std::string_view title) const {
    std::size_t first_heading = blocks_.size();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!title.empty() && blocks_[i].text == title &&
          (blocks_[i].kind == Tag::h1 || blocks_[i].kind == Tag::h2))
        return i;
      if (blocks_[i].kind == Tag::h1 && first_heading == blocks_.size())
        first_heading = i;
    }
    for (std::size_t i = 0; first_heading == blocks_.size() && !title.empty() && i < blocks_.size();
         ++i)
      if (blocks_[i].text == title)
        return i;
    return first_heading;
  }

  void describe_text(std::size_t i) {
    const auto& block = blocks_[i];
    const auto& here = along_[i];
    const auto& text = block.text;
    std::size_t marks = 0, commas = 0, upper = 0, letters = 0, digits = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == '.' || c == '!' || c == '?')
        marks += at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '"' ? 1 : 0;
      commas += c == ',' || c == ';' ? 1 : 0;
      upper += c >= 'A' && c <= 'Z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters +=
          static_cast<unsigned char>(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? 1 : 0;
    }
    const auto size = static_cast<float>(std::max<std::size_t>(text.size(), 1));
    const auto words = static_cast<float>(std::max(block.words, 1U));
    put(here.log_words);
    put(here.link_share);
    put(static_cast<float>(letters) / words);
    put(marks);
    put(static_cast<float>(commas) / words);
    put(static_cast<float>(upper) / static_cast<float>(std::max<std::size_t>(letters, 1)));
    put(static_cast<float>(digits) / size);
    put(here.ends_sentence);
    put(text.back() == ':');
    put(text.find('|') != text.npos || text.find("\xC2\xB7") != text.npos ||
        text.find("\xC2\xA9") != text.npos);
    put(block.link.empty());
    put(static_cast<std::size_t>(repeats_[here.text]));
    put(text.find('"') != text.npos || text.find("\xE2\x80\x9C") != text.npos);
    put(text.find('@') != text.npos || text.find("http") != text.npos);
  }

  static bool ends_sentence(std::string_view text) {
    for (const std::string_view end :
         {".", "!", "?", ".\"", "”", "…", ".)", "?\"", "»", "“", "。", "！", "？", "।", "؟", "۔"})
      if (text.ends_with(end))
        return true;
    return false;
  }

  void describe_place(std::size_t i, float words_before, std::size_t title_at) {
    const auto count = static_cast<float>(blocks_.size());
    const auto all_words = std::max(page_words_, 1.0F);
    put(static_cast<float>(i) / count);
    put(words_before / all_words);
    put(title_at < blocks_.size()
            ? std::clamp(static_cast<float>(i) - static_cast<float>(title_at), -50.0F, 200.0F)
            : -60.0F);
    put(std::log1p(page_words_));
    put(std::log1p(count));
    put(page_link_bytes_ / std::max(page_bytes_, 1.0F));
    put(static_cast<float>(blocks_[i].words) / all_words);
  }

  void describe_element(const Block& block) {
    const auto& here = around_[block.element];
    const auto kind = block.kind;
    put(kind == Tag::p);
    put(kind == Tag::li);
    put(kind == Tag::h1);
    put(kind == Tag::h2 || kind == Tag::h3);
    put(kind == Tag::h4 || kind == Tag::h5 || kind == Tag::h6);
    put(kind == Tag::td || kind == Tag::th);
    put(kind == Tag::div || kind == Tag::section);
    put(kind == Tag::figcaption || here.in_figure);
    put(static_cast<float>(here.depth));
    put(here.in_article);
    put(here.in_main);
    put(here.in_aside);
    put(here.in_nav);
    put(here.in_header);
    put(here.in_footer);
    put(here.in_form);
    put(here.in_table);
    put(here.in_list);
    put(here.in_quote);
    for (const auto steps : {here.content, here.lead, here.comments, here.others, here.around})
      put(static_cast<float>(steps));
    describe_containers(block);
  }

  void describe_containers(const Block& block) {
    auto at = document_.node(block.element).parent;
    for (int level = 0; level < 3; ++level) {
      const auto& here = at == web::no_node ? around_[0] : around_[at];
      put(here.words / std::max(page_words_, 1.0F));
      put(here.link_words / std::max(here.words, 1.0F));
      put(here.paragraphs);
      if (at != web::no_node)
        at = document_.node(at).parent;
    }
    // How far up the best container is, if the block is inside it.
    std::size_t steps = 0;
    auto up = block.element;
    while (up != web::no_node && up != best_container_ && steps < 30) {
      up = document_.node(up).parent;
      ++steps;
    }
    put(up == best_container_ ? static_cast<float>(steps) : 40.0F);
    put(std::log1p(around_[best_container_].score));
  }

  void describe_neighbour(std::size_t i, int step) {
    const auto at = static_cast<std::ptrdiff_t>(i) + step;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(blocks_.size())) {
      for (int value = 0; value < 6; ++value)
        put(-1.0F);
      return;
    }
    const auto other = static_cast<std::size_t>(at);
    const auto& block = blocks_[other];
    put(along_[other].log_words);
    put(along_[other].link_share);
    put(along_[other].ends_sentence);
    put(along_[other].look == along_[i].look ? 2.0F : is_heading(block.kind) ? 1.0F : 0.0F);
    put(block.kind == Tag::li);
    put(along_[other].line.leads_elsewhere || along_[other].line.begins_tail);
  }

  const web::Document& document_;
  std::span<const Block> blocks_;
  std::span<const Surroundings> around_;
  NodeIndex best_container_;
  StatedBody stated_body_;
  std::vector<Along> along_;
  absl::flat_hash_map<std::uint64_t, Alike> alike_;
  absl::flat_hash_map<std::uint64_t, std::uint32_t> repeats_;
  float paragraph_words_ = 0, page_words_ = 0, page_link_bytes_ = 0, page_bytes_ = 0;
  Features* row_ = nullptr;
  std::size_t next_ = 0;
};

} // namespace

std::vector<Features> describe(const web::Document& document, std::span<const Block> blocks,
                               std::span<const Surroundings> around, const StatedText& stated) {
  return Describer(document, blocks, around, stated.body).describe(stated.title);
}

} // namespace article

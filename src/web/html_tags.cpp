#include "web/html_tags.hpp"
#include <array>

namespace web {

namespace {

using namespace trait;

struct Row {
  Tag tag;
  std::string_view name;
  std::uint16_t traits;
};

constexpr std::uint16_t section_like = closes_p | special | ends_in_scope;
constexpr std::uint16_t void_phrasing = is_void | phrasing;

constexpr auto rows = std::to_array<Row>({
    {Tag::a, "a", phrasing},
    {Tag::abbr, "abbr", phrasing},
    {Tag::address, "address", section_like},
    {Tag::amp_img, "amp-img", phrasing},
    {Tag::area, "area", void_phrasing | special},
    {Tag::article, "article", section_like},
    {Tag::aside, "aside", section_like},
    {Tag::audio, "audio", 0},
    {Tag::b, "b", phrasing},
    {Tag::base, "base", is_void | special | in_head},
    {Tag::big, "big", phrasing},
    {Tag::blockquote, "blockquote", section_like},
    {Tag::body, "body", special},
    {Tag::br, "br", is_void | special},
    {Tag::button, "button", special | ends_in_scope | bounds_button},
    {Tag::canvas, "canvas", 0},
    {Tag::caption, "caption", special | bounds_scope},
    {Tag::center, "center", section_like},
    {Tag::cite, "cite", phrasing},
    {Tag::code, "code", phrasing},
    {Tag::col, "col", is_void | special},
    {Tag::colgroup, "colgroup", special},
    {Tag::dd, "dd", special | closes_p | ends_in_scope},
    {Tag::del, "del", phrasing},
    {Tag::details, "details", section_like},
    {Tag::dialog, "dialog", section_like},
    {Tag::dir, "dir", section_like},
    {Tag::div, "div", section_like},
    {Tag::dl, "dl", section_like},
    {Tag::dt, "dt", special | closes_p | ends_in_scope},
    {Tag::em, "em", phrasing},
    {Tag::embed, "embed", is_void | special},
    {Tag::fieldset, "fieldset", section_like},
    {Tag::figcaption, "figcaption", section_like},
    {Tag::figure, "figure", section_like},
    {Tag::font, "font", phrasing},
    {Tag::footer, "footer", section_like},
    {Tag::form, "form", closes_p | special},
    {Tag::frame, "frame", is_void | special},
    {Tag::frameset, "frameset", special},
    {Tag::h1, "h1", closes_p | special | heading},
    {Tag::h2, "h2", closes_p | special | heading},
    {Tag::h3, "h3", closes_p | special | heading},
    {Tag::h4, "h4", closes_p | special | heading},
    {Tag::h5, "h5", closes_p | special | heading},
    {Tag::h6, "h6", closes_p | special | heading},
    {Tag::head, "head", special},
    {Tag::header, "header", section_like},
    {Tag::hgroup, "hgroup", section_like},
    {Tag::hr, "hr", is_void | closes_p | special},
    {Tag::html, "html", special | bounds_scope},
    {Tag::i, "i", phrasing},
    {Tag::iframe, "iframe", special},
    {Tag::img, "img", void_phrasing | special},
    {Tag::input, "input", is_void | special},
    {Tag::ins, "ins", phrasing},
    {Tag::kbd, "kbd", phrasing},
    {Tag::label, "label", phrasing},
    {Tag::legend, "legend", 0},
    {Tag::li, "li", special | closes_p},
    {Tag::link, "link", void_phrasing | special | in_head},
    {Tag::main, "main", section_like},
    {Tag::map, "map", phrasing},
    {Tag::mark, "mark", phrasing},
    {Tag::menu, "menu", section_like},
    {Tag::meta, "meta", void_phrasing | special | in_head},
    {Tag::nav, "nav", section_like},
    {Tag::noscript, "noscript", special | in_head},
    {Tag::object, "object", special | bounds_scope},
    {Tag::ol, "ol", section_like | bounds_list},
    {Tag::optgroup, "optgroup", 0},
    {Tag::option, "option", 0},
    {Tag::p, "p", closes_p | special},
    {Tag::param, "param", is_void | special},
    {Tag::picture, "picture", phrasing},
    {Tag::pre, "pre", section_like},
    {Tag::progress, "progress", phrasing},
    {Tag::q, "q", phrasing},
    {Tag::s, "s", phrasing},
    {Tag::samp, "samp", phrasing},
    {Tag::script, "script", special | in_head},
    {Tag::search, "search", section_like},
    {Tag::section, "section", section_like},
    {Tag::select, "select", special | bounds_scope},
    {Tag::small, "small", phrasing},
    {Tag::source, "source", void_phrasing | special},
    {Tag::span, "span", phrasing},
    {Tag::strike, "strike", phrasing},
    {Tag::strong, "strong", phrasing},
    {Tag::style, "style", special | in_head},
    {Tag::sub, "sub", phrasing},
    {Tag::summary, "summary", section_like},
    {Tag::sup, "sup", phrasing},
    {Tag::svg, "svg", 0},
    {Tag::table, "table", special | closes_p | bounds_scope},
    {Tag::tbody, "tbody", special},
    {Tag::td, "td", special | bounds_scope},
    {Tag::template_, "template", special | bounds_scope | in_head},
    {Tag::textarea, "textarea", special},
    {Tag::tfoot, "tfoot", special},
    {Tag::th, "th", special | bounds_scope},
    {Tag::thead, "thead", special},
    {Tag::time, "time", phrasing},
    {Tag::title, "title", special | in_head},
    {Tag::tr, "tr", special},
    {Tag::track, "track", is_void | special},
    {Tag::tt, "tt", phrasing},
    {Tag::u, "u", phrasing},
    {Tag::ul, "ul", section_like | bounds_list},
    {Tag::var, "var", phrasing},
    {Tag::video, "video", 0},
    {Tag::wbr, "wbr", void_phrasing | special},
});

constexpr auto by_tag = [] {
  std::array<Row, static_cast<std::size_t>(Tag::count_)> table{};
  for (const auto& row : rows)
    table[static_cast<std::size_t>(row.tag)] = row;
  return table;
}();
static_assert(rows.size() + 2 == by_tag.size(), "every element has a row");

// Open addressing by length and three letters.
constexpr std::size_t slots = 2048;
constexpr std::size_t slot_of(std::string_view name) {
  const auto letter = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
  };
  return (letter(0) * 31 + letter(name.size() - 1) * 7 + letter(name.size() / 2) * 131 +
          name.size() * 523) %
         slots;
}

constexpr auto by_name = [] {
  std::array<Tag, slots> table{};
  for (const auto& row : rows) {
    auto slot = slot_of(row.name);
    while (table[slot] != Tag::other)
      slot = (slot + 1) % slots;
    table[slot] = row.tag;
  }
  return table;
}();

} // namespace

Tag tag_named(std::string_view name) {
  if (name.empty())
    return Tag::other;
  for (auto slot = slot_of(name); by_name[slot] != Tag::other; slot = (slot + 1) % slots)
    if (name_of(by_name[slot]) == name)
      return by_name[slot];
  return Tag::other;
}

std::string_view name_of(Tag tag) { return by_tag[static_cast<std::size_t>(tag)].name; }
std::uint16_t traits_of(Tag tag) { return by_tag[static_cast<std::size_t>(tag)].traits; }

} // namespace web

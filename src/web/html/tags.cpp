#include "web/html/tags.hpp"
#include <array>

namespace web {

namespace {

using namespace trait;

struct Row {
  Tag tag;
  std::string_view name;
  Traits traits;
};

constexpr Traits section_like = special | block;
constexpr Traits void_phrasing = is_void | special | phrasing;
constexpr Traits formatting = reopened | phrasing;

constexpr auto rows = std::to_array<Row>({
    {Tag::a, "a", formatting},
    {Tag::abbr, "abbr", phrasing},
    {Tag::address, "address", section_like},
    {Tag::amp_img, "amp-img", phrasing},
    {Tag::applet, "applet", special | bounds_scope},
    {Tag::area, "area", void_phrasing},
    {Tag::article, "article", section_like},
    {Tag::aside, "aside", section_like},
    {Tag::audio, "audio", 0},
    {Tag::b, "b", formatting},
    {Tag::base, "base", is_void | special},
    {Tag::basefont, "basefont", is_void | special},
    {Tag::bgsound, "bgsound", is_void | special},
    {Tag::big, "big", formatting},
    {Tag::blockquote, "blockquote", section_like},
    {Tag::body, "body", special},
    {Tag::br, "br", is_void | special},
    {Tag::button, "button", special | bounds_button},
    {Tag::canvas, "canvas", 0},
    {Tag::caption, "caption", special | bounds_scope | end_implied_in_template},
    {Tag::center, "center", section_like},
    {Tag::cite, "cite", phrasing},
    {Tag::code, "code", formatting},
    {Tag::col, "col", is_void | special},
    {Tag::colgroup, "colgroup", special | end_implied_in_template},
    {Tag::dd, "dd", special | end_implied},
    {Tag::del, "del", phrasing},
    {Tag::details, "details", section_like},
    {Tag::dialog, "dialog", block},
    {Tag::dir, "dir", section_like},
    {Tag::div, "div", section_like},
    {Tag::dl, "dl", section_like},
    {Tag::dt, "dt", special | end_implied},
    {Tag::em, "em", formatting},
    {Tag::embed, "embed", is_void | special},
    {Tag::fieldset, "fieldset", section_like},
    {Tag::figcaption, "figcaption", section_like},
    {Tag::figure, "figure", section_like},
    {Tag::font, "font", formatting},
    {Tag::footer, "footer", section_like},
    {Tag::form, "form", special},
    {Tag::frame, "frame", is_void | special},
    {Tag::frameset, "frameset", special},
    {Tag::h1, "h1", special | heading},
    {Tag::h2, "h2", special | heading},
    {Tag::h3, "h3", special | heading},
    {Tag::h4, "h4", special | heading},
    {Tag::h5, "h5", special | heading},
    {Tag::h6, "h6", special | heading},
    {Tag::head, "head", special},
    {Tag::header, "header", section_like},
    {Tag::hgroup, "hgroup", section_like},
    {Tag::hr, "hr", is_void | special},
    {Tag::html, "html", special | bounds_scope | bounds_table},
    {Tag::i, "i", formatting},
    {Tag::iframe, "iframe", special},
    {Tag::image, "image", 0},
    {Tag::img, "img", void_phrasing},
    {Tag::input, "input", is_void | special},
    {Tag::ins, "ins", phrasing},
    {Tag::kbd, "kbd", phrasing},
    {Tag::keygen, "keygen", is_void | special},
    {Tag::label, "label", phrasing},
    {Tag::legend, "legend", 0},
    {Tag::li, "li", special | end_implied},
    {Tag::link, "link", void_phrasing},
    {Tag::listing, "listing", special},
    {Tag::main, "main", section_like},
    {Tag::map, "map", phrasing},
    {Tag::mark, "mark", phrasing},
    {Tag::marquee, "marquee", special | bounds_scope},
    {Tag::math, "math", 0},
    {Tag::menu, "menu", section_like},
    {Tag::meta, "meta", void_phrasing},
    {Tag::nav, "nav", section_like},
    {Tag::nobr, "nobr", formatting},
    {Tag::noembed, "noembed", special},
    {Tag::noframes, "noframes", special},
    {Tag::noscript, "noscript", special},
    {Tag::object, "object", special | bounds_scope},
    {Tag::ol, "ol", section_like | bounds_list},
    {Tag::optgroup, "optgroup", end_implied},
    {Tag::option, "option", end_implied},
    {Tag::p, "p", special | end_implied},
    {Tag::param, "param", is_void | special},
    {Tag::picture, "picture", phrasing},
    {Tag::plaintext, "plaintext", special},
    {Tag::pre, "pre", special},
    {Tag::progress, "progress", phrasing},
    {Tag::q, "q", phrasing},
    {Tag::rb, "rb", phrasing | end_implied},
    {Tag::rp, "rp", end_implied},
    {Tag::rt, "rt", end_implied},
    {Tag::rtc, "rtc", end_implied},
    {Tag::ruby, "ruby", phrasing},
    {Tag::s, "s", formatting},
    {Tag::samp, "samp", phrasing},
    {Tag::script, "script", special},
    {Tag::search, "search", section_like},
    {Tag::section, "section", section_like},
    {Tag::select, "select", special},
    {Tag::small, "small", formatting},
    {Tag::source, "source", void_phrasing},
    {Tag::span, "span", phrasing},
    {Tag::strike, "strike", formatting},
    {Tag::strong, "strong", formatting},
    {Tag::style, "style", special},
    {Tag::sub, "sub", phrasing},
    {Tag::summary, "summary", section_like},
    {Tag::sup, "sup", phrasing},
    {Tag::svg, "svg", 0},
    {Tag::table, "table", special | bounds_scope | bounds_table},
    {Tag::tbody, "tbody", special | end_implied_in_template},
    {Tag::td, "td", special | bounds_scope | end_implied_in_template},
    {Tag::template_, "template", special | bounds_scope | bounds_table},
    {Tag::textarea, "textarea", special},
    {Tag::tfoot, "tfoot", special | end_implied_in_template},
    {Tag::th, "th", special | bounds_scope | end_implied_in_template},
    {Tag::thead, "thead", special | end_implied_in_template},
    {Tag::time, "time", phrasing},
    {Tag::title, "title", special},
    {Tag::tr, "tr", special | end_implied_in_template},
    {Tag::track, "track", is_void | special},
    {Tag::tt, "tt", formatting},
    {Tag::u, "u", formatting},
    {Tag::ul, "ul", section_like | bounds_list},
    {Tag::var, "var", phrasing},
    {Tag::video, "video", 0},
    {Tag::wbr, "wbr", void_phrasing},
    {Tag::xmp, "xmp", special},
});

constexpr auto by_tag = [] {
  std::array<Row, static_cast<std::size_t>(Tag::count_)> table{};
  for (const auto& row : rows)
    table[static_cast<std::size_t>(row.tag)] = row;
  return table;
}();
static_assert(rows.size() + static_cast<std::size_t>(Tag::a) == by_tag.size(),
              "every element has a row");

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
Traits traits_of(Tag tag) { return by_tag[static_cast<std::size_t>(tag)].traits; }

} // namespace web

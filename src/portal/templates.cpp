#include "portal/templates.hpp"
#include "portal/embedded.hpp"
#include "text/utf8.hpp"
#include <array>
#include <stdexcept>

namespace portal {

namespace {

constexpr std::array pages = {"front",  "section",   "story",   "article",   "latest",   "name",
                              "search", "outlet",    "sources", "about",     "error",    "empty",
                              "feed",   "feed_atom", "sign_in", "bookmarks", "following"};
constexpr int deepest = 8; // partials within partials

std::string source_of(const std::string& name, int depth) {
  const auto file = embedded("src/portal/templates/" + name + ".mustache");
  if (file.empty() || depth > deepest)
    throw std::logic_error("template " + name + " is absent or holds itself");
  std::string source;
  for (std::size_t at = 0; at < file.size();) {
    const auto end = std::min(file.find('\n', at), file.size());
    const auto line = text::trim(file.substr(at, end - at));
    at = end + 1;
    if (line.starts_with("{{> ") && line.ends_with("}}"))
      source += source_of(std::string(text::trim(line.substr(4, line.size() - 6))), depth + 1);
    else if (!line.empty())
      source += std::string(line) + "\n";
  }
  return source;
}

} // namespace

View& View::words(const std::string& name, const std::string& value) {
  data_[name] = value.empty() ? kainjow::mustache::data(false) : kainjow::mustache::data(value);
  return *this;
}

View& View::mark(const std::string& name) {
  data_[name] = kainjow::mustache::data(true);
  return *this;
}

View& View::part(const std::string& name, View part) {
  data_[name] = std::move(part.data_);
  return *this;
}

View& View::list(const std::string& name, std::vector<View> parts) {
  kainjow::mustache::list items;
  items.reserve(parts.size());
  for (auto& part : parts)
    items.push_back(std::move(part.data_));
  kainjow::mustache::data list(kainjow::mustache::data::type::list);
  // The library has no other way to move anything into a list, and copies are deep: they cost more
  // than all else about a page.
  const_cast<kainjow::mustache::list&>(list.list_value()) = std::move(items);
  data_[name] = std::move(list);
  return *this;
}

View& View::list_within(const std::string& name, const std::string& list, std::vector<View> parts) {
  if (parts.empty())
    return *this;
  View around;
  around.list(list, std::move(parts));
  return part(name, std::move(around));
}

Templates::Templates() {
  for (const std::string name : pages) {
    kainjow::mustache::mustache parsed(source_of(name, 0));
    if (!parsed.is_valid())
      throw std::logic_error("template " + name + ": " + parsed.error_message());
    parsed_.emplace(name, std::move(parsed));
  }
}

std::string Templates::render(const std::string& name, const View& view) const {
  std::string page;
  parsed_.at(name).render(view.data(), [&page](const std::string& piece) { page += piece; });
  return page;
}

} // namespace portal

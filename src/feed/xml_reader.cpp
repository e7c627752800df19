#include "feed/xml_reader.hpp"
#include "feed/entities.hpp"
#include "feed/xml_bytes.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <utility>

namespace feed {

namespace {

constexpr std::size_t deepest = 256; // libxml2's limit too; what lies below counts to its ancestor
constexpr std::size_t most_bindings = 256; // namespaces at a time
constexpr std::size_t most_attributes = 64;
constexpr std::size_t most_entities = 64;      // declared
constexpr std::size_t longest_entity = 256;    // bytes
constexpr std::size_t most_expanded = 1 << 16; // bytes, of declared entities in one text

} // namespace

XmlReader::Event XmlReader::next() {
  if (std::exchange(ends_at_once_, false))
    return end_element();
  while (to_close_ == 0 && at_ < text_.size()) {
    const auto run = text_.substr(at_, text_.find('<', at_) - at_);
    at_ += run.size();
    if (!run.empty())
      return give_text(run);
    if (const auto event = read_markup(); event != Event::finish)
      return event;
  }
  if (to_close_ == 0 && !open_.empty()) {
    forgive("cut short: elements are open at its end");
    to_close_ = open_.size();
  }
  if (to_close_ == 0)
    return Event::finish;
  --to_close_;
  return end_element();
}

// At a "<". Gives `finish` where there is nothing to tell.
XmlReader::Event XmlReader::read_markup() {
  constexpr std::string_view cdata = "<![CDATA[";
  const auto rest = text_.substr(at_);
  if (begins_name(rest.substr(1)))
    return read_start();
  if (rest.starts_with("</") && begins_name(rest.substr(2)))
    return read_end_tag();
  if (rest.starts_with(cdata)) {
    const auto begin = at_ + cdata.size();
    const auto end = skip_past("]]>");
    return begin < end ? give_characters(text_.substr(begin, end - begin)) : Event::finish;
  }
  if (rest.starts_with("<!--")) {
    skip_past("-->");
  } else if (rest.starts_with("<?")) {
    skip_past("?>");
  } else if (text::starts_with_ignoring_case(rest, "<!doctype")) {
    read_doctype();
  } else if (rest.starts_with("<!") || rest.starts_with("</")) {
    skip_past(">");
  } else {
    forgive("a bare \"<\"");
    const auto run = std::min(rest.find_first_not_of('<'), rest.size());
    characters_ = rest.substr(0, std::max<std::size_t>(run, 2) - 1); // the last may begin a tag
    at_ += characters_.size();
    return Event::text;
  }
  return Event::finish;
}

// Goes behind the next `ending` and gives where that begins; the end where there is none.
std::size_t XmlReader::skip_past(std::string_view ending) {
  const auto found = text_.find(ending, at_);
  if (found == text_.npos)
    forgive("cut short: markup without end");
  at_ = found == text_.npos ? text_.size() : found + ending.size();
  return std::min(found, text_.size());
}

XmlReader::Event XmlReader::read_start() {
  const auto end = name_end(text_, at_ + 1);
  const auto written = text_.substr(at_ + 1, end - at_ - 1);
  at_ = end;
  written_.clear();
  for (;;) {
    at_ = skip_blanks(text_, at_);
    if (at_ == text_.size() || text_[at_] == '<')
      break; // the tag has no end
    if (text_[at_] == '>') {
      ++at_;
      break;
    }
    if (text_[at_] == '/') {
      ends_at_once_ = text_.substr(at_ + 1).starts_with('>');
      ++at_;
      continue;
    }
    read_attribute();
  }
  if (open_.size() >= deepest) {
    too_deep_ += ends_at_once_ ? 0 : 1;
    ends_at_once_ = false;
    forgive("elements nested too deeply");
    return Event::finish;
  }
  open_.push_back({written, Space::other, lower(split_name(written).second), bindings_.size()});
  ++open_alike_[likeness_of(written)];
  take_attributes();
  auto& element = open_.back();
  element.space = space_of(split_name(written).first);
  space_ = element.space;
  name_ = element.name;
  depth_ = open_.size();
  return Event::start;
}

void XmlReader::read_attribute() {
  const auto begin = at_;
  at_ = name_end(text_, at_ + 1);
  const auto name = text_.substr(begin, at_ - begin);
  at_ = skip_blanks(text_, at_);
  std::string_view value;
  if (at_ < text_.size() && text_[at_] == '=') {
    at_ = skip_blanks(text_, at_ + 1);
    value = read_value();
  }
  if (begins_name(name) && written_.size() < most_attributes)
    written_.emplace_back(name, value);
}

std::string_view XmlReader::read_value() {
  if (at_ == text_.size())
    return {};
  const bool is_quoted = text_[at_] == '"' || text_[at_] == '\'';
  const auto begin = is_quoted ? at_ + 1 : at_;
  const auto end =
      is_quoted ? end_of_value(begin, text_[at_]) : text_.find_first_of(" \t\r\n><", at_);
  const auto value = text_.substr(begin, end - begin);
  at_ = begin + value.size();
  if (is_quoted && at_ < text_.size() && text_[at_] == text_[begin - 1])
    ++at_;
  return value;
}

// Writers forget quotation marks, and to escape those, and tags, inside of a value. A mark ends the
// value if a tag may go on behind it; a ">" outside of tags ends it if a "<" comes before any mark.
std::size_t XmlReader::end_of_value(std::size_t begin, char quote) {
  auto first_quote = text_.npos, first_greater = text_.npos;
  bool is_in_tag = false;
  for (auto at = begin; at < text_.size(); ++at) {
    const char c = text_[at];
    if (c == quote) {
      if (!is_in_tag && ends_value(text_.substr(at + 1)))
        return at;
      first_quote = std::min(first_quote, at);
      forgive("quotation marks or tags inside of an attribute");
    } else if (c == '<') {
      if (first_greater != text_.npos && first_quote == text_.npos)
        return first_greater;
      is_in_tag = true;
    } else if (c == '>') {
      if (!is_in_tag)
        first_greater = std::min(first_greater, at);
      is_in_tag = false;
    }
    // What is read again and again is bounded by the text's own length.
    if (first_quote != text_.npos && spent_++ > text_.size())
      break;
  }
  return first_quote != text_.npos ? first_quote : first_greater;
}

void XmlReader::take_attributes() {
  for (const auto& [name, value] : written_) {
    const auto [prefix, local] = split_name(name);
    if ((prefix != "xmlns" && name != "xmlns") || bindings_.size() >= most_bindings)
      continue;
    const auto space = space_of_uri(value);
    // A root in a namespace of its writer's own may still be a feed.
    const bool is_own = prefix.empty() && space == Space::other && open_.size() == 1;
    bindings_.emplace_back(prefix.empty() ? prefix : local, is_own ? Space::feed : space);
  }
  attribute_count_ = 0;
  for (const auto& [name, value] : written_) {
    const auto [prefix, local] = split_name(name);
    if (prefix == "xmlns" || name == "xmlns")
      continue;
    if (attribute_count_ == attributes_.size())
      attributes_.emplace_back();
    auto& attribute = attributes_[attribute_count_++];
    attribute.space = prefix.empty() ? Space::feed : space_of(prefix);
    set_lower(attribute.name, local);
    decode(value, attribute.value);
  }
}

Space XmlReader::space_of(std::string_view prefix) const {
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding)
    if (binding->first == prefix)
      return binding->second;
  return space_of_prefix(prefix);
}

std::string_view XmlReader::attribute(std::string_view name, Space space) const {
  for (const auto& attribute : attributes())
    if (attribute.name == name && attribute.space == space)
      return attribute.value;
  return {};
}

XmlReader::Event XmlReader::read_end_tag() {
  const auto end = name_end(text_, at_ + 2);
  const auto written = text_.substr(at_ + 2, end - at_ - 2);
  const auto stop = text_.find_first_of("<>", end);
  if (stop == text_.npos)
    forgive("cut short: markup without end");
  at_ = stop == text_.npos ? text_.size() : stop + (text_[stop] == '>' ? 1 : 0);
  if (too_deep_ > 0) {
    --too_deep_;
    return Event::finish;
  }
  const auto element = open_alike_[likeness_of(written)] == 0
                           ? open_.rend()
                           : std::ranges::find_if(open_.rbegin(), open_.rend(), [&](auto& open) {
                               return text::equals_ignoring_case(open.written, written);
                             });
  if (element == open_.rend()) {
    forgive("an end tag without its element");
    return Event::finish;
  }
  to_close_ = static_cast<std::size_t>(element - open_.rbegin());
  if (to_close_ > 0)
    forgive("an element without its end tag");
  return end_element();
}

XmlReader::Event XmlReader::end_element() {
  auto& element = open_.back();
  space_ = element.space;
  name_ = std::move(element.name);
  depth_ = open_.size();
  attribute_count_ = 0;
  --open_alike_[likeness_of(element.written)];
  bindings_.resize(std::min(bindings_.size(), element.bindings));
  open_.pop_back();
  return Event::end;
}

XmlReader::Event XmlReader::give_text(std::string_view raw) {
  if (raw.find('&') == raw.npos)
    return give_characters(raw);
  decode(raw, decoded_);
  characters_ = decoded_;
  return Event::text;
}

XmlReader::Event XmlReader::give_characters(std::string_view raw) {
  characters_ = raw;
  if (has_unwanted(raw)) {
    decoded_.clear();
    append_wanted(decoded_, raw);
    characters_ = decoded_;
  }
  return Event::text;
}

void XmlReader::decode(std::string_view raw, std::string& decoded) {
  decoded.clear();
  for (std::size_t at = 0; at < raw.size();) {
    const auto ampersand = std::min(raw.find('&', at), raw.size());
    append_wanted(decoded, raw.substr(at, ampersand - at));
    at = ampersand;
    if (at == raw.size())
      break;
    const auto name = entity_name(raw.substr(at + 1));
    if (!name.empty() && decode_entity(name, decoded)) {
      at += name.size() + 2;
    } else {
      forgive(name.empty() ? "a bare \"&\"" : "an entity that nobody declared");
      decoded.push_back('&');
      ++at;
    }
  }
}

bool XmlReader::decode_entity(std::string_view name, std::string& decoded) {
  if (append_known_entity(name, decoded))
    return true;
  const auto declared =
      std::ranges::find(entities_, name, &std::pair<std::string_view, std::string>::first);
  if (declared == entities_.end() || expanded_ + declared->second.size() > most_expanded)
    return false;
  expanded_ += declared->second.size();
  decoded += declared->second;
  return true;
}

// Declarations between "[" and "]" are looked at, but nothing that they point to (XML 1.0 §2.8).
void XmlReader::read_doctype() {
  bool is_inside = false;
  while (at_ < text_.size()) {
    at_ = std::min(text_.find_first_of(is_inside ? "]<\"'" : "[>\"'", at_), text_.size());
    const auto rest = text_.substr(at_);
    if (rest.empty())
      return;
    const char c = rest.front();
    ++at_;
    if (c == '>')
      return;
    if (c == '[' || c == ']') {
      is_inside = c == '[';
    } else if (c == '<') {
      const auto begin = at_ - 1;
      const auto end = skip_past(rest.starts_with("<!--") ? "-->" : ">");
      declare_entity(text_.substr(begin, end - begin));
    } else if (const auto end = text_.find(c, at_); end != text_.npos) {
      at_ = end + 1;
    }
  }
}

// <!ENTITY name "value"
void XmlReader::declare_entity(std::string_view declaration) {
  constexpr std::string_view start = "<!ENTITY";
  if (!declaration.starts_with(start) || entities_.size() >= most_entities)
    return;
  declaration = text::trim(declaration.substr(start.size()));
  const auto name = declaration.substr(0, declaration.find_first_of(blanks));
  auto value = text::trim(declaration.substr(name.size()));
  if (!begins_name(name) || value.size() < 2 || value.size() > longest_entity ||
      value.front() != value.back() || (value.front() != '"' && value.front() != '\''))
    return;
  value = value.substr(1, value.size() - 2);
  std::string decoded;
  for (std::size_t at = 0; at < value.size();) {
    if (value[at] != '&') {
      decoded.push_back(value[at++]);
      continue;
    }
    const auto inner = entity_name(value.substr(at + 1));
    if (inner.empty() || !append_known_entity(inner, decoded))
      return forgive("an entity made of entities, which is left as it stands");
    at += inner.size() + 2;
  }
  entities_.emplace_back(name, std::move(decoded));
}

void XmlReader::forgive(std::string_view what) {
  if (std::ranges::find(oddities_, what) == oddities_.end())
    oddities_.emplace_back(what);
}

} // namespace feed

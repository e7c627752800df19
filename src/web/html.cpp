// Departures from libxml2's own tree: scripts, styles, comments and SVG never reach the parser (half of
// a news page's bytes), elements deeper than the limit are laid flat, and white space stays as it is.
#include "web/html.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <cstring>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <memory>
#include <unordered_map>
#include <utility>

namespace web {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::count_)> tag_names = {
    "",       "",       "a",      "abbr",   "address", "amp-img", "article",  "aside",   "audio",    "b",
    "base",   "big",    "blockquote", "body", "br",    "button",  "canvas",   "center",  "cite",     "code",
    "dd",     "del",    "details", "dialog", "dir",    "div",     "dl",       "dt",      "em",       "embed",
    "fieldset", "figcaption", "figure", "font", "footer", "form", "frame",    "frameset", "h1",      "h2",
    "h3",     "h4",     "h5",     "h6",     "head",    "header",  "hr",       "html",    "i",        "iframe",
    "img",    "input",  "ins",    "kbd",    "label",   "legend",  "li",       "link",    "main",     "map",
    "mark",   "menu",   "meta",   "nav",    "noscript", "object", "ol",       "optgroup", "option",  "p",
    "picture", "pre",   "progress", "q",    "s",       "samp",    "script",   "section", "select",   "small",
    "source", "span",   "strike", "strong", "style",   "sub",     "summary",  "sup",     "svg",      "table",
    "tbody",  "td",     "template", "textarea", "tfoot", "th",    "thead",    "time",    "title",    "tr",
    "tt",     "u",      "ul",     "var",    "video"};

Tag tag_of(std::string_view name) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, Tag> map;
    for (std::size_t i = 2; i < tag_names.size(); ++i)
      map.emplace(tag_names[i], static_cast<Tag>(i));
    return map;
  }();
  const auto found = by_name.find(name);
  return found == by_name.end() ? Tag::other : found->second;
}

std::string_view view(const xmlChar* text) { return {reinterpret_cast<const char*>(text), std::strlen(reinterpret_cast<const char*>(text))}; }

// Position of the "<" of "</name", at or after `from`; the text's size where it does not stand there.
std::size_t find_end_tag(std::string_view html, std::string_view name, std::size_t from) {
  for (std::size_t at = from; (at = html.find("</", at)) != html.npos; at += 2)
    if (text::starts_with_ignoring_case(html.substr(at + 2), name))
      return at;
  return html.size();
}

bool opens(std::string_view rest, std::string_view name) {
  return rest.size() > name.size() + 1 && text::starts_with_ignoring_case(rest.substr(1), name) &&
         (rest[name.size() + 1] == '>' || rest[name.size() + 1] == ' ' || rest[name.size() + 1] == '\n' ||
          rest[name.size() + 1] == '\t' || rest[name.size() + 1] == '\r' || rest[name.size() + 1] == '/');
}

// The page without what no reader sees; JSON-LD is set aside.
class Stripper {
public:
  Stripper(std::string_view html, std::vector<std::string>& json_ld) : html_(html), json_ld_(json_ld) {}

  std::string strip() {
    stripped_.reserve(html_.size() / 2);
    std::size_t kept = 0, at = 0;
    while ((at = html_.find('<', at)) != html_.npos) {
      const auto end = end_of_unseen(at);
      if (end == at) {
        ++at;
        continue;
      }
      stripped_.append(html_.substr(kept, at - kept));
      kept = at = end;
    }
    stripped_.append(html_.substr(kept));
    std::ranges::replace(stripped_, '\0', ' ');
    return std::move(stripped_);
  }

private:
  // Where the unseen thing that begins at `at` ends; `at` itself where there is none.
  std::size_t end_of_unseen(std::size_t at) {
    const auto rest = html_.substr(at);
    if (rest.size() < 4)
      return at;
    switch (rest[1]) {
    case '!':
      if (rest.starts_with("<!--")) {
        if (rest.starts_with("<!-->"))
          return at + 5;
        const auto end = html_.find("-->", at + 4);
        return end == html_.npos ? at + 4 : end + 3; // an unclosed comment hides nothing
      }
      return at;
    case 's':
    case 'S':
      if (opens(rest, "script"))
        return end_of_script(at);
      if (opens(rest, "style"))
        return after_element(at, "style");
      if (opens(rest, "svg"))
        return after_element(at, "svg");
      return at;
    case 'n':
    case 'N': return at;
    case 't':
    case 'T': return opens(rest, "template") ? after_element(at, "template") : at;
    case 'i':
    case 'I': return opens(rest, "iframe") ? after_element(at, "iframe") : at;
    default: return at;
    }
  }

  std::size_t after_element(std::size_t at, std::string_view name) const {
    const auto end = find_end_tag(html_, name, at);
    if (end == html_.size())
      return at + 1 + name.size() < html_.size() ? html_.find('>', at) + 1 : at;
    const auto close = html_.find('>', end);
    return close == html_.npos ? html_.size() : close + 1;
  }

  std::size_t end_of_script(std::size_t at) {
    const auto body = html_.find('>', at);
    if (body == html_.npos)
      return html_.size();
    const auto end = find_end_tag(html_, "script", body);
    const auto head = html_.substr(at, body - at);
    if (text::contains_ignoring_case(head, "ld+json"))
      json_ld_.emplace_back(text::trim(html_.substr(body + 1, end - std::min(end, body + 1))));
    const auto close = html_.find('>', end);
    return close == html_.npos ? html_.size() : close + 1;
  }

  std::string_view html_;
  std::vector<std::string>& json_ld_;
  std::string stripped_;
};

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const {
    if (parser->myDoc != nullptr)
      xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};

} // namespace

// Receives libxml2's events and lays the tree out in document order.
class TreeBuilder {
public:
  explicit TreeBuilder(HtmlLimits limits) : limits_(limits) {
    Node root;
    root.tag = Tag::html;
    root.name = "html";
    document_.nodes_.push_back(root);
    open_.push_back({0, "html"});
  }

  [[nodiscard]] bool is_full() const { return full_; }

  void open(std::string_view name, const xmlChar** attributes) {
    if (name == "html" && open_.size() == 1)
      return add_attributes(document_.nodes_[0], attributes);
    if (document_.nodes_.size() >= limits_.most_nodes) {
      full_ = true;
      return;
    }
    if (open_.size() >= limits_.deepest) {
      ++beyond_;
      return;
    }
    Node node;
    node.tag = tag_of(name);
    node.parent = open_.back().index;
    node.name = node.tag == Tag::other ? keep(name) : tag_names[static_cast<std::size_t>(node.tag)];
    add_attributes(node, attributes);
    const auto index = static_cast<NodeIndex>(document_.nodes_.size());
    document_.nodes_.push_back(node);
    open_.push_back({index, node.name});
    writing_ = false;
  }

  void close(std::string_view name) {
    if (beyond_ > 0) {
      --beyond_;
      return;
    }
    // libxml2 closes in order; what it implied without telling is closed along.
    if (open_.size() < 2 || name == "html")
      return;
    std::size_t depth = open_.size() - 1;
    if (open_[depth].name != name) {
      while (depth > 0 && open_[depth].name != name)
        --depth;
      if (depth == 0)
        return;
    }
    while (open_.size() > depth)
      close_last();
    writing_ = false;
  }

  void characters(std::string_view text) {
    if (text.empty())
      return;
    if (writing_) { // libxml2 gives long runs, and those with entities, in pieces
      texts_end_.append(text);
      return;
    }
    if (document_.nodes_.size() >= limits_.most_nodes) {
      full_ = true;
      return;
    }
    flush();
    Node node;
    node.tag = Tag::text;
    node.parent = open_.back().index;
    document_.nodes_.push_back(node);
    texts_end_.assign(text);
    writing_ = true;
  }

  Document finish(std::vector<std::string> json_ld) {
    flush();
    while (!open_.empty())
      close_last();
    for (auto& script : json_ld)
      document_.json_ld_.push_back(document_.texts_.emplace_back(std::move(script)));
    return std::move(document_);
  }

private:
  struct Open {
    NodeIndex index;
    std::string_view name;
  };

  void close_last() {
    flush();
    document_.nodes_[open_.back().index].end = static_cast<NodeIndex>(document_.nodes_.size());
    open_.pop_back();
  }

  // The run of characters that was being written becomes the last text node's.
  void flush() {
    if (texts_end_.empty())
      return;
    auto& node = document_.nodes_[text_index()];
    node.text = keep(texts_end_);
    node.end = static_cast<NodeIndex>(text_index() + 1);
    texts_end_.clear();
  }
  [[nodiscard]] std::size_t text_index() const {
    auto index = document_.nodes_.size() - 1;
    while (document_.nodes_[index].tag != Tag::text)
      --index;
    return index;
  }

  std::string_view keep(std::string_view text) {
    constexpr std::size_t block = 64u << 10;
    auto& texts = document_.texts_;
    if (texts.empty() || texts.back().capacity() - texts.back().size() < text.size()) {
      texts.emplace_back();
      texts.back().reserve(std::max(block, text.size()));
    }
    auto& last = texts.back();
    const auto begin = last.size();
    last.append(text);
    return {last.data() + begin, text.size()};
  }

  void add_attributes(Node& node, const xmlChar** attributes) {
    constexpr std::size_t most = 100; // no page means more
    if (attributes == nullptr)
      return;
    node.first_attribute = static_cast<std::uint32_t>(document_.attributes_.size());
    for (std::size_t i = 0; attributes[i] != nullptr && i < 2 * most; i += 2) {
      const auto value = attributes[i + 1] == nullptr ? std::string_view() : keep(view(attributes[i + 1]));
      document_.attributes_.push_back({keep(view(attributes[i])), value});
    }
    node.attribute_count = static_cast<std::uint16_t>(document_.attributes_.size() - node.first_attribute);
  }

  HtmlLimits limits_;
  Document document_;
  std::vector<Open> open_;
  std::string texts_end_;
  std::size_t beyond_ = 0;
  bool writing_ = false, full_ = false;
};

namespace {

struct Parsing {
  TreeBuilder builder;
  htmlParserCtxt* parser = nullptr;
};

Parsing& parsing(void* context) { return *static_cast<Parsing*>(static_cast<htmlParserCtxt*>(context)->_private); }

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto& [builder, parser] = parsing(context);
  builder.open(view(name), attributes);
  if (builder.is_full())
    xmlStopParser(parser);
}
void on_end(void* context, const xmlChar* name) { parsing(context).builder.close(view(name)); }
void on_characters(void* context, const xmlChar* text, int size) {
  parsing(context).builder.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

htmlSAXHandler make_handler() {
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.cdataBlock = on_characters;
  return handler;
}

} // namespace

std::string_view Document::attribute(const Node& node, std::string_view name) const {
  for (const auto& attribute : attributes(node))
    if (attribute.name == name)
      return attribute.value;
  return {};
}

std::string Document::text_of(NodeIndex index) const {
  if (nodes_[index].tag == Tag::text)
    return text::collapse_spaces(nodes_[index].text);
  std::string all;
  for (NodeIndex inside = index + 1; inside < nodes_[index].end; ++inside)
    if (nodes_[inside].tag == Tag::text)
      all.append(nodes_[inside].text);
    else if (nodes_[inside].tag != Tag::a && nodes_[inside].tag != Tag::span && nodes_[inside].tag != Tag::b &&
             nodes_[inside].tag != Tag::i && nodes_[inside].tag != Tag::em && nodes_[inside].tag != Tag::strong)
      all.push_back(' ');
  return text::collapse_spaces(all);
}

text::Result<Document> parse_html(std::string_view html, std::string_view input, HtmlLimits limits) {
  if (html.size() > limits.largest_page)
    return text::limit_error(std::string(input),
                             "page larger than " + std::to_string(limits.largest_page >> 20U) + " MiB");
  std::vector<std::string> json_ld;
  const auto stripped = Stripper(html, json_ld).strip();

  static auto handler = make_handler();
  Parsing state{TreeBuilder(limits), nullptr};
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (!parser)
    return text::limit_error(std::string(input), "no memory for the parser");
  state.parser = parser.get();
  parser->_private = &state;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  // In pieces: libxml2's push parser looks ahead within what it has been given.
  constexpr std::size_t piece = 1U << 16U;
  for (std::size_t at = 0; at < stripped.size() && !state.builder.is_full(); at += piece)
    htmlParseChunk(parser.get(), stripped.data() + at, static_cast<int>(std::min(piece, stripped.size() - at)), 0);
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  if (state.builder.is_full())
    return text::limit_error(std::string(input),
                             "page of more than " + std::to_string(limits.most_nodes) + " elements");
  return state.builder.finish(std::move(json_ld));
}

std::string plain_text(std::string_view html_fragment) {
  if (html_fragment.find_first_of("<&") == html_fragment.npos)
    return text::collapse_spaces(html_fragment);
  const auto document = parse_html(html_fragment, "fragment");
  return document ? document->text_of(0) : std::string();
}

} // namespace web

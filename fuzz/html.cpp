#include "web/html.hpp"
#include "fuzz/fuzz.hpp"
#include "text/utf8.hpp"
#include "web/html/tags.hpp"
#include <algorithm>
#include <string>
#include <vector>

namespace {

using web::Tag;

void require_soundness(const web::Document& document) {
  const auto nodes = document.nodes();
  fuzz::require(!nodes.empty() && nodes[0].end == nodes.size(), "all is inside of the root");
  for (web::NodeIndex i = 0; i < nodes.size(); ++i) {
    const auto& node = nodes[i];
    fuzz::require(node.end > i && node.end <= nodes.size(), "a node ends behind itself");
    fuzz::require(i == 0 || (node.parent < i && node.end <= nodes[node.parent].end),
                  "a node lies inside its parent");
    fuzz::require(node.tag < Tag::a || !node.name.empty(), "elements have names");
    fuzz::require(node.tag != Tag::text || node.end == i + 1, "nothing is inside of a text");
    fuzz::require(text::is_valid_utf8(node.text), "text is UTF-8");
    fuzz::require(text::is_valid_utf8(node.name), "names are UTF-8");
    for (const auto& attribute : document.attributes(node))
      fuzz::require(text::is_valid_utf8(attribute.value), "attributes are UTF-8");
  }
  fuzz::require(text::is_valid_utf8(document.text_of(0)), "the text is UTF-8");
}

std::size_t depth_of(const web::Document& document) {
  std::vector<std::size_t> depths(document.nodes().size());
  std::size_t deepest = 0;
  for (web::NodeIndex i = 1; i < depths.size(); ++i)
    deepest = std::max(deepest, depths[i] = depths[document.node(i).parent] + 1);
  return deepest;
}

bool is_for_readers(const web::Node& node) {
  switch (node.tag) {
  case Tag::comment:
  case Tag::doctype:
  case Tag::iframe:
  case Tag::noembed:
  case Tag::noframes:
  case Tag::noscript:
  case Tag::script:
  case Tag::style:
  case Tag::svg:
  case Tag::template_:
    return node.ns == web::Namespace::mathml; // names that mean nothing there
  default:
    return true;
  }
}

// As markup, without what is not for readers. What is not escaped need not be: it is compared only.
std::string written(const web::Document& document) {
  std::string markup;
  std::vector<web::NodeIndex> ends;
  const auto close_until = [&](web::NodeIndex at) {
    for (; !ends.empty() && ends.back() <= at; ends.pop_back())
      markup += "</>";
  };
  for (web::NodeIndex i = 0; i < document.nodes().size();) {
    const auto& node = document.node(i);
    close_until(i);
    if (!is_for_readers(node)) {
      i = node.end;
      continue;
    }
    ++i;
    if (node.tag == Tag::text) {
      markup += node.text;
    } else if (node.tag != Tag::document) {
      markup.append("<").append(node.name);
      for (const auto& [name, value] : document.attributes(node))
        if (node.ns == web::Namespace::html)
          markup.append(" ").append(name).append("='").append(value).append("'");
      markup += ">";
      ends.push_back(node.end);
    }
  }
  close_until(static_cast<web::NodeIndex>(document.nodes().size()));
  return markup;
}

bool is_plain(const web::Node& node) {
  const auto tag = node.tag;
  return (tag == Tag::text && !node.text.empty() &&
          node.text.find_first_of("<>&\r\n\t\f ") == node.text.npos) ||
         (node.attribute_count == 0 &&
          (tag == Tag::html || tag == Tag::head || tag == Tag::body || tag == Tag::div ||
           tag == Tag::section || tag == Tag::span || tag == Tag::ul || tag == Tag::blockquote));
}

// A tree that can be written as it stands.
std::string plainly_written(const web::Document& document) {
  auto markup = written(document);
  std::string closed;
  std::vector<std::string> open;
  for (std::size_t at = 0; at < markup.size();) {
    if (markup.compare(at, 3, "</>") == 0) {
      closed += "</" + open.back() + ">";
      open.pop_back();
      at += 3;
    } else if (markup[at] == '<') {
      const auto end = markup.find('>', at);
      open.push_back(markup.substr(at + 1, end - at - 1));
      closed += "<" + open.back() + ">";
      at = end + 1;
    } else {
      closed += markup[at++];
    }
  }
  return closed;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto html = text::repair_utf8(fuzz::as_text(data, size));
  const web::HtmlLimits limits;
  const auto read = web::parse_html(html, "fuzz", limits);
  const auto all = web::parse_html(html, "fuzz", limits, {web::HtmlContent::everything});
  if (!read || !all)
    return 0;
  require_soundness(*read);
  require_soundness(*all);
  if (depth_of(*all) + 2 < limits.deepest)
    fuzz::require(written(*read) == written(*all), "readers get the same tree");
  const auto nodes = read->nodes();
  if (std::all_of(nodes.begin(), nodes.end(), is_plain)) {
    const auto again = web::parse_html(plainly_written(*read), "again", limits);
    fuzz::require(again && written(*again) == written(*read), "what is written is read again");
  }
  for (const auto* context : {"body", "tr", "select", "template"})
    if (const auto fragment = web::parse_html_fragment(html, {context}, "fuzz", limits))
      require_soundness(*fragment);
  web::HtmlLimits low = limits;
  low.deepest = 12;
  if (const auto flat = web::parse_html(html, "fuzz", low))
    require_soundness(*flat);
  fuzz::require(text::is_valid_utf8(web::plain_text(html)), "plain text is UTF-8");
  return 0;
}

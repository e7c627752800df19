#include "web/html.hpp"
#include "text/utf8.hpp"
#include "web/html/tags.hpp"
#include "web/html/tree.hpp"

namespace web {

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
  std::vector<NodeIndex> ends; // of the elements that part words
  for (NodeIndex inside = index + 1; inside < nodes_[index].end; ++inside) {
    const auto& node = nodes_[inside];
    for (; !ends.empty() && inside >= ends.back(); ends.pop_back())
      all.push_back(' ');
    if (node.tag != Tag::text && !is(node.tag, trait::phrasing)) {
      all.push_back(' ');
      ends.push_back(node.end);
    }
    all.append(node.text);
  }
  return text::collapse_spaces(all);
}

namespace {

text::Result<Document> parse(std::string_view html, const HtmlContext* context,
                             std::string_view input, HtmlLimits limits, HtmlReading reading) {
  if (html.size() > limits.largest_page)
    return text::limit_error(std::string(input), "page larger than " +
                                                     std::to_string(limits.largest_page >> 20U) +
                                                     " MiB");
  TreeBuilder builder(html, limits, reading);
  if (context != nullptr)
    builder.begin_inside(*context);
  if (!builder.build())
    return text::limit_error(
        std::string(input), "page of more than " + std::to_string(limits.most_nodes) + " elements");
  return builder.take();
}

} // namespace

text::Result<Document> parse_html(std::string_view html, std::string_view input, HtmlLimits limits,
                                  HtmlReading reading) {
  return parse(html, nullptr, input, limits, reading);
}

text::Result<Document> parse_html_fragment(std::string_view html, HtmlContext context,
                                           std::string_view input, HtmlLimits limits,
                                           HtmlReading reading) {
  return parse(html, &context, input, limits, reading);
}

std::string plain_text(std::string_view html_fragment) {
  if (html_fragment.find_first_of("<&") == html_fragment.npos)
    return text::collapse_spaces(html_fragment);
  const auto document = parse_html(html_fragment, "fragment");
  return document ? document->text_of(0) : std::string();
}

} // namespace web

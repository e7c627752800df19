#include "web/html.hpp"
#include "fuzz/fuzz.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto html = text::repair_utf8(fuzz::as_text(data, size));
  const web::HtmlLimits limits;
  const auto document = web::parse_html(html, "fuzz", limits);
  if (!document)
    return 0;
  const auto nodes = document->nodes();
  fuzz::require(!nodes.empty(), "a tree has a root");
  for (web::NodeIndex i = 0; i < nodes.size(); ++i) {
    const auto& node = nodes[i];
    fuzz::require(node.end > i && node.end <= nodes.size(), "a node ends behind itself");
    fuzz::require(i == 0 || (node.parent < i && node.end <= nodes[node.parent].end),
                  "a node lies inside its parent");
    fuzz::require(text::is_valid_utf8(node.text), "text is UTF-8");
    for (const auto& attribute : document->attributes(node))
      fuzz::require(text::is_valid_utf8(attribute.value), "attributes are UTF-8");
  }
  fuzz::require(text::is_valid_utf8(document->text_of(0)), "the text is UTF-8");
  fuzz::require(text::is_valid_utf8(web::plain_text(html)), "plain text is UTF-8");
  return 0;
}

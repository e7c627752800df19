// html5lib's tree construction cases, of documents and of fragments: all hold. Its folder
// "scripted" needs a browser that runs scripts.
#include "tests/web/html5_data.hpp"
#include "web/html.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <sstream>

namespace web {
namespace {

struct Case {
  std::string name; // file and number
  std::string data, document;
  std::optional<std::string> context; // of a fragment
  std::vector<Scripting> scripting = {Scripting::on, Scripting::off};
};

// Sections begin with lines that start with "#".
std::vector<Case> cases_in(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::istringstream lines(bytes_of(path));
  std::string section, line;
  while (std::getline(lines, line)) {
    if (line == "#data") {
      cases.emplace_back().name = fmt::format("{} {}", path.filename().string(), cases.size());
      section = line;
    } else if (line == "#script-on" || line == "#script-off") {
      cases.back().scripting = {line == "#script-on" ? Scripting::on : Scripting::off};
    } else if (line == "#errors" || line == "#new-errors" || line == "#document-fragment" ||
               line == "#document") {
      section = line;
    } else if (section == "#data") {
      cases.back().data += line + "\n";
    } else if (section == "#document-fragment") {
      cases.back().context = line;
    } else if (section == "#document") {
      cases.back().document += line + "\n";
    }
  }
  for (auto& one : cases) {
    if (!one.data.empty())
      one.data.pop_back();
    while (one.document.ends_with("\n\n"))
      one.document.pop_back();
  }
  return cases;
}

// §13.2.6.1: the attributes that foreign elements have in namespaces of their own.
std::string attribute_name(const Node& element, std::string_view name) {
  const bool is_of_namespace =
      name == "xlink:actuate" || name == "xlink:arcrole" || name == "xlink:href" ||
      name == "xlink:role" || name == "xlink:show" || name == "xlink:title" ||
      name == "xlink:type" || name == "xml:lang" || name == "xml:space" || name == "xmlns:xlink";
  std::string printed(name);
  if (is_of_namespace && element.ns != Namespace::html)
    printed[printed.find(':')] = ' ';
  return printed;
}

class Printer {
public:
  explicit Printer(const Document& document) : document_(document) {}

  std::string print(NodeIndex parent, std::size_t depth) {
    for (auto child = parent + 1; child < document_.node(parent).end;
         child = document_.node(child).end)
      print_node(child, depth);
    return std::move(printed_);
  }

private:
  void print_node(NodeIndex index, std::size_t depth) {
    const auto& node = document_.node(index);
    if (node.tag == Tag::text)
      return add(depth, "\"" + std::string(node.text) + "\"");
    if (node.tag == Tag::comment)
      return add(depth, "<!-- " + std::string(node.text) + " -->");
    if (node.tag == Tag::doctype)
      return add(depth, doctype(node));
    const auto* prefix = node.ns == Namespace::svg      ? "svg "
                         : node.ns == Namespace::mathml ? "math "
                                                        : "";
    add(depth, "<" + std::string(prefix) + std::string(node.name) + ">");
    std::map<std::string, std::string_view> attributes;
    for (const auto& [name, value] : document_.attributes(node))
      attributes[attribute_name(node, name)] = value;
    for (const auto& [name, value] : attributes)
      add(depth + 1, name + "=\"" + std::string(value) + "\"");
    const bool is_template = node.tag == Tag::template_;
    if (is_template)
      add(depth + 1, "content");
    for (auto child = index + 1; child < node.end; child = document_.node(child).end)
      print_node(child, depth + (is_template ? 2 : 1));
  }

  std::string doctype(const Node& node) const {
    std::string text = "<!DOCTYPE " + std::string(node.name);
    if (node.attribute_count > 0)
      text += fmt::format(" \"{}\" \"{}\"", document_.attribute(node, "public"),
                          document_.attribute(node, "system"));
    return text + ">";
  }

  void add(std::size_t depth, const std::string& text) {
    printed_ += "| " + std::string(2 * depth, ' ') + text + "\n";
  }

  const Document& document_;
  std::string printed_;
};

std::string tree_of(const Case& one, Scripting scripting) {
  const HtmlReading reading{HtmlContent::everything, scripting};
  if (!one.context) {
    const auto document = parse_html(one.data, one.name, {}, reading);
    return document ? Printer(*document).print(0, 0) : "";
  }
  HtmlContext context{*one.context};
  for (const auto& [prefix, ns] : {std::pair{std::string_view("svg "), Namespace::svg},
                                   std::pair{std::string_view("math "), Namespace::mathml}})
    if (context.name.starts_with(prefix))
      context = {context.name.substr(prefix.size()), ns};
  const auto document = parse_html_fragment(one.data, context, one.name, {}, reading);
  return document ? Printer(*document).print(1, 0) : "";
}

TEST(HtmlTreeConformance, AllCases) {
  const auto folder = html5_folder("tree-construction");
  if (!std::filesystem::exists(folder))
    GTEST_SKIP() << "no cases at " << folder << ": HEADWATER_DATA names another folder";
  std::size_t checked = 0;
  for (const auto& path : files_in(folder, ".dat"))
    for (const auto& one : cases_in(path))
      for (const auto scripting : one.scripting) {
        EXPECT_EQ(tree_of(one, scripting), one.document) << one.name << ":\n" << one.data;
        ++checked;
      }
  EXPECT_GT(checked, 3'000U);
}

} // namespace
} // namespace web

#include "portal/graph_layout.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <fmt/core.h>
#include <graphviz/gvc.h>
#include <memory>
#include <sstream>

namespace portal {

namespace {

constexpr std::uint32_t most_vertices = 60;
constexpr std::size_t most_arrows = 200;
constexpr double per_inch = 72; // what Graphviz counts in

// Graphviz takes strings that it does not change, but does not say so.
char* plain(const char* words) { return const_cast<char*>(words); }

absl::Mutex& one_at_a_time() {
  static absl::Mutex mutex;
  return mutex;
}

struct Closing {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

// dot's "plain" form: a line a node and an edge, in inches, y upwards.
std::string drawn(Agraph_t* graph) {
  static GVC_t* const context = gvContext(); // lives as long as the program; reads its plugins once
  if (context == nullptr || gvLayout(context, graph, "dot") != 0)
    return {};
  char* bytes = nullptr;
  unsigned size = 0;
  std::string lines;
  if (gvRenderData(context, graph, "plain", &bytes, &size) == 0 && bytes != nullptr)
    lines.assign(bytes, size);
  gvFreeRenderData(bytes);
  gvFreeLayout(context, graph);
  return lines;
}

std::optional<Layout> read_plain(const std::string& lines, std::uint32_t vertices,
                                 std::size_t arrows) {
  std::istringstream words(lines);
  Layout layout;
  layout.centres.resize(vertices);
  const auto point = [&] {
    Point read;
    words >> read.x >> read.y;
    return Point{read.x * per_inch, layout.height - read.y * per_inch};
  };
  std::size_t placed = 0;
  for (std::string word; words >> word && word != "stop";) {
    if (word == "graph") {
      double scale = 0;
      words >> scale >> layout.width >> layout.height;
      layout.width *= per_inch, layout.height *= per_inch;
    } else if (word == "node") {
      std::uint32_t number = vertices;
      words >> number;
      const auto centre = point();
      if (number < vertices)
        layout.centres[number] = centre, ++placed;
    } else if (word == "edge") {
      std::string from, to;
      std::size_t points = 0;
      words >> from >> to >> points;
      auto& path = layout.paths.emplace_back();
      for (std::size_t i = 0; i < points && words; ++i)
        path.push_back(point());
    }
    words.ignore(1'000, '\n');
  }
  return placed == vertices && layout.paths.size() == arrows ? std::optional(std::move(layout))
                                                             : std::nullopt;
}

// An edge line names its ends; arrows are given back in the order they came in.
void in_order_given(Layout& layout, const std::string& lines, const std::vector<Arrow>& arrows) {
  std::vector<std::vector<Point>> ordered(arrows.size());
  std::istringstream input(lines);
  std::size_t at = 0;
  for (std::string line; std::getline(input, line);) {
    std::istringstream words(line);
    std::string kind;
    Arrow arrow;
    if (!(words >> kind) || kind != "edge" || !(words >> arrow.from >> arrow.to))
      continue;
    for (std::size_t i = 0; i < arrows.size(); ++i)
      if (arrows[i].from == arrow.from && arrows[i].to == arrow.to && ordered[i].empty()) {
        ordered[i] = std::move(layout.paths[at]);
        break;
      }
    ++at;
  }
  layout.paths = std::move(ordered);
}

} // namespace

std::optional<Layout> lay_out(std::uint32_t vertices, const std::vector<Arrow>& arrows,
                              double width, double height) {
  if (vertices == 0 || vertices > most_vertices || arrows.size() > most_arrows)
    return std::nullopt;
  const absl::MutexLock lock(&one_at_a_time());
  agseterr(AGMAX); // it would print otherwise
  const std::unique_ptr<Agraph_t, Closing> graph(agopen(plain("lineage"), Agdirected, nullptr));
  agattr(graph.get(), AGRAPH, plain("rankdir"), plain("LR"));
  agattr(graph.get(), AGRAPH, plain("ranksep"), plain("0.6"));
  agattr(graph.get(), AGRAPH, plain("nodesep"), plain("0.15"));
  agattr(graph.get(), AGNODE, plain("shape"), plain("box"));
  agattr(graph.get(), AGNODE, plain("label"), plain(""));
  agattr(graph.get(), AGNODE, plain("fixedsize"), plain("true"));
  agattr(graph.get(), AGNODE, plain("width"),
         plain(fmt::format("{:.3f}", width / per_inch).c_str()));
  agattr(graph.get(), AGNODE, plain("height"),
         plain(fmt::format("{:.3f}", height / per_inch).c_str()));
  std::vector<Agnode_t*> nodes;
  nodes.reserve(vertices);
  for (std::uint32_t i = 0; i < vertices; ++i)
    nodes.push_back(agnode(graph.get(), plain(std::to_string(i).c_str()), 1));
  for (const auto& [from, to] : arrows)
    agedge(graph.get(), nodes.at(from), nodes.at(to), nullptr, 1);
  const auto lines = drawn(graph.get());
  auto layout = read_plain(lines, vertices, arrows.size());
  if (layout)
    in_order_given(*layout, lines, arrows);
  return layout;
}

} // namespace portal

// Where the vertices of a graph stand on paper, and how its arrows run: Graphviz's dot (Gansner,
// Koutsofios, North, Vo, 1993).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace portal {

struct Arrow {
  std::uint32_t from = 0, to = 0; // vertices
};

struct Point {
  double x = 0, y = 0; // of the box of the whole, y downwards
};

struct Layout {
  double width = 0, height = 0;
  std::vector<Point> centres;            // of the vertices
  std::vector<std::vector<Point>> paths; // of the arrows: a Bézier spline's points, 3n + 1 of them
};

// Every vertex is a box of this size. Any number of threads: Graphviz serves one at a time. Nothing
// where Graphviz lacks its plugins, or for more than 60 vertices or 200 arrows.
std::optional<Layout> lay_out(std::uint32_t vertices, const std::vector<Arrow>& arrows,
                              double width, double height);

} // namespace portal

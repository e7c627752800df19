#include "portal/lineage_picture.hpp"
#include "portal/graph_layout.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <map>
#include <utility>

namespace portal {

namespace {

constexpr double box_width = 132, box_height = 38, margin = 4;
constexpr double narrowest = 340;         // what a phone shows at once
constexpr std::size_t longest_label = 20; // bytes that fit into a box
constexpr std::size_t most_alone = 2;     // copies of one report that each get a box
constexpr std::size_t most_outlets = 8;   // that were credited and are not here

struct Box {
  std::string name, when, kind, address;
};

struct Line {
  Arrow arrow;
  news::EdgeKind kind = news::EdgeKind::near;
};

bool is_retelling(const news::Edge* edge) { return edge->kind == news::EdgeKind::derived; }

class Drawing {
public:
  explicit Drawing(const Family& family) : family_(family) {
    for (const auto& edge : family.story().graph().edges)
      if (const auto upstream = descends_from(edge))
        below_[*upstream].push_back(&edge);
      else
        credits_[edge.from].push_back(&edge);
  }

  void draw() {
    auto roots = family_.story().graph().roots;
    // The reports that were taken up most come first, so that what is left out is least.
    std::ranges::stable_sort(roots, std::greater{},
                             [this](news::ArticleId id) { return descendants(id); });
    std::size_t left_out = 0;
    for (const auto root : roots)
      if (boxes_.size() + 1 < most_drawn)
        draw_report(root);
      else
        left_out += 1 + descendants(root);
    for (const auto& [id, box] : drawn_)
      draw_credits(id, box);
    if (left_out > 0)
      boxes_.push_back({count(left_out, "more report", "more reports"), "", "fold", ""});
  }

  [[nodiscard]] const std::vector<Box>& boxes() const { return boxes_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

private:
  using Edges = std::vector<const news::Edge*>;

  [[nodiscard]] const Edges& below(news::ArticleId id) const {
    static const Edges none;
    const auto found = below_.find(id);
    return found == below_.end() ? none : found->second;
  }

  [[nodiscard]] std::size_t descendants(news::ArticleId id) const {
    std::size_t all = 0;
    std::vector<news::ArticleId> waiting{id};
    while (!waiting.empty() && all < largest_family) {
      const auto at = waiting.back();
      waiting.pop_back();
      for (const auto* edge : below(at)) {
        ++all;
        waiting.push_back(edge->from);
      }
    }
    return all;
  }

  std::uint32_t add(Box box) {
    boxes_.push_back(std::move(box));
    return static_cast<std::uint32_t>(boxes_.size() - 1);
  }

  [[nodiscard]] Box box_of(news::ArticleId id, std::string kind) const {
    const auto* member = family_.find(id);
    auto when = text::to_iso_date(member->article.date());
    for (const auto& warning : family_.story().warnings(id))
      if (warning.kind == news::LineageWarningKind::old_news)
        when += " · old news";
    return {one_line(member->article.outlet.name, longest_label), std::move(when), std::move(kind),
            address_of(id)};
  }

  // A report and, level by level, what was made of it.
  void draw_report(news::ArticleId root) {
    struct Waiting {
      news::ArticleId id;
      std::uint32_t box;
    };
    std::vector<Waiting> waiting{{root, add(box_of(root, "root"))}};
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      const auto [id, box] = waiting[i];
      drawn_.emplace(id, box);
      auto edges = below(id);
      std::ranges::stable_sort(edges, std::greater{},
                               [this](const news::Edge* edge) { return descendants(edge->from); });
      Edges copies, retellings; // that get no box of their own
      const auto is_leaf = [this](const news::Edge* edge) { return below(edge->from).empty(); };
      std::array<std::size_t, 2> leaves{}; // copies, retellings
      for (const auto* edge : edges)
        leaves.at(is_retelling(edge) ? 1 : 0) += is_leaf(edge) ? 1 : 0;
      for (const auto* edge : edges) {
        if (boxes_.size() + 2 >= most_drawn ||
            (is_leaf(edge) && leaves.at(is_retelling(edge) ? 1 : 0) > most_alone)) {
          (is_retelling(edge) ? retellings : copies).push_back(edge);
          continue;
        }
        const auto copy = add(box_of(edge->from, std::string(news::name(edge->kind))));
        lines_.push_back({{box, copy}, edge->kind});
        waiting.push_back({edge->from, copy});
      }
      fold(copies, box, "copy of this", "copies of this");
      fold(retellings, box, "retelling of this", "retellings of this");
    }
  }

  void fold(const Edges& edges, std::uint32_t under, std::string_view one, std::string_view many) {
    if (edges.empty() || boxes_.size() >= most_drawn + 10)
      return;
    std::size_t all = 0;
    auto kind = edges.front()->kind;
    for (const auto* edge : edges) {
      all += 1 + descendants(edge->from);
      kind = std::max(kind, edge->kind);
    }
    const auto box = add({count(all, one, many), "", "fold", ""});
    lines_.push_back({{under, box}, kind});
  }

  void draw_credits(news::ArticleId id, std::uint32_t box) {
    const auto found = credits_.find(id);
    if (found == credits_.end())
      return;
    for (const auto* edge : found->second) {
      if (edge->to) {
        if (const auto report = drawn_.find(*edge->to); report != drawn_.end())
          lines_.push_back({{report->second, box}, news::EdgeKind::credit});
        continue;
      }
      auto known = outlets_.find(edge->outlet);
      if (known == outlets_.end()) {
        if (outlets_.size() == most_outlets)
          continue;
        known = outlets_
                    .emplace(edge->outlet, add({one_line(edge->outlet, longest_label),
                                                "not in this story", "absent", ""}))
                    .first;
      }
      lines_.push_back({{known->second, box}, news::EdgeKind::credit});
    }
  }

  const Family& family_;
  std::map<news::ArticleId, Edges> below_, credits_;
  std::map<news::ArticleId, std::uint32_t> drawn_; // boxes of reports
  std::map<std::string, std::uint32_t> outlets_;
  std::vector<Box> boxes_;
  std::vector<Line> lines_;
};

std::string path_of(const std::vector<Point>& points) {
  std::string path;
  for (std::size_t i = 0; i < points.size(); ++i)
    path += fmt::format("{}{:.1f} {:.1f}",
                        i == 0   ? "M"
                        : i == 1 ? " C"
                                 : " ",
                        points[i].x + margin, points[i].y + margin);
  return path;
}

View box_view(const Box& box, const Point& centre) {
  View view;
  view.words("x", fmt::format("{:.1f}", centre.x - box_width / 2 + margin));
  view.words("y", fmt::format("{:.1f}", centre.y - box_height / 2 + margin));
  view.words("width", fmt::format("{:.0f}", box_width));
  view.words("height", fmt::format("{:.0f}", box_height));
  view.words("middle", fmt::format("{:.1f}", centre.x + margin));
  view.words("upper", fmt::format("{:.1f}", centre.y + margin + (box.when.empty() ? 4 : -3)));
  view.words("lower", fmt::format("{:.1f}", centre.y + margin + 12));
  view.words("name", box.name);
  view.words("when", box.when);
  view.words("kind", box.kind);
  view.words("address", box.address);
  return view;
}

} // namespace

std::optional<View> lineage_picture(const Family& family, const news::Story& story) {
  const auto& graph = family.story().graph();
  if (graph.edges.empty())
    return std::nullopt;
  Drawing drawing(family);
  drawing.draw();
  std::vector<Arrow> arrows;
  for (const auto& line : drawing.lines())
    arrows.push_back(line.arrow);
  const auto layout =
      lay_out(static_cast<std::uint32_t>(drawing.boxes().size()), arrows, box_width, box_height);
  if (!layout)
    return std::nullopt;
  View view;
  view.words("width", fmt::format("{:.0f}", layout->width + 2 * margin));
  view.words("height", fmt::format("{:.0f}", layout->height + 2 * margin));
  if (layout->width + 2 * margin > narrowest)
    view.mark("is_wide");
  view.words("summary", fmt::format("{}, {} independent.",
                                    count(story.articles, "report", "reports"), story.independent));
  std::vector<View> boxes, lines;
  for (std::size_t i = 0; i < drawing.boxes().size(); ++i)
    boxes.push_back(box_view(drawing.boxes()[i], layout->centres[i]));
  for (std::size_t i = 0; i < arrows.size(); ++i)
    lines.emplace_back()
        .words("path", path_of(layout->paths[i]))
        .words("kind", std::string(news::name(drawing.lines()[i].kind)));
  view.list("boxes", std::move(boxes));
  view.list("arrows", std::move(lines));
  return view;
}

} // namespace portal

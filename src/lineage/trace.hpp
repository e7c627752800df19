// Who said it first? The only public calls of this room, beside changes().
#pragma once
#include "lineage/witness.hpp"
#include "news/lineage.hpp"
#include <memory>
#include <span>
#include <vector>

namespace lineage {

// The lineage of one story; finds out all that needs the whole of it once. The witnesses' articles
// and spans must outlive it.
class Story {
public:
  explicit Story(std::vector<Witness> witnesses);
  ~Story();
  Story(Story&&) noexcept;
  Story& operator=(Story&&) noexcept;

  [[nodiscard]] const news::Graph& graph() const;

  // The voices that tell it in one of the stories that the witnesses are of (story::Independence).
  [[nodiscard]] std::uint32_t independent(news::StoryId story) const;

  // Of one of the witnesses. Warnings: it is dated more than 30 days after what it copies ("old
  // news"), or before it.
  [[nodiscard]] news::Lineage trace(news::ArticleId article) const;

  // Those of its trace, without their evidence, at no cost.
  [[nodiscard]] std::vector<news::LineageWarning> warnings(news::ArticleId article) const;

  // What an edge between two articles rests on: the alike sentences, the phrase that credits, the
  // dates. The graph's edges to outlets carry theirs.
  [[nodiscard]] std::vector<news::Evidence> evidence(const news::Edge& edge) const;

  // What the copy of an edge tells otherwise.
  [[nodiscard]] std::vector<news::Change> changes(const news::Edge& edge) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace lineage

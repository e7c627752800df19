// The articles of one story and their lineage.
#pragma once
#include "lineage/trace.hpp"
#include "store/store.hpp"
#include "story/revision.hpp"
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace portal {

inline constexpr std::size_t largest_family = 1'000;

// Moves with its members: the lineage points into them.
class Family {
public:
  // The articles of its story, oldest first, itself among them even if it is not stored; and, from
  // any story, what the store finds to have its words.
  Family(const store::Store& store, const store::StoredArticle& article);
  explicit Family(std::vector<store::StoredArticle> members);

  [[nodiscard]] std::span<const store::StoredArticle> members() const { return *members_; }
  [[nodiscard]] const store::StoredArticle* find(news::ArticleId id) const;
  [[nodiscard]] const lineage::Story& story() const { return story_; }

  // Of its story, with updates told from slips (lineage/updates).
  [[nodiscard]] news::Lineage trace(news::ArticleId article) const;
  [[nodiscard]] std::vector<news::Change> changes(const news::Edge& edge) const;

  // How an article revises an earlier one of its own outlet, of which it was made.
  [[nodiscard]] std::optional<story::Revision> revision(const news::Edge& edge) const;
  [[nodiscard]] std::optional<story::Revision> revision(news::ArticleId page) const;

  // The story with as many independent reports as its lineage shows; what the store counted is told
  // of what matched when it came.
  [[nodiscard]] news::Story counted(news::Story story) const;

private:
  [[nodiscard]] const store::StoredArticle* upstream_of(const news::Edge& edge) const;
  [[nodiscard]] const news::Edge* upstream_edge(news::ArticleId page) const;
  void mark_updates(const news::Edge& edge, std::vector<news::Change>& changes) const;

  std::unique_ptr<std::vector<store::StoredArticle>> members_;
  std::unordered_map<std::uint64_t, const store::StoredArticle*> by_id_;
  lineage::Story story_;
};

} // namespace portal

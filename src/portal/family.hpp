// The articles of one story and their lineage.
#pragma once
#include "lineage/trace.hpp"
#include "store/store.hpp"
#include <memory>
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

  // The story with as many independent reports as its lineage shows; what the store counted is told
  // of what matched when it came.
  [[nodiscard]] news::Story counted(news::Story story) const;

private:
  std::unique_ptr<std::vector<store::StoredArticle>> members_;
  std::unordered_map<std::uint64_t, const store::StoredArticle*> by_id_;
  lineage::Story story_;
};

} // namespace portal

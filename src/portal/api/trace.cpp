#include "lineage/trace.hpp"
#include "portal/api/json.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace portal::api {

namespace {

constexpr std::size_t largest_family = 500;

// The family by id.
class Register {
public:
  explicit Register(std::span<const store::StoredArticle> family) {
    for (const auto& member : family)
      by_id_.emplace(std::to_underlying(member.article.id), &member);
  }
  [[nodiscard]] const store::StoredArticle* find(news::ArticleId id) const {
    const auto found = by_id_.find(std::to_underlying(id));
    return found == by_id_.end() ? nullptr : found->second;
  }

private:
  std::unordered_map<std::uint64_t, const store::StoredArticle*> by_id_;
};

std::string hex(news::ArticleId id) { return text::to_hex(std::to_underlying(id)); }

text::json::array addresses(const Register& family, const std::vector<news::ArticleId>& ids) {
  text::json::array list;
  for (const auto id : ids)
    if (const auto* member = family.find(id))
      list.push_back(text::json::string(member->article.canonical));
  return list;
}

// "2026-11-20T06:40:00Z  Meridian Wire  https://…"
std::string line_of(const Register& family, news::ArticleId id) {
  const auto* member = family.find(id);
  if (member == nullptr)
    return hex(id);
  return fmt::format("{}  {}  {}", text::to_iso(member->article.date()),
                     member->article.outlet.name, member->article.canonical);
}

} // namespace

std::vector<store::StoredArticle> family_of(const store::Store& store,
                                            const store::StoredArticle& stored) {
  auto family = store.articles_of(stored.story, largest_family);
  const auto is_it = [&](const auto& member) { return member.article.id == stored.article.id; };
  if (std::ranges::none_of(family, is_it)) {
    const auto later = std::ranges::find_if(
        family, [&](const auto& member) { return member.article.date() > stored.article.date(); });
    family.insert(later, stored);
  }
  return family;
}

news::Lineage lineage_among(std::span<const store::StoredArticle> family, news::ArticleId article) {
  std::vector<lineage::Witness> witnesses;
  witnesses.reserve(family.size());
  std::ranges::transform(family, std::back_inserter(witnesses),
                         [](const store::StoredArticle& member) {
                           return lineage::Witness{member.article.id, member.article.outlet.domain,
                                                   member.article.date(), member.matches};
                         });
  return lineage::trace(article, witnesses);
}

text::json::object trace(const store::Store& store, const store::StoredArticle& stored) {
  const auto members = family_of(store, stored);
  const Register family(members);
  const auto lineage = lineage_among(members, stored.article.id);
  text::json::array upstream;
  for (const auto& edge : lineage.upstream) {
    const auto* source = family.find(edge.to);
    upstream.push_back({{"url", source ? source->article.canonical : ""},
                        {"kind", news::name(edge.kind)},
                        {"evidence", text::json::array(edge.evidence.begin(), edge.evidence.end())},
                        {"id", hex(edge.to)},
                        {"outlet", source ? source->article.outlet.name : ""},
                        {"score", edge.score}});
  }
  return {{"article", stored.article.canonical},
          {"id", hex(stored.article.id)},
          {"title", stored.article.title},
          {"outlet", stored.article.outlet.name},
          {"date", text::to_iso(stored.article.date())},
          {"story", text::to_hex(std::to_underlying(stored.story))},
          {"upstream", std::move(upstream)},
          {"roots", addresses(family, lineage.roots)},
          {"copies", addresses(family, lineage.copies)},
          {"independent", lineage.independent},
          {"changes", text::json::array()},
          {"warnings", text::json::array(lineage.warnings.begin(), lineage.warnings.end())}};
}

std::string trace_for_people(const store::Store& store, const store::StoredArticle& stored) {
  const auto members = family_of(store, stored);
  const Register family(members);
  const auto lineage = lineage_among(members, stored.article.id);
  std::string page =
      fmt::format("{}\n{}\n", stored.article.title, line_of(family, stored.article.id));
  if (lineage.upstream.empty())
    page += "  copies nothing that is stored\n";
  for (const auto& edge : lineage.upstream) {
    page += fmt::format("  {:12} {}\n", news::name(edge.kind), line_of(family, edge.to));
    for (const auto& evidence : edge.evidence)
      page += fmt::format("  {:12} {}\n", "", evidence);
  }
  for (const auto id : lineage.roots)
    page += fmt::format("  {:12} {}\n", "first", line_of(family, id));
  for (const auto id : lineage.copies)
    page += fmt::format("  {:12} {}\n", "copied by", line_of(family, id));
  page +=
      fmt::format("  {:12} {} of {} reports\n", "independent", lineage.independent, members.size());
  for (const auto& warning : lineage.warnings)
    page += fmt::format("  {:12} {}\n", "warning", warning);
  return page;
}

} // namespace portal::api

#include "news/lineage.hpp"
#include <array>

namespace news {

namespace {

struct EdgeRow {
  std::string_view name, provenance;
};
constexpr std::array<EdgeRow, 6> edge_rows = {{{"verbatim", "prov:wasQuotedFrom"},
                                               {"near", "prov:wasQuotedFrom"},
                                               {"partial", "prov:wasQuotedFrom"},
                                               {"reworded", "prov:wasRevisionOf"},
                                               {"derived", "prov:wasDerivedFrom"},
                                               {"credit", "prov:hadPrimarySource"}}};
constexpr std::array<std::string_view, 6> change_names = {"number", "name",     "place",
                                                          "date",   "negation", "role"};
constexpr std::array<std::string_view, 2> warning_names = {"old_news", "backdated"};

} // namespace

std::string_view name(EdgeKind kind) { return edge_rows[static_cast<std::size_t>(kind)].name; }

std::string_view provenance(EdgeKind kind) {
  return edge_rows[static_cast<std::size_t>(kind)].provenance;
}

std::string_view name(ChangeKind kind) { return change_names[static_cast<std::size_t>(kind)]; }

std::string_view name(LineageWarningKind kind) {
  return warning_names[static_cast<std::size_t>(kind)];
}

} // namespace news

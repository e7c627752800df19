#include "article/labels.hpp"
#include "article/body/class_words.hpp"
#include "article/byline/author_marks.hpp"
#include "article/date/elements.hpp"
#include <absl/container/flat_hash_map.h>
#include <string_view>

namespace article {

namespace {

constexpr Label body_labels =
    label::content | label::lead | label::comments | label::others | label::offer | label::around;

// What is read of an attribute's value: labels of the words in it.
Label read_from(std::string_view name) {
  switch (name.size()) {
  case 2:
    return name == "id" ? 0xFF : 0;
  case 4:
    return name == "role" ? body_labels : 0;
  case 5:
    return name == "class" ? 0xFF : 0;
  case 8:
    return name == "itemprop" ? body_labels | label::dated : name == "property" ? label::dated : 0;
  case 11:
    return name == "data-testid" ? 0xFF : 0;
  case 14:
    return name == "data-component" ? body_labels : 0;
  default:
    return 0;
  }
}

Label read_value(std::string_view value) {
  const auto words = read_class_words(value);
  int all = 0;
  const auto add = [&](bool is_said, Label one) { all |= is_said ? one : 0; };
  add(words.content, label::content);
  add(words.lead, label::lead);
  add(words.comments, label::comments);
  add(words.others, label::others);
  add(words.offer, label::offer);
  add(words.around, label::around);
  add(speaks_of_dates(value), label::dated);
  add(speaks_of_author(value), label::author);
  return static_cast<Label>(all);
}

// Of attributes that say it in one word.
Label stated_by(const web::Attribute& attribute) {
  if (attribute.name == "pubdate")
    return label::dated;
  return (attribute.name == "itemprop" || attribute.name == "rel") && names_author(attribute.value)
             ? label::author
             : 0;
}

} // namespace

Labels::Labels(const web::Document& document) : of_nodes_(document.nodes().size()) {
  absl::flat_hash_map<std::string_view, Label> known;
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 0; i < nodes.size(); ++i) {
    int all = 0;
    for (const auto& attribute : document.attributes(nodes[i])) {
      all |= stated_by(attribute);
      const auto wanted = read_from(attribute.name);
      if (wanted == 0)
        continue;
      const auto [found, is_new] = known.try_emplace(attribute.value);
      if (is_new)
        found->second = read_value(attribute.value);
      all |= found->second & wanted;
    }
    of_nodes_[i] = static_cast<Label>(all);
  }
}

} // namespace article

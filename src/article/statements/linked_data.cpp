#include "article/statements/linked_data.hpp"
#include "article/statements/json_repair.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace article {

namespace {

using text::json::object;
using text::json::value;

constexpr std::array<std::string_view, 14> article_types = {"Article",
                                                            "NewsArticle",
                                                            "BlogPosting",
                                                            "ReportageNewsArticle",
                                                            "LiveBlogPosting",
                                                            "AnalysisNewsArticle",
                                                            "OpinionNewsArticle",
                                                            "BackgroundNewsArticle",
                                                            "Report",
                                                            "ScholarlyArticle",
                                                            "TechArticle",
                                                            "SocialMediaPosting",
                                                            "AdvertiserContentArticle",
                                                            "ReviewNewsArticle"};

bool is_article_type(std::string_view type) {
  return std::ranges::any_of(article_types,
                             [&](auto known) { return text::equals_ignoring_case(type, known); });
}

void set_once(std::string& place, std::string_view text) {
  if (place.empty())
    place = web::plain_text(text);
}

// A text, or the name, @id or url of an object, or of the first of several.
std::string name_of(const value& named) {
  if (named.is_string())
    return web::plain_text(named.get_string());
  if (named.is_array() && !named.get_array().empty())
    return name_of(named.get_array().front());
  if (named.is_object())
    for (const auto* key : {"name", "headline"})
      if (const auto text = text::string_at(named.get_object(), key); !text.empty())
        return web::plain_text(text);
  return {};
}

class LinkedData {
public:
  explicit LinkedData(Statements& statements) : statements_(statements) {}

  void read(const value& thing, int depth = 0) {
    if (depth > 6)
      return;
    if (thing.is_array()) {
      for (const auto& one : thing.get_array())
        read(one, depth + 1);
    } else if (thing.is_object()) {
      read_object(thing.get_object(), depth);
    }
  }

  // Authors that are only pointed at, by the name that the page gives their @id elsewhere.
  void resolve_authors() {
    for (const auto& id : ids_)
      if (const auto name = names_.find(id); name != names_.end())
        add_author(web::plain_text(name->second));
  }

private:
  void read_object(const object& thing, int depth) {
    const auto type = thing.if_contains("@type");
    const auto types = type == nullptr ? std::vector<std::string>{} : type_names(*type);
    for (const auto& name : types)
      if (statements_.types.size() < 60)
        statements_.types.push_back(name);
    note_name(thing);
    if (const auto article = std::ranges::find_if(types, is_article_type);
        article != types.end() && !found_)
      read_article(thing, *article);
    else
      note_date(thing);
    if (const auto* free = thing.if_contains("isAccessibleForFree"))
      statements_.costs_money = statements_.costs_money || is_false(*free);
    if (std::ranges::find(types, "BreadcrumbList") != types.end())
      read_trail(thing);
    if (std::ranges::find(types, "WebSite") != types.end())
      set_once(statements_.site_name, text::string_at(thing, "name"));
    for (const auto* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "breadcrumb"})
      if (const auto* inside = thing.if_contains(key))
        read(*inside, depth + 1);
  }

  void note_date(const object& thing) {
    constexpr std::size_t most = 10;
    for (const auto* key : {"datePublished", "uploadDate"})
      if (const auto date = text::string_at(thing, key);
          !date.empty() && statements_.other_dates.size() < most)
        statements_.other_dates.emplace_back(date);
  }

  // false, "False", "http://schema.org/False"
  static bool is_false(const value& truth) {
    if (!truth.is_string())
      return truth.is_bool() && !truth.get_bool();
    const std::string_view written(truth.get_string().data(), truth.get_string().size());
    return text::equals_ignoring_case(written.substr(written.rfind('/') + 1), "false");
  }

  static std::size_t number_of(const value& number) {
    if (number.is_int64() && number.get_int64() > 0)
      return static_cast<std::size_t>(number.get_int64());
    std::size_t read = 0;
    if (number.is_string())
      std::from_chars(number.get_string().data(),
                      number.get_string().data() + number.get_string().size(), read);
    return read;
  }

  static std::vector<std::string> type_names(const value& type) {
    std::vector<std::string> names;
    const auto add = [&](const value& name) {
      if (name.is_string()) {
        const std::string_view whole(name.get_string().data(), name.get_string().size());
        names.emplace_back(whole.substr(whole.find_last_of("/:") + 1));
      }
    };
    if (type.is_array())
      std::ranges::for_each(type.get_array(), add);
    else
      add(type);
    return names;
  }

  void read_article(const object& thing, const std::string& type) {
    statements_.type = type;
    set_once(statements_.headline, text::string_at(thing, "headline"));
    set_once(statements_.headline, text::string_at(thing, "name"));
    found_ = !statements_.headline.empty();
    statements_.body = web::plain_text(text::string_at(thing, "articleBody"));
    statements_.date_published = text::string_at(thing, "datePublished");
    if (statements_.date_published.empty())
      statements_.date_published = text::string_at(thing, "dateCreated");
    statements_.date_modified = text::string_at(thing, "dateModified");
    const auto name_at = [&](const char* key) {
      const auto* member = thing.if_contains(key);
      return member == nullptr ? std::string() : name_of(*member);
    };
    statements_.section = name_at("articleSection");
    if (const auto* count = thing.if_contains("wordCount"))
      statements_.word_count = number_of(*count);
    if (const auto publisher = name_at("publisher"); publisher.find("://") == std::string::npos)
      statements_.publisher = publisher; // a reference by @id names nobody
    statements_.main_page = text::string_at(thing, "url");
    if (const auto* image = thing.if_contains("image"))
      statements_.image = image_of(*image);
    for (const auto* key : {"author", "creator"})
      if (const auto* author = thing.if_contains(key);
          author != nullptr && statements_.authors.empty())
        add_authors(*author);
  }

  void add_authors(const value& named, int depth = 0) {
    if (named.is_array() && depth < 3) {
      for (const auto& one : named.get_array())
        add_authors(one, depth + 1);
    } else if (named.is_object() && !named.get_object().contains("name")) {
      if (const auto id = text::string_at(named.get_object(), "@id"); !id.empty())
        ids_.emplace_back(id);
    } else if (named.is_object() && named.get_object().at("name").is_array() && depth < 3) {
      add_authors(named.get_object().at("name"), depth + 1);
    } else {
      add_author(name_of(named));
    }
  }

  void add_author(std::string name) {
    constexpr std::size_t most = 30;
    auto& names = statements_.authors;
    if (!name.empty() && names.size() < most && std::ranges::find(names, name) == names.end())
      names.push_back(std::move(name));
  }

  // The last step of a trail is the page itself.
  void read_trail(const object& thing) {
    constexpr std::size_t most = 8;
    const auto* steps = thing.if_contains("itemListElement");
    if (steps == nullptr || !steps->is_array() || !statements_.trail.empty())
      return;
    for (const auto& step : steps->get_array()) {
      auto name = name_of(step);
      if (const auto* item = step.is_object() ? step.get_object().if_contains("item") : nullptr;
          name.empty() && item != nullptr && item->is_object())
        name = name_of(*item);
      if (!name.empty() && statements_.trail.size() < most)
        statements_.trail.push_back(std::move(name));
    }
    if (!statements_.trail.empty())
      statements_.trail.pop_back();
  }

  void note_name(const object& thing) {
    constexpr std::size_t most = 1'000;
    const auto id = text::string_at(thing, "@id"), name = text::string_at(thing, "name");
    if (!id.empty() && !name.empty() && names_.size() < most)
      names_.emplace(id, name);
  }

  static std::string image_of(const value& image) {
    if (image.is_object())
      for (const auto* key : {"url", "contentUrl", "@id"})
        if (const auto address = text::string_at(image.get_object(), key); !address.empty())
          return std::string(address);
    if (image.is_array() && !image.get_array().empty())
      return image_of(image.get_array().front());
    return image.is_string() ? std::string(image.get_string()) : std::string();
  }

  Statements& statements_;
  bool found_ = false;
  std::vector<std::string> ids_;
  std::map<std::string, std::string, std::less<>> names_; // by @id
};

// As it stands, or as it was probably meant.
text::Result<value> parse_script(std::string_view script) {
  constexpr std::size_t largest_repair = 256U << 10U; // bytes
  auto parsed = text::parse_json(script, "JSON-LD");
  if (parsed || script.size() > largest_repair)
    return parsed;
  return text::parse_json(repair_json(script), "JSON-LD");
}

} // namespace

void read_linked_data(const web::Document& document, Statements& statements) {
  LinkedData linked_data(statements);
  for (const auto script : document.json_ld())
    if (const auto parsed = parse_script(script))
      linked_data.read(*parsed);
  linked_data.resolve_authors();
}

} // namespace article

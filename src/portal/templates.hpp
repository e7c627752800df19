// Mustache templates (mustache(5)) that were built into the program, parsed once. `{{> name}}` is
// resolved while they are read, so that a partial costs nothing later.
#pragma once
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace portal {

// What a template is filled with. Words are escaped where they are written; empty ones count as
// absent, so that {{#name}} asks whether there are any.
class View {
public:
  View() = default;
  View(View&&) = default;
  View& operator=(View&&) = default;

  View& words(const std::string& name, const std::string& value);
  View& mark(const std::string& name); // {{#name}} holds
  View& part(const std::string& name, View part);
  View& list(const std::string& name, std::vector<View> parts);
  // A part that holds nothing but that list, for what stands around it; absent where the list is
  // empty.
  View& list_within(const std::string& name, const std::string& list, std::vector<View> parts);

  [[nodiscard]] const kainjow::mustache::data& data() const { return data_; }

private:
  kainjow::mustache::data data_;
};

// Throws std::logic_error where a template is malformed or absent: our mistake, found by the first
// test.
class Templates {
public:
  Templates();

  // Any number of threads.
  [[nodiscard]] std::string render(const std::string& name, const View& view) const;

private:
  // The library's render() is not const, but writes nothing where neither lambdas nor its own
  // partials are used.
  mutable std::unordered_map<std::string, kainjow::mustache::mustache> parsed_;
};

} // namespace portal

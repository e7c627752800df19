#include "story/credited.hpp"
#include <algorithm>

namespace story {

namespace {

// A report that names another this early tells what the other had.
constexpr double at_the_head = 0.4;

constexpr std::size_t short_name = 2; // letters
constexpr std::string_view news_ending = "news";

} // namespace

Names::Names(const news::Outlet& outlet)
    : name_(news::letters_of(outlet.name)),
      first_word_(news::letters_of(outlet.name.substr(0, outlet.name.find(' ')))),
      domain_(news::letters_of(outlet.domain)),
      label_(news::letters_of(outlet.domain.substr(0, outlet.domain.find('.')))),
      news_of_(label_.ends_with(news_ending) ? label_.substr(0, label_.size() - news_ending.size())
                                             : "") {}

bool Names::include(std::string_view letters) const {
  if (letters.empty())
    return false;
  if (letters.size() <= short_name)
    return letters == name_ || letters == first_word_ || letters == label_ || letters == news_of_;
  return name_.starts_with(letters) || domain_.starts_with(letters) ||
         (name_.size() > short_name && letters.starts_with(name_));
}

bool is_outlet(std::string_view name, const news::Outlet& outlet) {
  return Names(outlet).include(news::letters_of(name));
}

bool claims_the_text(const news::Credit& credit) {
  using enum news::CreditKind;
  return credit.kind == dateline || credit.kind == agency_line || credit.kind == republished ||
         credit.kind == link;
}

bool Crediting::is_to_another(const news::Credit& credit) const {
  return credit.phrase.begin < credit.phrase.end && credit.phrase.end <= text_bytes &&
         !news::letters_of(credit.outlet).empty() && !is_outlet(credit.outlet, outlet);
}

bool Crediting::has_own_sources() const {
  return std::ranges::any_of(credits, [&](const news::Credit& credit) {
    return credit.kind == news::CreditKind::told && is_outlet(credit.outlet, outlet);
  });
}

const news::Credit* credit_for_all(const Crediting& report, Words words) {
  const auto head = words == Words::own && !report.has_own_sources()
                        ? at_the_head * static_cast<double>(report.text_bytes)
                        : 0;
  const auto found = std::ranges::find_if(report.credits, [&](const news::Credit& credit) {
    return (claims_the_text(credit) || credit.phrase.begin < head) && report.is_to_another(credit);
  });
  return found == report.credits.end() ? nullptr : &*found;
}

} // namespace story

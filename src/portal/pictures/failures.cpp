#include "portal/pictures/failures.hpp"

namespace portal {

void Failures::remember(const std::string& what, text::Time until, text::Time now) {
  if (until_.size() >= most_)
    for (auto each = until_.begin(); each != until_.end();)
      if (const auto passed = each++; passed->second <= now)
        until_.erase(passed);
  if (until_.size() >= most_)
    until_.clear();
  until_[what] = until;
}

bool Failures::holds(const std::string& what, text::Time now) const {
  const auto found = until_.find(what);
  return found != until_.end() && now < found->second;
}

} // namespace portal

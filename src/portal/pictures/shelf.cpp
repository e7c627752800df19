#include "portal/pictures/shelf.hpp"
#include <iterator>
#include <utility>

namespace portal {

void Shelf::put(const std::string& name, Picture picture) {
  if (const auto found = places_.find(name); found != places_.end())
    drop(found->second);
  if (picture.bytes.size() > most_bytes_)
    return;
  bytes_ += picture.bytes.size();
  held_.push_front({name, std::make_shared<const Picture>(std::move(picture))});
  places_.emplace(held_.front().name, held_.begin());
  while (bytes_ > most_bytes_)
    drop(std::prev(held_.end()));
}

std::shared_ptr<const Picture> Shelf::find(std::string_view name) {
  const auto found = places_.find(name);
  if (found == places_.end())
    return nullptr;
  held_.splice(held_.begin(), held_, found->second);
  return found->second->picture;
}

void Shelf::drop(std::list<Held>::iterator held) {
  bytes_ -= held->picture->bytes.size();
  places_.erase(held->name);
  held_.erase(held);
}

} // namespace portal

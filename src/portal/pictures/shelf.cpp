#include "portal/pictures/shelf.hpp"
#include <iterator>
#include <utility>

namespace portal {

std::size_t Shelf::size_of(const std::string& name, const Picture& picture) {
  return picture.bytes.size() + name.size() + keeping;
}

void Shelf::put(const std::string& name, Picture picture) {
  if (const auto found = places_.find(name); found != places_.end())
    drop(found->second);
  if (size_of(name, picture) > most_bytes_)
    return;
  bytes_ += size_of(name, picture);
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
  bytes_ -= size_of(held->name, *held->picture);
  places_.erase(held->name);
  held_.erase(held);
}

} // namespace portal

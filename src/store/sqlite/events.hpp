// What has become of stories, as a list in the order of its numbers.
#pragma once
#include "store/sqlite/connection.hpp"
#include <vector>

namespace store {

void insert_event(Connection& connection, const StoredEvent& event);
std::vector<StoredEvent> find_events(Connection& connection, const EventFilter& filter);

} // namespace store

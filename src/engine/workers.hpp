// Reads many pages at once, and hands them on in the order in which they came.
#pragma once
#include "news/arrival.hpp"
#include "news/page.hpp"
#include "text/result.hpp"
#include <cstddef>
#include <functional>
#include <optional>

namespace engine {

// Where pages come from; nothing at the end. Called by one thread at a time.
using Source = std::function<std::optional<text::Result<news::Page>>()>;

struct ReadPage {
  std::string input;
  text::Result<news::Arrival> arrival;
};
// Called on the calling thread.
using Sink = std::function<void(ReadPage&&)>;

// `threads`: at least 1. At most 8 pages a thread are under way, so memory stays bounded. What a
// source, a stage or the sink throws stops all threads and is thrown again here.
void read_in_order(const Source& source, const Sink& sink, std::size_t threads);

} // namespace engine

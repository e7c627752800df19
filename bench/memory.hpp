// How many bytes are alive at most while something is done: the bench counts what operator new
// gives. What C libraries take for themselves is not in it.
#pragma once
#include <cstddef>
#include <functional>

namespace bench {

// Bytes beyond those alive before. One thread.
std::size_t peak_of(const std::function<void()>& work);

} // namespace bench

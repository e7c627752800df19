#include "bench/memory.hpp"
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::size_t> alive = 0, peak = 0;

void* counted(void* memory) {
  if (memory == nullptr)
    throw std::bad_alloc();
  const auto now = alive.fetch_add(malloc_usable_size(memory)) + malloc_usable_size(memory);
  if (now > peak.load(std::memory_order_relaxed))
    peak = now;
  return memory;
}

void discount(void* memory) noexcept {
  alive -= malloc_usable_size(memory);
  std::free(memory);
}

} // namespace

void* operator new(std::size_t size) { return counted(std::malloc(size == 0 ? 1 : size)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto to = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(to, (size + to - 1) / to * to));
}
void operator delete(void* memory) noexcept { discount(memory); }
void operator delete(void* memory, std::size_t) noexcept { discount(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { discount(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { discount(memory); }

namespace bench {

std::size_t peak_of(const std::function<void()>& work) {
  const std::size_t before = alive;
  peak = before;
  work();
  return peak - before;
}

} // namespace bench

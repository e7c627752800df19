// What the engine has done since it was started, and how its feeds fare, for Prometheus.
#pragma once
#include "engine/poller.hpp"
#include "store/store.hpp"
#include <chrono>
#include <memory>
#include <string>

namespace engine {

// Any number of threads.
class Metrics {
public:
  Metrics();
  Metrics(Metrics&&) noexcept;
  ~Metrics();

  void count(const PollReport& round, std::chrono::duration<double> took);
  void count_request(unsigned status); // of the portal
  // What came of a picture that was asked for, and what is held now.
  void count_picture(const char* outcome, std::size_t held, std::size_t bytes);

  // The text exposition format 0.0.4; the store is asked for its numbers now.
  [[nodiscard]] std::string text(const store::Store& store, text::Time now) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace engine

#include "cli/open_store.hpp"
#include "cli/polling.hpp"
#include "cli/serving.hpp"
#include "cli/verbs.hpp"
#include <cstdio>
#include <fmt/core.h>

namespace cli {

int serve(const engine::Configuration& configuration, Session& session) {
  hold_signals();
  const auto opened = open_store(configuration.db, Existing::required);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  const auto serving = Serving::start(**opened, configuration);
  if (!serving) {
    session.fail(serving.error());
    return session.exit_code();
  }
  session.print(fmt::format("Headwater is at {}\n", serving->address()));
  std::fflush(stdout);
  wait_for_signal();
  return session.exit_code();
}

} // namespace cli

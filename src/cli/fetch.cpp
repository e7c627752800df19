#include "cli/open_store.hpp"
#include "cli/polling.hpp"
#include "cli/verbs.hpp"
#include "engine/poller.hpp"
#include <fmt/core.h>

namespace cli {

int fetch(const Fetching& options, const engine::Configuration& configuration, Session& session) {
  const auto opened = open_store(configuration.db, Existing::created_if_absent);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  auto& store = **opened;
  if (store.feeds().empty() && !configuration.feeds.empty())
    if (const auto followed = follow_file(store, configuration.feeds); !followed)
      session.fail(followed.error());

  Polling polling(store, configuration);
  if (!configuration.keep.empty())
    if (const auto kept = polling.keep_in(configuration.keep, configuration.user_agent); !kept) {
      session.fail(kept.error());
      return session.exit_code();
    }
  const auto tell = [&](const engine::PollReport& report, std::chrono::duration<double>) {
    for (const auto& error : report.errors)
      session.fail(error);
    session.line({{"asked", report.asked},
                  {"unchanged", report.unchanged},
                  {"failed", report.failed},
                  {"stored", report.stored},
                  {"known", report.known},
                  {"unreadable", report.unreadable}});
    session.print(fmt::format(
        "{} feeds asked, {} unchanged, {} failed; {} articles stored, {} known, {} unreadable\n",
        report.asked, report.unchanged, report.failed, report.stored, report.known,
        report.unreadable));
  };
  if (options.once) {
    tell(polling.round(), {});
  } else {
    hold_signals();
    until_signal([&](const std::stop_token& stop) { polling.rounds(stop, tell); });
  }
  return session.exit_code();
}

} // namespace cli

#include "cli/log.hpp"
#include "cli/open_store.hpp"
#include "cli/polling.hpp"
#include "cli/serving.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/workers.hpp"
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fmt/core.h>
#include <stop_token>

namespace cli {

namespace {

void read_samples(engine::Road& road, const engine::Configuration& configuration,
                  Session& session) {
  engine::Inputs inputs({configuration.samples});
  std::size_t stored = 0;
  engine::read_in_order([&] { return inputs.next(); },
                        [&](engine::ReadPage&& page) {
                          if (!page.arrival)
                            return session.fail(page.arrival.error());
                          road.take(*std::move(page.arrival));
                          ++stored;
                        },
                        configuration.threads);
  road.commit();
  session.print(
      fmt::format("{} made-up sample pages read from {}\n", stored, configuration.samples));
}

// A new store begins with the feeds and samples that come with the program; an old one is left
// alone.
void begin(store::Store& store, engine::Road& road, const engine::Configuration& configuration,
           Session& session) {
  const auto is_there = [](const std::string& path) {
    std::error_code trouble;
    return !path.empty() && std::filesystem::exists(path, trouble);
  };
  const auto counts = store.counts();
  if (counts.articles == 0 && is_there(configuration.samples))
    read_samples(road, configuration, session);
  if (counts.feeds == 0 && is_there(configuration.feeds)) {
    if (const auto followed = follow_file(store, configuration.feeds); !followed)
      session.fail(followed.error());
    else
      session.print(fmt::format("{} feeds followed, from {}\n", *followed, configuration.feeds));
  }
}

} // namespace

int run(const engine::Configuration& configuration, Session& session) {
  hold_signals();
  start_log(configuration.log == "json" ? LogForm::json : LogForm::logfmt);
  const auto opened = open_store(configuration.db, Existing::created_if_absent);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  auto& store = **opened;
  const auto serving = Serving::start(store, configuration);
  if (!serving) {
    session.fail(serving.error());
    return session.exit_code();
  }
  session.print(fmt::format("Headwater is at {}\n", serving->address()));
  std::fflush(stdout);

  until_signal([&](const std::stop_token& stop) {
    Polling polling(store, configuration);
    if (!configuration.keep.empty())
      if (const auto kept = polling.keep_in(configuration.keep, configuration.user_agent); !kept)
        throw store::StoreFailure(text::to_string(kept.error()));
    if (serving->hubs() != nullptr)
      polling.listen_to(*serving->hubs());
    begin(store, polling.road(), configuration, session);
    std::fflush(stdout);
    polling.rounds(stop, [&](const engine::PollReport& report, std::chrono::duration<double> took) {
      serving->metrics().count(report, took);
      for (const auto& error : report.errors)
        log(Level::warning, "not read", error);
      log(Level::info, "round",
          {{"milliseconds", std::llround(took.count() * 1000)},
           {"asked", report.asked},
           {"unchanged", report.unchanged},
           {"failed", report.failed},
           {"stored", report.stored},
           {"known", report.known},
           {"later", report.later}});
    });
  });
  session.print("Stopping\n");
  return all_done;
}

} // namespace cli

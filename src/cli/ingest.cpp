#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "engine/workers.hpp"
#include "text/hash.hpp"
#include <array>
#include <fmt/core.h>
#include <utility>
#include <vector>

namespace cli {

namespace {

struct Taken {
  std::string input;
  engine::Outcome outcome;
};

text::json::object as_json(const Taken& taken) {
  return {{"input", taken.input},
          {"id", text::to_hex(std::to_underlying(taken.outcome.id))},
          {"story", text::to_hex(std::to_underlying(taken.outcome.story))},
          {"status", engine::name(taken.outcome.status)}};
}

} // namespace

int ingest(const Ingesting& options, Session& session) {
  const auto opened = open_store(options.db, Existing::created_if_absent);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  engine::Road road(**opened);
  engine::Inputs inputs(options.inputs, {options.form, options.url, options.section});
  std::array<std::size_t, 3> counts{};

  const auto take = [&](engine::ReadPage&& page) {
    if (!page.arrival)
      return session.fail(page.arrival.error());
    const Taken taken{std::move(page.input), road.take(*std::move(page.arrival))};
    ++counts[static_cast<std::size_t>(taken.outcome.status)];
    session.line(as_json(taken));
    session.progress("files read", inputs.files_begun(), inputs.files());
  };
  engine::read_in_order([&] { return inputs.next(); }, take, options.threads);
  road.commit();

  const auto count = [&](engine::Status status) {
    return counts[static_cast<std::size_t>(status)];
  };
  session.print(fmt::format("{} stored, {} revised, {} known before, {} failed\n",
                            count(engine::Status::stored), count(engine::Status::revised),
                            count(engine::Status::known), session.failures()));
  return session.exit_code();
}

} // namespace cli

// headwater: a verb, its options, an exit code. The verbs are in files of their own.
#include "cli/polling.hpp"
#include "cli/verbs.hpp"
#include "store/store.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fmt/core.h>
#include <functional>
#include <malloc.h>
#include <map>

namespace {

using cli::Session;
using Verb = std::function<int(Session&)>;

struct Program {
  CLI::App app{"Headwater: news traced to its source"};
  bool json = false, plain_text = false, is_configurable = false;
  std::string configuration_file;
  std::map<std::string, std::string> flags; // by key of the configuration
  engine::Configuration configuration;
  cli::Ingesting reading;
  cli::Fetching fetching;
  cli::Following following;
  cli::Browsing browsing;
  cli::Searching searching;
  cli::Tracing tracing;
  cli::Admitting admitting;
  Verb verb;

  [[nodiscard]] news::PageForm form() const {
    return plain_text ? news::PageForm::text : news::PageForm::html;
  }

  CLI::App* add(const char* name, const char* description, Verb run) {
    auto* command = app.add_subcommand(name, description);
    command->add_flag("--json", json, "print JSON Lines");
    command->callback([this, run = std::move(run)] { verb = run; });
    return command;
  }

  static void add_db(CLI::App* command, std::string& db) {
    command->add_option("--db", db, "the store's file")->required();
  }

  void add_reading_verbs() {
    const auto inputs = [this](CLI::App* command) {
      command->add_option("inputs", reading.inputs, "files, folders, globs or - for standard input")
          ->required();
    };
    const auto form_and_url = [this](CLI::App* command) {
      command->add_option("--url", reading.url, "the address the pages came from");
      command->add_flag("--text", plain_text, "the inputs are plain text");
    };
    auto* extract =
        add("extract", "what pages say", [this](Session& s) { return cli::extract(reading, s); });
    inputs(extract), form_and_url(extract);
    auto* feed =
        add("feed", "what feeds announce", [this](Session& s) { return cli::feed(reading, s); });
    inputs(feed);
    feed->add_option("--url", reading.url, "the address the feed came from");
    auto* read = add("read", "who says it, about what, when",
                     [this](Session& s) { return cli::read(reading, s); });
    inputs(read), form_and_url(read);
    auto* cluster = add("cluster", "articles (JSON Lines) to stories, as they come",
                        [this](Session& s) { return cli::cluster(reading, s); });
    cluster->add_option("inputs", reading.inputs,
                        "JSON Lines: id, date, title, text, url; - by default");
    auto* ingest = add("ingest", "pages, archives, feeds, JSON Lines into the store",
                       [this](Session& s) { return cli::ingest(reading, s); });
    inputs(ingest), form_and_url(ingest), add_db(ingest, reading.db);
    ingest->add_option("--section", reading.section,
                       "the section of all inputs, where it is known");
    ingest->add_option("--threads", reading.threads, "threads that read pages")
        ->check(CLI::Range(1, 64));
  }

  void add_feed_verbs() {
    auto* fetch = add("fetch", "polls the feeds",
                      [this](Session& s) { return cli::fetch(fetching, configuration, s); });
    configurable(fetch);
    fetch->get_option("--db")->required();
    fetch->add_flag("--once", fetching.once, "one round over the feeds that are due");
    auto* feeds = add("feeds", "the feeds that are followed",
                      [this](Session& s) { return cli::feeds(following, configuration, s); });
    feeds->require_subcommand(1);
    struct Action {
      const char *name, *description, *subjects;
    };
    for (const auto& [verb_name, description, subjects] :
         {Action{"add", "follows an address", "addresses"},
          Action{"remove", "follows it no longer", "addresses"},
          Action{"list", "shows them, and how each is doing", nullptr},
          Action{"import", "follows what OPML files list", "OPML files"},
          Action{"export", "prints them as OPML", nullptr}}) {
      auto* action = feeds->add_subcommand(verb_name, description);
      action->add_flag("--json", json, "print JSON Lines");
      if (verb_name != std::string_view("add"))
        add_db(action, following.db);
      if (subjects != nullptr)
        action->add_option("subjects", following.subjects, subjects)->required();
      action->callback([this, name = verb_name] { following.action = name; });
    }
    auto* adding = feeds->get_subcommand("add");
    configurable(adding);
    adding->get_option("--db")->required();
    adding->add_option("--title", following.title, "how it is called");
    adding->add_option("--section", following.section, "the section of its articles");
    adding->add_flag("--as-is", following.as_it_is, "without a look at what stands there");
  }

  void add_asking_verbs() {
    auto* headlines = add("headlines", "the front page",
                          [this](Session& s) { return cli::headlines(browsing, s); });
    add_db(headlines, browsing.db);
    headlines->add_option("--section", browsing.section, "of this section only");
    headlines->add_option("--since", browsing.since, "moved since this date");
    headlines->add_option("--limit", browsing.limit, "at most so many")->check(CLI::Range(1, 1000));
    auto* search =
        add("search", "finds articles", [this](Session& s) { return cli::search(searching, s); });
    add_db(search, searching.db);
    search->add_option("query", searching.words, "words, \"phrases\", -without")->required();
    search->add_option("--section", searching.section, "in this section");
    search->add_option("--outlet", searching.outlet, "domain, or part of the name");
    search->add_option("--from", searching.from, "first day, YYYY-MM-DD");
    search->add_option("--to", searching.to, "last day, YYYY-MM-DD");
    search->add_option("--limit", searching.limit, "at most so many")->check(CLI::Range(1, 1000));
    auto* trace = add("trace", "where an article comes from",
                      [this](Session& s) { return cli::trace(tracing, s); });
    add_db(trace, tracing.db);
    trace->add_option("article", tracing.subject, "address, id or file")->required();
    trace->add_flag("--text", plain_text, "the file is plain text");
  }

  void add_account_verb() {
    auto* account = add("account", "who may use what is the reader's",
                        [this](Session& s) { return cli::account(admitting, s); });
    account->require_subcommand(1);
    for (const auto& [name, description] :
         {std::pair{"password", "sets the portal's, from standard input"},
          std::pair{"app-password", "draws and prints one for programs (Google Reader API)"},
          std::pair{"api-token", "draws and prints the one that the API asks for (api_token)"}}) {
      auto* action = account->add_subcommand(name, description);
      action->add_flag("--json", json, "print JSON Lines");
      add_db(action, admitting.db);
      action->callback([this, action_name = name] { admitting.action = action_name; });
    }
  }

  // A flag for each key of the configuration.
  void configurable(CLI::App* command) {
    command->parse_complete_callback([this] { is_configurable = true; });
    command->add_option("--config", configuration_file, "a TOML file; headwater.toml by default");
    for (const auto& key : engine::configuration_keys()) {
      auto flag = "--" + std::string(key.name);
      std::ranges::replace(flag, '_', '-');
      command->add_option_function<std::string>(
          flag, [this, name = std::string(key.name)](const auto& value) { flags[name] = value; },
          std::string(key.describes));
    }
  }

  void add_service_verbs() {
    configurable(add("serve", "the portal and its API",
                     [this](Session& s) { return cli::serve(configuration, s); }));
    configurable(add("run", "polls the feeds and serves the portal",
                     [this](Session& s) { return cli::run(configuration, s); }));
    configurable(add("doctor", "checks configuration, models, store and network",
                     [this](Session& s) { return cli::doctor(configuration, s); }));
  }

  text::Result<bool> configure() {
    if (is_configurable)
      configuration = TRY(engine::load_configuration(configuration_file, flags));
    if (following.db.empty())
      following.db = configuration.db;
    reading.form = tracing.form = form();
    return true;
  }
};

int run_verb(int argc, char** argv) {
  Program program;
  program.app.set_version_flag("--version", "headwater " HEADWATER_VERSION);
  program.app.require_subcommand(1);
  program.reading.threads = 2;
  program.add_reading_verbs();
  program.add_feed_verbs();
  program.add_asking_verbs();
  program.add_account_verb();
  program.add_service_verbs();
  try {
    program.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.app.exit(error) == 0 ? cli::all_done : cli::wrong_usage;
  }
  if (const auto configured = program.configure(); !configured) {
    cli::complain(text::to_string(configured.error()));
    return cli::wrong_usage;
  }
  Session session(program.json ? cli::Form::json : cli::Form::people);
  return program.verb(session);
}

} // namespace

int main(int argc, char** argv) {
  // glibc gives every thread a heap of its own and seldom takes one back: over a day of rounds that
  // doubles the memory.
  mallopt(M_ARENA_MAX, 2); // NOLINT(concurrency-mt-unsafe): before any other thread
  try {
    return run_verb(argc, argv);
  } catch (const std::exception& failure) {
    cli::complain(failure.what());
    return cli::some_failed;
  }
}

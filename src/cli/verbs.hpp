// The verbs: a file each. All return an exit code; the contract is docs/command-line.md.
#pragma once
#include "cli/session.hpp"
#include "engine/configuration.hpp"
#include "news/page.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace cli {

struct Reading {
  std::vector<std::string> inputs;
  std::string url;
  news::PageForm form = news::PageForm::html;
  std::size_t threads = 1;
};
int extract(const Reading& options, Session& session);
int read(const Reading& options, Session& session);
int feed(const Reading& options, Session& session);
int cluster(const Reading& options, Session& session);

struct Ingesting : Reading {
  std::string db;
  std::string section; // of all inputs, where the user knows it
};
int ingest(const Ingesting& options, Session& session);

struct Fetching {
  bool once = false;
};
int fetch(const Fetching& options, const engine::Configuration& configuration, Session& session);

struct Following {
  std::string db;
  std::string action;                // add, remove, list, import, export
  std::vector<std::string> subjects; // addresses or OPML files
  std::string title, section;
  bool as_it_is = false; // added without a look at what stands there
};
int feeds(const Following& options, const engine::Configuration& configuration, Session& session);

struct Browsing {
  std::string db;
  std::string section, since;
  std::size_t limit = 30;
};
int headlines(const Browsing& options, Session& session);

struct Searching {
  std::string db;
  std::vector<std::string> words;
  std::string section, outlet, from, to;
  std::size_t limit = 20;
};
int search(const Searching& options, Session& session);

struct Tracing {
  std::string db;
  std::string subject; // address, id or file
  news::PageForm form = news::PageForm::html;
};
int trace(const Tracing& options, Session& session);

struct Admitting {
  std::string db;
  std::string action; // password, app-password, api-token
};
int account(const Admitting& options, Session& session);

int serve(const engine::Configuration& configuration, Session& session);
int run(const engine::Configuration& configuration, Session& session);
int doctor(const engine::Configuration& configuration, Session& session);

} // namespace cli

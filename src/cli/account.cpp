#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include "text/utf8.hpp"
#include <filesystem>
#include <fmt/core.h>
#include <iostream>

namespace cli {

namespace {

constexpr std::size_t least_characters = 8;
constexpr std::size_t drawn_bytes = 12; // of an app password, 96 bits

text::Result<std::string> password_from_standard_input() {
  std::string line;
  std::getline(std::cin, line);
  std::string password(text::trim(line)); // as a form's fields are
  if (password.size() < least_characters || password.size() > portal::longest_password)
    return text::input_error("password", fmt::format("give one line of {} to {} bytes on "
                                                     "standard input",
                                                     least_characters, portal::longest_password));
  return password;
}

} // namespace

int account(const Admitting& options, Session& session) {
  auto state = open_reader_state(options.db, Existing::required);
  if (!state) {
    session.fail(state.error());
    return session.exit_code();
  }
  if (options.action == "app-password") {
    const auto drawn = portal::random_hex(drawn_bytes);
    (*state)->keep_secret(portal::app_password_secret, portal::hash_password(drawn));
    session.print(drawn + "\n");
    if (session.form() == Form::json)
      session.line({{"app_password", drawn}});
    return session.exit_code();
  }
  if (options.action == "api-token") {
    const auto drawn = portal::Guard(**state).draw_api_token();
    session.print(drawn + "\n");
    if (session.form() == Form::json)
      session.line({{"api_token", drawn}});
    return session.exit_code();
  }
  const auto password = password_from_standard_input();
  if (!password)
    session.fail(password.error());
  else
    (*state)->keep_secret(portal::password_secret, portal::hash_password(*password));
  return session.exit_code();
}

} // namespace cli

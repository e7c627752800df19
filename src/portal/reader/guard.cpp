#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include <charconv>
#include <fmt/core.h>

namespace portal {

namespace {

constexpr std::chrono::hours session_length{24 * 30};
constexpr std::size_t key_bytes = 32, token_bytes = 16;

} // namespace

std::string Guard::key() const {
  const absl::MutexLock lock(&key_mutex_);
  if (key_.empty()) {
    if (!state_.secret("key"))
      state_.keep_secret("key", random_hex(key_bytes));
    key_ = state_.secret("key").value_or("");
  }
  return key_;
}

std::string Guard::form_token(std::string_view visitor) const {
  return sign(key(), {"form", visitor});
}

bool Guard::is_form_token(std::string_view visitor, std::string_view token) const {
  return !visitor.empty() && are_equal(form_token(visitor), token);
}

// One password at a time is tried, as each takes 64 MB and a tenth of a second; nobody waits for
// his turn, or guessers would hold the server's threads.
text::Result<std::string> Guard::hash_of(std::string_view secret, std::string_view password,
                                         std::string_view client, text::Time now) {
  auto hash = state_.secret(secret);
  if (!hash)
    return text::input_error("password", "none is set");
  const auto guesser = fmt::format("{} {}", secret, client);
  const std::unique_lock turn(turn_, std::try_to_lock);
  if (!turn)
    return std::unexpected(text::Error{text::ErrorKind::limit, "password", "not tried",
                                       "Another one is being tried. Try again."});
  if (failures_.wait(guesser, now) > std::chrono::seconds::zero())
    return std::unexpected(text::Error{text::ErrorKind::limit, "password", "not tried",
                                       "There were too many wrong ones. Try again in a minute."});
  if (password.size() <= longest_password && is_password(*hash, password))
    return *std::move(hash);
  (void)failures_.take(guesser, now);
  return text::input_error("password", "this is not it");
}

std::string Guard::session_until(text::Time end, std::string_view hash) const {
  const auto seconds = fmt::format("{}", end.time_since_epoch().count());
  return seconds + "." + sign(key(), {"session", seconds, hash});
}

std::string Guard::token_of(std::string_view hash) const { return sign(key(), {"program", hash}); }

text::Result<std::string> Guard::sign_in(std::string_view password, std::string_view client,
                                         text::Time now) {
  return session_until(now + session_length, TRY(hash_of(password_secret, password, client, now)));
}

bool Guard::is_session(std::string_view session, text::Time now) const {
  std::int64_t end = 0;
  const auto digits = session.substr(0, session.find('.'));
  const auto [stop, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), end);
  if (trouble != std::errc() || stop != digits.data() + digits.size() ||
      end <= now.time_since_epoch().count())
    return false;
  const auto hash = state_.secret(password_secret);
  return hash && are_equal(session_until(text::Time{std::chrono::seconds{end}}, *hash), session);
}

text::Result<std::string> Guard::admit(std::string_view app_password, std::string_view client,
                                       text::Time now) {
  return token_of(TRY(hash_of(app_password_secret, app_password, client, now)));
}

bool Guard::is_admitted(std::string_view token) const {
  const auto hash = state_.secret(app_password_secret);
  return hash && are_equal(token_of(*hash), token);
}

std::string Guard::draw_api_token() {
  auto token = random_hex(token_bytes);
  state_.keep_secret(api_token_secret, sign(key(), {"api", token}));
  return token;
}

bool Guard::is_api_token(std::string_view token) const {
  const auto signature = state_.secret(api_token_secret);
  return signature && are_equal(sign(key(), {"api", token}), *signature);
}

} // namespace portal

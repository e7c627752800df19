// Who may use what is the reader's: the forms of the pages, and programs that speak the Reader API.
#pragma once
#include "portal/throttle.hpp"
#include "store/reader_state.hpp"
#include "text/result.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <mutex>
#include <string>
#include <string_view>

namespace portal {

// Names of the reader's secrets (store::ReaderState::secret).
inline constexpr std::string_view password_secret = "password";    // of the pages
inline constexpr std::string_view app_password_secret = "program"; // of the Reader API
inline constexpr std::string_view api_token_secret = "api";        // a signature of the token

inline constexpr std::size_t longest_password = 1024; // bytes

// Sessions and tokens are signed with a key that is drawn when it is first needed and then kept:
// they outlive a restart, and a new password ends them. Any thread.
class Guard {
public:
  explicit Guard(store::ReaderState& state) : state_(state) {}

  [[nodiscard]] bool has_password() const { return state_.secret(password_secret).has_value(); }

  // What a form of that visitor carries, so that no other site can send it.
  [[nodiscard]] std::string form_token(std::string_view visitor) const;
  [[nodiscard]] bool is_form_token(std::string_view visitor, std::string_view token) const;

  // A session, as its cookie holds it. An error of kind `limit` where the client (client.hpp) gave
  // too many wrong passwords of late (five, and one more every twelve seconds), or while another is
  // being tried.
  text::Result<std::string> sign_in(std::string_view password, std::string_view client,
                                    text::Time now);
  [[nodiscard]] bool is_session(std::string_view session, text::Time now) const;

  // The same for a program, whose token has no end.
  text::Result<std::string> admit(std::string_view app_password, std::string_view client,
                                  text::Time now);
  [[nodiscard]] bool is_admitted(std::string_view token) const;

  // For the API, without a password and without an end; the last that was drawn counts.
  std::string draw_api_token();
  [[nodiscard]] bool is_api_token(std::string_view token) const;

private:
  text::Result<std::string> hash_of(std::string_view secret, std::string_view password,
                                    std::string_view client, text::Time now);
  [[nodiscard]] std::string key() const ABSL_LOCKS_EXCLUDED(key_mutex_);
  [[nodiscard]] std::string session_until(text::Time end, std::string_view hash) const;
  [[nodiscard]] std::string token_of(std::string_view hash) const;

  store::ReaderState& state_;
  mutable absl::Mutex key_mutex_;
  mutable std::string key_ ABSL_GUARDED_BY(key_mutex_);
  std::mutex turn_;                               // to try a password
  Throttle failures_{5, std::chrono::minutes(1)}; // by secret and client
};

} // namespace portal

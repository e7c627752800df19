// Who is asking: the reader, or anybody.
#pragma once
#include "portal/portal.hpp"
#include "portal/reader/guard.hpp"
#include "portal/target.hpp"
#include <string>
#include <string_view>

namespace portal {

struct Visitor {
  store::ReaderState* state = nullptr; // the reader's; nullptr: this visitor is not the reader
  Guard* guard = nullptr;              // nullptr: nobody is known here
  std::string client{};                // client_of the request
  std::string cookie{};                // that forms are bound to, or ""
  std::string form_token{};            // or "", where no forms are shown
  std::string authorization{};         // the header, or ""
  Parameters form{};                   // what the body of the request says
  bool is_cut = false;                 // and whether it says more
};

// Where the portal is reached from this machine alone the reader is whoever asks from it, by a name
// of this machine (another name is a page elsewhere that pretends to be us; another client comes
// through a proxy); where it is exposed, who has signed in.
Visitor visitor_of(const Request& request, std::string client, const Settings& settings,
                   Guard* guard, text::Time now);

// "name=value; Path=/; HttpOnly; SameSite=Strict", for Set-Cookie; with "Secure" where the
// world reaches the portal by https.
std::string cookie_header(const Settings& settings, std::string_view name, std::string_view value);

// A cookie of the request, or "".
std::string_view cookie_named(std::string_view cookies, std::string_view name);

inline constexpr std::string_view visitor_cookie = "visitor";
inline constexpr std::string_view session_cookie = "session";

} // namespace portal

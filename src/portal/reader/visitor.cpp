#include "portal/reader/visitor.hpp"
#include "portal/client.hpp"
#include "portal/reader/secrets.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t cookie_digits = 32;
constexpr std::size_t most_fields = 2'000; // of a form; a program names a thousand items at once

bool is_this_machine(std::string_view host) {
  if (host.starts_with('['))
    return host == "[::1]" || host.starts_with("[::1]:");
  return is_loopback(host.substr(0, host.find(':')));
}

bool is_visitor(std::string_view cookie) {
  return cookie.size() == cookie_digits &&
         cookie.find_first_not_of("0123456789abcdef") == cookie.npos;
}

} // namespace

std::string_view cookie_named(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const auto end = std::min(cookies.find(';'), cookies.size());
    const auto pair = text::trim(cookies.substr(0, end));
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
  }
  return {};
}

std::string cookie_header(const Settings& settings, std::string_view name, std::string_view value) {
  auto header =
      std::string(name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Strict";
  if (settings.public_address.starts_with("https:"))
    header += "; Secure";
  return header;
}

Visitor visitor_of(const Request& request, std::string client, const Settings& settings,
                   Guard* guard, text::Time now) {
  Visitor visitor;
  if (guard == nullptr)
    return visitor;
  visitor.guard = guard;
  visitor.client = std::move(client);
  visitor.authorization = request.authorization;
  visitor.is_cut = request.is_cut;
  visitor.form = parse_parameters(request.body, most_fields);
  const auto cookie = cookie_named(request.cookie, visitor_cookie);
  visitor.cookie = is_visitor(cookie) ? std::string(cookie) : random_hex(cookie_digits / 2);
  visitor.form_token = guard->form_token(visitor.cookie);
  const bool needs_password = settings.is_exposed || guard->has_password();
  const bool is_reader = needs_password
                             ? guard->is_session(cookie_named(request.cookie, session_cookie), now)
                             : visitor.client.empty() && is_this_machine(request.host);
  if (is_reader)
    visitor.state = settings.reader;
  return visitor;
}

} // namespace portal

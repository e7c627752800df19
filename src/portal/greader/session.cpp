#include "portal/greader/session.hpp"
#include "portal/greader/greader.hpp"
#include "portal/reader/secrets.hpp"
#include "text/utf8.hpp"
#include <charconv>

namespace portal::greader {

namespace {

// "Authorization: GoogleLogin auth=reader/…"
std::string_view token_of(std::string_view authorization) {
  constexpr std::string_view scheme = "GoogleLogin", field = "auth=", account = "reader/";
  if (!text::starts_with_ignoring_case(authorization, scheme))
    return {};
  authorization = text::trim(authorization.substr(scheme.size()));
  if (!authorization.starts_with(field))
    return {};
  authorization.remove_prefix(field.size());
  if (authorization.starts_with(account))
    authorization.remove_prefix(account.size());
  return authorization;
}

} // namespace

Response answer(const text::json::object& object) {
  Response response{200, "application/json; charset=utf-8", text::json::serialize(object), {}};
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

std::string_view parameter(const Asked& asked, std::string_view name) {
  const auto of_address = asked.target.parameter(name);
  return of_address.empty() ? value_of(asked.visitor.form, name) : of_address;
}

std::vector<std::string_view> parameters(const Asked& asked, std::string_view name) {
  std::vector<std::string_view> values;
  for (const auto* all : {&asked.target.parameters, &asked.visitor.form})
    for (const auto& [key, value] : *all)
      if (key == name)
        values.push_back(text::trim(value));
  return values;
}

std::int64_t number(const Asked& asked, std::string_view name, std::int64_t otherwise) {
  const auto digits = parameter(asked, name);
  std::int64_t value = 0;
  const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return trouble == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

std::string action_token(const Asked& asked) {
  return asked.visitor.guard->form_token("greader " + asked.visitor.authorization);
}

std::optional<Response> turned_away(const Asked& asked) {
  const auto& [state, guard, client, cookie, form_token, authorization, form, is_cut] =
      asked.visitor;
  if (guard == nullptr || asked.settings.reader == nullptr)
    return plain(404, "This portal has no reader.\n");
  if (!guard->is_admitted(token_of(authorization))) {
    auto refusal = plain(401, "Unauthorized\n");
    refusal.headers.emplace_back("WWW-Authenticate", "GoogleLogin realm=\"Headwater\"");
    return refusal;
  }
  if (is_cut)
    return plain(413, "The body of the request is too long.\n");
  return std::nullopt;
}

std::optional<Response> turned_away_from_writing(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return refusal;
  const auto given = parameter(asked, "T");
  if (given.empty() || are_equal(given, action_token(asked)))
    return std::nullopt;
  auto refusal = plain(401, "Unauthorized\n");
  refusal.headers.emplace_back("X-Reader-Google-Bad-Token", "true");
  return refusal;
}

Response client_login(const Asked& asked) {
  auto* guard = asked.visitor.guard;
  if (guard == nullptr)
    return plain(404, "This portal has no reader.\n");
  const auto admitted =
      guard->admit(value_of(asked.visitor.form, "Passwd"), asked.visitor.client, asked.now);
  if (!admitted && admitted.error().kind == text::ErrorKind::limit) {
    auto refusal = plain(429, "Error=TooManyRequests\n");
    refusal.headers.emplace_back("Retry-After", "60");
    return refusal;
  }
  if (!admitted)
    return plain(401, "Error=BadAuthentication\n");
  const auto token = "reader/" + *admitted;
  return plain(200, "SID=" + token + "\nLSID=none\nAuth=" + token + "\n");
}

Response token(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  return plain(200, action_token(asked) + "\n");
}

Response user_info(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  return answer({{"userId", "1"},
                 {"userName", "reader"},
                 {"userProfileId", "1"},
                 {"userEmail", ""},
                 {"isBloggerUser", false}});
}

} // namespace portal::greader

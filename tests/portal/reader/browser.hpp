// A reader's browser on a portal: keeps cookies, and sends forms as the pages give them.
#pragma once
#include "portal/portal.hpp"
#include <functional>
#include <map>
#include <string>

namespace portal::testing {

class Browser {
public:
  using Ask = std::function<Response(const Request&)>;
  explicit Browser(Ask ask, std::string host = "localhost:8080")
      : ask_(std::move(ask)), host_(std::move(host)) {}

  Response get(const std::string& target) { return send({.method = "GET", .target = target}); }

  // With the token of the page at `from`, first.
  Response post(const std::string& from, const std::string& target, const std::string& fields) {
    const auto page = get(from).body;
    constexpr std::string_view before = "name=\"token\" value=\"";
    const auto at = page.find(before);
    const auto begin = at == std::string::npos ? page.size() : at + before.size();
    return post_as_it_is(target,
                         fields + "&token=" + page.substr(begin, page.find('"', begin) - begin));
  }

  Response post_as_it_is(const std::string& target, const std::string& body) {
    return send({.method = "POST", .target = target, .body = body});
  }

  void forget_cookies() { cookies_.clear(); }

private:
  Response send(Request request) {
    request.host = host_;
    for (const auto& [name, value] : cookies_)
      request.cookie += (request.cookie.empty() ? "" : "; ") + name + "=" + value;
    auto response = ask_(request);
    for (const auto& [name, value] : response.headers)
      if (name == "Set-Cookie") {
        const auto equals = value.find('=');
        cookies_[value.substr(0, equals)] = value.substr(equals + 1, value.find(';') - equals - 1);
      }
    return response;
  }

  Ask ask_;
  std::string host_;
  std::map<std::string, std::string> cookies_;
};

inline std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name)
      return value;
  return "";
}

} // namespace portal::testing

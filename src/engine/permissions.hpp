// May this page be fetched? What robots.txt of its host says (RFC 9309).
#pragma once
#include "engine/clock.hpp"
#include "web/http.hpp"
#include "web/robots.hpp"
#include <chrono>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace engine {

struct Permission {
  bool is_given = false;
  bool may_come = false;         // robots.txt could not be had just now
  std::chrono::seconds pause{0}; // that the host asks for between two requests
};

// Remembers an answer for a day, that there was none for half an hour. One thread.
class Permissions {
public:
  using Answer = std::move_only_function<void(const Permission&)>;

  // `product_token`: our name in robots.txt.
  Permissions(web::HttpClient& http, const Clock& clock, std::string product_token)
      : http_(http), clock_(clock), product_token_(std::move(product_token)) {}

  // Answers at once where the host is known, otherwise while `http` runs.
  void ask(const std::string& url, Answer answer);

  // Those who still wait for an answer get none: `http` was stopped.
  void forget_waiting();

private:
  struct Site {
    web::Robots robots;
    text::Time asked{};
    bool is_known = false, is_missed = false;
    std::vector<std::pair<std::string, Answer>> waiting; // addresses
  };

  void take(const std::string& origin, const text::Result<web::Response>& response);
  [[nodiscard]] bool is_fresh(const Site& site) const;
  [[nodiscard]] Permission permission(const Site& site, const std::string& url) const;
  void forget_old();

  web::HttpClient& http_;
  const Clock& clock_;
  std::string product_token_;
  std::unordered_map<std::string, Site> sites_; // by origin: "https://www.example.org"
};

} // namespace engine

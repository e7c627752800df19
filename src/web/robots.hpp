// What a site asks of crawlers: the Robots Exclusion Protocol (RFC 9309), with two lines it leaves
// to others, Crawl-delay and Sitemap.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

// A value. Any bytes parse: what is no line of the protocol is passed over, and so is what lies
// beyond 500 KiB (§2.5). Matching takes no longer than pattern times path.
class Robots {
public:
  static Robots parse(std::string_view bytes);
  // What the answer to a request for /robots.txt means (§2.3.1), redirects followed; status 0 where
  // none came. Departure: 429 says "later", not "there is none", and is read as 5xx are.
  static Robots of_response(int status, std::string_view body);
  static Robots everything(); // may be fetched
  static Robots nothing();

  // `product_token`: a crawler's name, case ignored; what follows the token, as "/1.0", counts not.
  // `path_and_query` as in the address; a fragment is left out.
  [[nodiscard]] bool allows(std::string_view product_token, std::string_view path_and_query) const;
  // Between two requests, rounded up, a day at most.
  [[nodiscard]] std::optional<std::chrono::seconds>
  crawl_delay(std::string_view product_token) const;
  // As they stand in the file, for every crawler.
  [[nodiscard]] const std::vector<std::string>& sitemaps() const { return sitemaps_; }

  bool operator==(const Robots&) const = default;

private:
  friend class RobotsParser;
  enum class Verdict : std::uint8_t { disallow, allow };
  struct Rule {
    Verdict verdict = Verdict::disallow;
    std::string pattern; // normalised
    bool operator==(const Rule&) const = default;
  };
  struct Group {
    std::vector<std::string> agents; // product tokens in lower case, or "*"
    std::vector<Rule> rules;
    std::optional<std::chrono::seconds> delay;
    bool operator==(const Group&) const = default;
  };
  [[nodiscard]] std::vector<const Group*> groups_for(std::string_view product_token) const;

  std::vector<Group> groups_;
  std::vector<std::string> sitemaps_;
};

} // namespace web

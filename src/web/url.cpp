#include "web/url.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <libpsl.h>
#include <memory>

namespace web {

namespace {

constexpr std::size_t longest = 4096; // bytes; servers refuse longer ones

// Set by those who count clicks; the page is the same without them.
constexpr std::array<std::string_view, 27> tracking = {
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "mc_cid", "mc_eid", "igshid",
    "_hsenc", "_hsmi", "mkt_tok", "cmpid", "cmp", "ocid", "ref_src", "ref_url", "smid", "smtyp", "ncid", "xtor",
    "ftag", "taid", "guccounter", "__twitter_impression"};
constexpr std::array<std::string_view, 4> tracking_prefixes = {"utm_", "at_", "pk_", "mtm_"};

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* value = nullptr;
  if (curl_url_get(url, part, &value, flags) != CURLUE_OK || value == nullptr)
    return {};
  std::string copy(value);
  curl_free(value);
  return copy;
}

// Blanks and characters outside ASCII are percent-encoded, as browsers do.
std::string encoded(std::string_view reference) {
  std::string result;
  for (const char c : text::trim(reference)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\r' || c == '\t')
      continue;
    if (byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>') {
      result.push_back(c);
    } else {
      result.push_back('%');
      result.push_back("0123456789ABCDEF"[byte >> 4U]);
      result.push_back("0123456789ABCDEF"[byte & 15U]);
    }
  }
  return result;
}

Url parse(std::string_view address) {
  if (address.empty() || address.size() > longest)
    return nullptr;
  Url url(curl_url());
  if (curl_url_set(url.get(), CURLUPART_URL, encoded(address).c_str(), 0) != CURLUE_OK)
    return nullptr;
  const auto scheme = part_of(url.get(), CURLUPART_SCHEME);
  return scheme == "http" || scheme == "https" ? std::move(url) : nullptr;
}

bool is_tracking(std::string_view parameter) {
  const auto name = parameter.substr(0, parameter.find('='));
  return std::ranges::any_of(tracking, [&](auto known) { return text::equals_ignoring_case(name, known); }) ||
         std::ranges::any_of(tracking_prefixes, [&](auto prefix) { return text::starts_with_ignoring_case(name, prefix); });
}

std::string without_tracking(const std::string& query) {
  std::string kept;
  for (std::size_t at = 0; at <= query.size();) {
    const auto end = std::min(query.find('&', at), query.size());
    const auto parameter = std::string_view(query).substr(at, end - at);
    if (!parameter.empty() && !is_tracking(parameter))
      kept.append(kept.empty() ? "" : "&").append(parameter);
    at = end + 1;
  }
  return kept;
}

std::string host_of(CURLU* url) { return text::to_lower(part_of(url, CURLUPART_HOST)); }

} // namespace

std::optional<std::string> resolve(std::string_view reference, std::string_view base) {
  const auto wanted = encoded(reference);
  if (wanted.size() > longest)
    return std::nullopt;
  Url url = parse(base);
  if (!url)
    url = parse(reference);
  else if (curl_url_set(url.get(), CURLUPART_URL, wanted.c_str(), 0) != CURLUE_OK)
    return std::nullopt;
  if (!url)
    return std::nullopt;
  const auto scheme = part_of(url.get(), CURLUPART_SCHEME);
  auto address = part_of(url.get(), CURLUPART_URL);
  if ((scheme != "http" && scheme != "https") || address.empty())
    return std::nullopt;
  return address;
}

std::string clean(std::string_view address) {
  const Url url = parse(address);
  if (!url)
    return std::string(text::trim(address));
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  curl_url_set(url.get(), CURLUPART_HOST, host_of(url.get()).c_str(), 0);
  const auto query = without_tracking(part_of(url.get(), CURLUPART_QUERY));
  curl_url_set(url.get(), CURLUPART_QUERY, query.empty() ? nullptr : query.c_str(), 0);
  return part_of(url.get(), CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
}

std::string address_key(std::string_view address) {
  auto cleaned = clean(address);
  std::string_view key = cleaned;
  if (const auto scheme = key.find("://"); scheme != key.npos)
    key.remove_prefix(scheme + 3);
  if (key.starts_with("www."))
    key.remove_prefix(4);
  if (key.ends_with('/'))
    key.remove_suffix(1);
  return std::string(key);
}

std::string host(std::string_view address) {
  const Url url = parse(address);
  return url ? host_of(url.get()) : std::string();
}

std::string path(std::string_view address) {
  const Url url = parse(address);
  return url ? part_of(url.get(), CURLUPART_PATH) : std::string("/");
}

std::string registrable_domain(std::string_view address) {
  const auto name = host(address);
  if (name.empty())
    return name;
  const char* domain = psl_registrable_domain(psl_builtin(), name.c_str());
  return domain == nullptr ? name : std::string(domain);
}

} // namespace web

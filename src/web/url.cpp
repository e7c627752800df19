#include "web/url.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <curl/curl.h>
#include <libpsl.h>
#include <memory>
#include <unicode/uidna.h>

namespace web {

namespace {

constexpr std::size_t longest = 4096; // bytes; servers refuse longer ones

// Set by those who count clicks; the page is the same without them.
constexpr std::array<std::string_view, 42> tracking = {
    "fbclid",  "gclid",     "gclsrc",  "dclid",      "gbraid",     "wbraid",
    "msclkid", "twclid",    "yclid",   "igshid",     "igsh",       "mc_cid",
    "mc_eid",  "_hsenc",    "_hsmi",   "mkt_tok",    "_ga",        "_gl",
    "cmpid",   "cmp",       "ocid",    "icid",       "intcid",     "ncid",
    "wt_mc",   "s_cid",     "xtor",    "ref_src",    "ref_url",    "smid",
    "smtyp",   "emc",       "ftag",    "taid",       "soc_src",    "soc_trk",
    "fb_ref",  "fb_source", "vero_id", "oly_enc_id", "guccounter", "__twitter_impression"};
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

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<signed char>(c) < 0; });
}

void append_escaped(std::string& text, unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  text.append({'%', digits[byte >> 4U], digits[byte & 15U]});
}

// Blanks and characters outside ASCII are percent-encoded, as browsers do.
std::string encoded(std::string_view reference) {
  std::string result;
  for (const char c : text::trim(reference)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\r' || c == '\t')
      continue;
    if (byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>')
      result.push_back(c);
    else
      append_escaped(result, byte);
  }
  return result;
}

// International names as the DNS has them (UTS #46); "" where the name is none.
std::string ascii_host(const std::string& name) {
  static const UIDNA* const idna = [] {
    UErrorCode status = U_ZERO_ERROR;
    return uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &status);
  }();
  std::array<char, 256> ascii{}; // a name has at most 253 characters
  UErrorCode status = U_ZERO_ERROR;
  UIDNAInfo faults = UIDNA_INFO_INITIALIZER;
  const auto size = uidna_nameToASCII_UTF8(
      idna, name.data(), static_cast<std::int32_t>(name.size()), ascii.data(),
      static_cast<std::int32_t>(ascii.size()), &faults, &status);
  if (U_FAILURE(status) != 0 || faults.errors != 0)
    return {};
  return {ascii.data(), static_cast<std::size_t>(size)};
}

std::string host_of(CURLU* url) {
  auto name = text::to_lower(part_of(url, CURLUPART_HOST));
  if (name.ends_with('.'))
    name.pop_back();
  return name;
}

// RFC 1035 §2.3.4: only the root's label is empty, and host_of leaves that one out.
bool has_empty_label(std::string_view name) {
  return name.empty() || name.starts_with('.') || name.ends_with('.') || name.contains("..");
}

// Only http and https with a host; that in the DNS's spelling. A fragment alone goes its own way:
// libcurl 7.88 would drop the last segment of the path for it.
bool set_address(CURLU* url, const std::string& address) {
  if (address.empty() || address.size() > longest)
    return false;
  const auto code =
      address.front() == '#'
          ? curl_url_set(url, CURLUPART_FRAGMENT, address == "#" ? nullptr : address.c_str() + 1, 0)
          : curl_url_set(url, CURLUPART_URL, address.c_str(), 0);
  if (code != CURLUE_OK)
    return false;
  const auto scheme = part_of(url, CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https")
    return false;
  auto name = host_of(url);
  const bool is_spelt_anew = !is_ascii(name) || part_of(url, CURLUPART_HOST).ends_with('.');
  if (!is_ascii(name))
    name = ascii_host(name);
  if (has_empty_label(name) || curl_url_set(url, CURLUPART_HOST, name.c_str(), 0) != CURLUE_OK)
    return false;
  // It may now be a number, and so an IPv4 address, which libcurl spells out as it parses.
  return !is_spelt_anew ||
         curl_url_set(url, CURLUPART_URL, part_of(url, CURLUPART_URL).c_str(), 0) == CURLUE_OK;
}

Url parse(std::string_view address) {
  if (address.empty() || address.size() > longest)
    return nullptr;
  Url url(curl_url());
  return set_address(url.get(), encoded(address)) ? std::move(url) : nullptr;
}

bool is_tracking(std::string_view parameter) {
  const auto name = parameter.substr(0, parameter.find('='));
  return std::ranges::any_of(tracking,
                             [&](auto known) { return text::equals_ignoring_case(name, known); }) ||
         std::ranges::any_of(tracking_prefixes, [&](auto prefix) {
           return text::starts_with_ignoring_case(name, prefix);
         });
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  for (std::size_t at = 0; at <= query.size();) {
    const auto end = std::min(query.find('&', at), query.size());
    const auto parameter = query.substr(at, end - at);
    if (!parameter.empty() && !is_tracking(parameter))
      kept.append(kept.empty() ? "" : "&").append(parameter);
    at = end + 1;
  }
  return kept;
}

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  const char lower = static_cast<char>(digit | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_unreserved(unsigned char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

// RFC 3986 §6.2.2: digits of escapes in upper case, none where none is needed; a "%" that begins
// none is escaped, lest it begin one with what stands behind it.
std::string normal_escapes(std::string_view part) {
  std::string result;
  result.reserve(part.size());
  for (std::size_t at = 0; at < part.size(); ++at) {
    const int high = part[at] == '%' && at + 2 < part.size() ? hex_value(part[at + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(part[at + 2]);
    if (low < 0) {
      result.push_back(part[at]);
      continue;
    }
    const auto byte = static_cast<unsigned char>(high * 16 + low);
    const bool is_behind_percent =
        result.ends_with('%') || (result.size() >= 2 && result[result.size() - 2] == '%');
    if (is_unreserved(byte) && !is_behind_percent)
      result.push_back(static_cast<char>(byte));
    else
      append_escaped(result, byte);
    at += 2;
  }
  return result;
}

// Numeric hosts have no registrable part.
bool is_ip_address(std::string_view name) {
  return name.starts_with('[') || name.find_first_not_of("0123456789.") == name.npos;
}

} // namespace

std::optional<std::string> resolve(std::string_view reference, std::string_view base) {
  if (reference.size() > longest)
    return std::nullopt;
  const auto wanted = encoded(reference);
  const bool is_absolute = text::starts_with_ignoring_case(wanted, "http://") ||
                           text::starts_with_ignoring_case(wanted, "https://");
  Url url = is_absolute || wanted.empty() ? nullptr : parse(base);
  if (!url)
    url.reset(curl_url());
  if (!set_address(url.get(), wanted))
    return std::nullopt;
  return part_of(url.get(), CURLUPART_URL);
}

std::string clean(std::string_view address) {
  const Url url = parse(address);
  if (!url)
    return std::string(text::trim(address));
  const auto query = normal_escapes(without_tracking(part_of(url.get(), CURLUPART_QUERY)));
  const auto path_part = part_of(url.get(), CURLUPART_PATH);
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  curl_url_set(url.get(), CURLUPART_QUERY, nullptr, 0);
  auto cleaned = part_of(url.get(), CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
  cleaned.resize(cleaned.size() - std::min(cleaned.size(), path_part.size()));
  cleaned += normal_escapes(path_part);
  if (path_part.contains('%')) // which may have stood for a dot segment
    if (const Url again = parse(cleaned))
      cleaned = part_of(again.get(), CURLUPART_URL);
  if (!query.empty())
    cleaned.append("?").append(query);
  return cleaned;
}

std::string address_key(std::string_view address) {
  const auto cleaned = clean(address);
  std::string_view key = cleaned;
  for (const std::string_view prefix : {"https://", "http://"})
    if (key.starts_with(prefix)) {
      key.remove_prefix(prefix.size());
      break;
    }
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
  static const psl_ctx_t* const suffixes =
      psl_builtin() != nullptr ? psl_builtin() : psl_latest(nullptr);
  const auto name = host(address);
  if (name.empty() || is_ip_address(name) || suffixes == nullptr)
    return name;
  const char* domain = psl_registrable_domain(suffixes, name.c_str());
  return domain == nullptr ? name : std::string(domain);
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= '0' && byte <= '9') ||
                          std::string_view("-._~").contains(character);
    if (is_plain)
      encoded += character;
    else
      encoded.append({'%', digits[byte >> 4U], digits[byte & 15U]});
  }
  return encoded;
}

std::string form_of(std::span<const std::pair<std::string_view, std::string>> fields) {
  std::string form;
  for (const auto& [name, value] : fields)
    form.append(form.empty() ? "" : "&")
        .append(percent_encode(name))
        .append("=")
        .append(percent_encode(value));
  return form;
}

} // namespace web

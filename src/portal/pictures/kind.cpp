// The signatures of the WHATWG's MIME Sniffing Standard, §6.1, and AVIF's brands (AV1 Image File
// Format 1.1, §6).
#include "portal/pictures/kind.hpp"
#include <algorithm>

namespace portal {

namespace {

using namespace std::string_view_literals;

// A box of ISO/IEC 14496-12 that begins the file: its size, "ftyp", a major brand, a version, more
// brands.
bool is_avif(std::string_view bytes) {
  if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp")
    return false;
  std::size_t end = 0;
  for (const char byte : bytes.substr(0, 4))
    end = end << 8U | static_cast<unsigned char>(byte);
  for (std::size_t at = 8; at + 4 <= std::min(end, bytes.size()); at += at == 8 ? 8 : 4)
    if (const auto brand = bytes.substr(at, 4); brand == "avif" || brand == "avis")
      return true;
  return false;
}

} // namespace

std::string_view picture_type(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF"sv))
    return "image/jpeg";
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
    return "image/png";
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv))
    return "image/gif";
  if (bytes.starts_with("RIFF"sv) &&
      bytes.substr(std::min<std::size_t>(8, bytes.size()), 6) == "WEBPVP"sv)
    return "image/webp";
  return is_avif(bytes) ? "image/avif" : "";
}

} // namespace portal

#include "store/sqlite/packing.hpp"
#include "text/json.hpp"
#include <cstring>
#include <zlib.h>

namespace store {

namespace {

using text::json::array;
using text::json::object;

// LEB128.
void put_varint(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U)
    bytes.push_back(static_cast<char>(value | 0x80U));
  bytes.push_back(static_cast<char>(value));
}

template <class T> void put_raw(std::string& bytes, T value) {
  const auto begin = bytes.size();
  bytes.resize(begin + sizeof value);
  std::memcpy(bytes.data() + begin, &value, sizeof value);
}

class Unpacking {
public:
  explicit Unpacking(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = raw<unsigned char>();
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80)
        return value;
    }
    throw StoreFailure("the store is damaged: a number without end");
  }

  template <class T> T raw() {
    if (bytes_.size() < sizeof(T))
      throw StoreFailure("the store is damaged: a trace is cut short");
    T value{};
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }

  // So many items of at least so many bytes can follow.
  std::size_t count(std::size_t least_bytes) {
    const auto value = varint();
    if (value > bytes_.size() / least_bytes)
      throw StoreFailure("the store is damaged: a count beyond the data");
    return static_cast<std::size_t>(value);
  }

private:
  std::string_view bytes_;
};

array parse_array(std::string_view json) {
  const auto value = text::parse_json(json, "the store");
  if (!value || !value->is_array())
    throw StoreFailure("the store is damaged: not a JSON list");
  return value->get_array();
}

} // namespace

std::string pack_trace(const news::Fingerprint& fingerprint, const news::Terms& terms) {
  std::string bytes;
  put_raw(bytes, fingerprint.exact_high);
  put_raw(bytes, fingerprint.exact_low);
  put_varint(bytes, fingerprint.shingles);
  put_varint(bytes, fingerprint.minhash.size());
  for (const auto bin : fingerprint.minhash)
    put_raw(bytes, bin);
  for (const auto* field : {&terms.title, &terms.body, &terms.names}) {
    put_varint(bytes, field->size());
    for (const auto& term : *field) {
      put_raw(bytes, term.id);
      put_varint(bytes, term.count);
    }
  }
  return bytes;
}

void unpack_trace(std::string_view bytes, Trace& trace) {
  Unpacking unpacking(bytes);
  trace.fingerprint.exact_high = unpacking.raw<std::uint64_t>();
  trace.fingerprint.exact_low = unpacking.raw<std::uint64_t>();
  trace.fingerprint.shingles = static_cast<std::uint32_t>(unpacking.varint());
  trace.fingerprint.minhash.resize(unpacking.count(sizeof(std::uint32_t)));
  for (auto& bin : trace.fingerprint.minhash)
    bin = unpacking.raw<std::uint32_t>();
  for (auto* field : {&trace.terms.title, &trace.terms.body, &trace.terms.names}) {
    field->resize(unpacking.count(sizeof(std::uint64_t) + 1));
    for (auto& term : *field) {
      term.id = unpacking.raw<std::uint64_t>();
      term.count = static_cast<std::uint16_t>(unpacking.varint());
    }
  }
}

std::string deflate_text(std::string_view text) {
  std::string bytes;
  put_varint(bytes, text.size());
  auto size = compressBound(text.size());
  const auto begin = bytes.size();
  bytes.resize(begin + size);
  compress2(reinterpret_cast<Bytef*>(bytes.data() + begin), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(), 1);
  bytes.resize(begin + size);
  return bytes;
}

std::string inflate_text(std::string_view bytes) {
  std::uint64_t size = 0;
  unsigned shift = 0;
  while (!bytes.empty() && shift < 64) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    size |= std::uint64_t{byte & 0x7FU} << shift;
    shift += 7;
    if (byte < 0x80)
      break;
  }
  constexpr std::uint64_t largest = 1U << 28U; // bytes; no article is
  if (size > largest)
    throw StoreFailure("the store is damaged: a text beyond measure");
  std::string text(size, '\0');
  auto unpacked = static_cast<uLongf>(size);
  if (uncompress(reinterpret_cast<Bytef*>(text.data()), &unpacked, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) != Z_OK ||
      unpacked != size)
    throw StoreFailure("the store is damaged: a text cannot be unpacked");
  return text;
}

std::string pack_hashes(const std::vector<std::uint64_t>& hashes) {
  return {reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t)};
}

std::vector<std::uint64_t> unpack_hashes(std::string_view bytes) {
  std::vector<std::uint64_t> hashes(bytes.size() / sizeof(std::uint64_t));
  if (!hashes.empty())
    std::memcpy(hashes.data(), bytes.data(), hashes.size() * sizeof(std::uint64_t));
  return hashes;
}

std::string pack_credits(const std::vector<news::Credit>& credits) {
  array rows;
  for (const auto& credit : credits)
    rows.push_back({credit.outlet, credit.phrase.begin, credit.phrase.end, static_cast<int>(credit.kind)});
  return text::json::serialize(rows);
}

std::vector<news::Credit> unpack_credits(std::string_view json) {
  std::vector<news::Credit> credits;
  for (const auto& value : parse_array(json)) {
    const auto& row = value.as_array();
    const auto number = [&](std::size_t i) { return row.at(i).to_number<std::uint32_t>(); };
    credits.push_back({std::string(row.at(0).as_string()), {number(1), number(2)}, static_cast<news::CreditKind>(number(3))});
  }
  return credits;
}

std::string pack_links(const std::vector<news::Link>& links) {
  array rows;
  for (const auto& link : links)
    rows.push_back({{"url", link.url}, {"title", link.title}});
  return text::json::serialize(rows);
}

std::vector<news::Link> unpack_links(std::string_view json) {
  std::vector<news::Link> links;
  for (const auto& value : parse_array(json))
    links.push_back({std::string(text::string_at(value.as_object(), "url")), std::string(text::string_at(value.as_object(), "title"))});
  return links;
}

std::string pack_evidence(const std::vector<std::string>& evidence) {
  return text::json::serialize(text::json::value_from(evidence));
}

std::vector<std::string> unpack_evidence(std::string_view json) {
  std::vector<std::string> evidence;
  for (const auto& value : parse_array(json))
    evidence.emplace_back(value.as_string());
  return evidence;
}

} // namespace store

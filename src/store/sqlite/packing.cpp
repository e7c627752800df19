#include "store/sqlite/packing.hpp"
#include "store/sqlite/connection.hpp"
#include <algorithm>
#include <bit>
#include <cstring>
#include <zlib.h>

namespace store {

namespace {

static_assert(std::endian::native == std::endian::little,
              "the file's numbers are written as they stand in memory");

[[noreturn]] void damaged(const char* what) { throw Damage(what); }

class Packer {
public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U)
      bytes.push_back(static_cast<char>(value | 0x80U));
    bytes.push_back(static_cast<char>(value));
  }
  template <class T> void fixed(T value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
  }
  void string(std::string_view value) {
    number(value.size());
    bytes.append(value);
  }

  std::string bytes;
};

class Unpacker {
public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[nodiscard]] std::string_view rest() const { return bytes_; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = fixed<unsigned char>();
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80)
        return value;
    }
    damaged("a number without end");
  }

  template <class T> T fixed() {
    T value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string string() { return std::string(take(number())); }

  // The length of a list whose members take so many bytes at least.
  std::size_t length(std::size_t least) {
    const auto value = number();
    if (value > bytes_.size() / least)
      damaged("a list longer than what holds it");
    return static_cast<std::size_t>(value);
  }

private:
  std::string_view take(std::uint64_t size) {
    if (bytes_.size() < size)
      damaged("a value is cut short");
    const auto taken = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view bytes_;
};

template <class T, class Pack> std::string pack_list(const std::vector<T>& list, Pack pack) {
  Packer packer;
  for (const auto& member : list)
    pack(packer, member);
  return std::move(packer.bytes);
}

template <class T, class Unpack> std::vector<T> unpack_list(std::string_view bytes, Unpack unpack) {
  std::vector<T> list;
  for (Unpacker unpacker(bytes); !unpacker.at_end();)
    list.push_back(unpack(unpacker));
  return list;
}

void pack_bag(Packer& packer, const std::vector<news::Term>& bag) {
  packer.number(bag.size());
  for (const auto& term : bag) {
    packer.fixed(term.id); // hashes: their differences are no shorter
    packer.number(term.count);
  }
}

std::vector<news::Term> unpack_bag(Unpacker& unpacker) {
  std::vector<news::Term> bag(unpacker.length(sizeof(std::uint64_t) + 1));
  for (auto& term : bag) {
    term.id = unpacker.fixed<std::uint64_t>();
    term.count = static_cast<std::uint16_t>(unpacker.number());
  }
  return bag;
}

// zlib's state takes 256 KiB to set up, so each thread keeps one.
class Deflater {
public:
  Deflater() {
    constexpr int fastest = 1, no_wrapping = -15, usual_memory = 8;
    if (deflateInit2(&stream_, fastest, Z_DEFLATED, no_wrapping, usual_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() { deflateEnd(&stream_); }

  void append(std::string_view text, std::string& packed) {
    deflateReset(&stream_);
    const auto begin = packed.size();
    packed.resize(begin + deflateBound(&stream_, text.size()));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(packed.data() + begin);
    stream_.avail_out = static_cast<uInt>(packed.size() - begin);
    deflate(&stream_, Z_FINISH);
    packed.resize(packed.size() - stream_.avail_out);
  }

private:
  z_stream stream_{};
};

class Inflater {
public:
  Inflater() {
    constexpr int no_wrapping = -15;
    if (inflateInit2(&stream_, no_wrapping) != Z_OK)
      throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  void fill(std::string& text, std::string_view packed) {
    inflateReset(&stream_);
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(text.data());
    stream_.avail_out = static_cast<uInt>(text.size());
    const int code = inflate(&stream_, Z_SYNC_FLUSH);
    if ((code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) || stream_.avail_out != 0)
      damaged("a text cannot be unpacked");
  }

private:
  z_stream stream_{};
};

} // namespace

namespace {

void pack_words(Packer& packer, const news::Fingerprint& fingerprint) {
  packer.number(fingerprint.words.size());
  for (const auto word : fingerprint.words)
    packer.fixed(word);
  packer.number(fingerprint.sentences.size());
  for (const auto& sentence : fingerprint.sentences) {
    packer.number(sentence.begin);
    packer.fixed(sentence.plain);
    packer.number(std::uint64_t{sentence.words} << 2U | (sentence.opens_paragraph ? 2U : 0U) |
                  (sentence.is_quoted ? 1U : 0U));
  }
}

void unpack_words(Unpacker& unpacker, news::Fingerprint& fingerprint) {
  fingerprint.words.resize(unpacker.length(sizeof(std::uint16_t)));
  for (auto& word : fingerprint.words)
    word = unpacker.fixed<std::uint16_t>();
  fingerprint.sentences.resize(unpacker.length(sizeof(std::uint32_t) + 2));
  std::size_t words = 0;
  for (auto& sentence : fingerprint.sentences) {
    sentence.begin = static_cast<std::uint32_t>(unpacker.number());
    sentence.plain = unpacker.fixed<std::uint32_t>();
    const auto rest = unpacker.number();
    sentence.words = static_cast<std::uint16_t>(rest >> 2U);
    sentence.opens_paragraph = (rest & 2U) != 0;
    sentence.is_quoted = (rest & 1U) != 0;
    words += sentence.words;
  }
  if (words != fingerprint.words.size() || fingerprint.sentences.size() > 256)
    damaged("sentences of other words");
}

} // namespace

std::string pack_trace(const news::Fingerprint& fingerprint, const news::Terms& terms) {
  Packer packer;
  packer.fixed(fingerprint.exact_high);
  packer.fixed(fingerprint.exact_low);
  packer.number(fingerprint.shingles);
  packer.number(fingerprint.minhash.size());
  for (const auto bin : fingerprint.minhash)
    packer.fixed(bin);
  for (const auto* bag : {&terms.title, &terms.text, &terms.names})
    pack_bag(packer, *bag);
  packer.number(fingerprint.paragraphs.size());
  for (const auto paragraph : fingerprint.paragraphs)
    packer.fixed(paragraph);
  pack_bag(packer, terms.numbers);
  pack_words(packer, fingerprint);
  return std::move(packer.bytes);
}

Trace unpack_trace(std::string_view bytes) {
  Trace trace;
  Unpacker unpacker(bytes);
  trace.fingerprint.exact_high = unpacker.fixed<std::uint64_t>();
  trace.fingerprint.exact_low = unpacker.fixed<std::uint64_t>();
  trace.fingerprint.shingles = static_cast<std::uint32_t>(unpacker.number());
  trace.fingerprint.minhash.resize(unpacker.length(sizeof(std::uint32_t)));
  for (auto& bin : trace.fingerprint.minhash)
    bin = unpacker.fixed<std::uint32_t>();
  for (auto* bag : {&trace.terms.title, &trace.terms.text, &trace.terms.names})
    *bag = unpack_bag(unpacker);
  if (unpacker.at_end())
    return trace; // written before paragraphs were kept
  trace.fingerprint.paragraphs.resize(unpacker.length(sizeof(std::uint32_t)));
  for (auto& paragraph : trace.fingerprint.paragraphs)
    paragraph = unpacker.fixed<std::uint32_t>();
  if (!unpacker.at_end()) // written since numbers are compared
    trace.terms.numbers = unpack_bag(unpacker);
  if (!unpacker.at_end()) // or written before words were kept
    unpack_words(unpacker, trace.fingerprint);
  return trace;
}

std::string pack_text(std::string_view text) {
  thread_local Deflater deflater;
  Packer packer;
  packer.number(text.size());
  deflater.append(text, packer.bytes);
  return std::move(packer.bytes);
}

std::string unpack_text(std::string_view bytes, std::size_t most) {
  thread_local Inflater inflater;
  constexpr std::uint64_t highest_ratio = 1032; // of deflate: 258 bytes for two bits
  Unpacker unpacker(bytes);
  const auto size = unpacker.number();
  if (size > (unpacker.rest().size() + 1) * highest_ratio)
    damaged("a text longer than what holds it");
  std::string text(std::min<std::size_t>(size, most), '\0');
  inflater.fill(text, unpacker.rest());
  return text;
}

std::string pack_hashes(const std::vector<std::uint64_t>& hashes) {
  return pack_list(hashes, [](Packer& packer, std::uint64_t hash) { packer.fixed(hash); });
}

std::vector<std::uint64_t> unpack_hashes(std::string_view bytes) {
  return unpack_list<std::uint64_t>(
      bytes, [](Unpacker& unpacker) { return unpacker.fixed<std::uint64_t>(); });
}

std::string pack_terms(const std::vector<std::uint32_t>& terms) {
  return pack_list(terms, [](Packer& packer, std::uint32_t term) { packer.fixed(term); });
}

std::vector<std::uint32_t> unpack_terms(std::string_view bytes) {
  return unpack_list<std::uint32_t>(
      bytes, [](Unpacker& unpacker) { return unpacker.fixed<std::uint32_t>(); });
}

std::string pack_credits(const std::vector<news::Credit>& credits) {
  return pack_list(credits, [](Packer& packer, const news::Credit& credit) {
    packer.string(credit.outlet);
    packer.number(credit.phrase.begin);
    packer.number(credit.phrase.end);
    packer.number(std::to_underlying(credit.kind));
  });
}

std::vector<news::Credit> unpack_credits(std::string_view bytes) {
  return unpack_list<news::Credit>(bytes, [](Unpacker& unpacker) {
    news::Credit credit;
    credit.outlet = unpacker.string();
    credit.phrase.begin = static_cast<std::uint32_t>(unpacker.number());
    credit.phrase.end = static_cast<std::uint32_t>(unpacker.number());
    credit.kind = static_cast<news::CreditKind>(unpacker.number());
    return credit;
  });
}

std::string pack_links(const std::vector<news::Link>& links) {
  return pack_list(links, [](Packer& packer, const news::Link& link) {
    packer.string(link.url);
    packer.string(link.title);
  });
}

std::vector<news::Link> unpack_links(std::string_view bytes) {
  return unpack_list<news::Link>(bytes, [](Unpacker& unpacker) {
    news::Link link;
    link.url = unpacker.string();
    link.title = unpacker.string();
    return link;
  });
}

std::string pack_strings(const std::vector<std::string>& strings) {
  return pack_list(strings, [](Packer& packer, const std::string& one) { packer.string(one); });
}

std::vector<std::string> unpack_strings(std::string_view bytes) {
  return unpack_list<std::string>(bytes, [](Unpacker& unpacker) { return unpacker.string(); });
}

std::string pack_kinds(const std::vector<news::PassageKind>& kinds) {
  return pack_list(kinds, [](Packer& packer, news::PassageKind kind) {
    packer.fixed(std::to_underlying(kind));
  });
}

std::vector<news::PassageKind> unpack_kinds(std::string_view bytes) {
  return unpack_list<news::PassageKind>(bytes, [](Unpacker& unpacker) {
    const auto kind = unpacker.fixed<std::uint8_t>();
    if (kind > std::to_underlying(news::PassageKind::preformatted))
      damaged("a paragraph of no known kind");
    return static_cast<news::PassageKind>(kind);
  });
}

} // namespace store

#define ZLIB_CONST // next_in points to const
#include "web/inflater.hpp"
#include <algorithm>
#include <limits>
#include <new>
#include <zlib.h>

namespace web {

namespace {

// zlib's windowBits: 15 for the largest window, 16 more for gzip's header alone, negative for none.
int window_bits(Wrapping wrapping) {
  switch (wrapping) {
  case Wrapping::gzip:
    return MAX_WBITS + 16;
  case Wrapping::zlib:
    return MAX_WBITS;
  case Wrapping::none:
    break;
  }
  return -MAX_WBITS;
}

uInt as_length(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

} // namespace

void Inflater::Close::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

Inflater::Inflater(Wrapping wrapping) : stream_(new z_stream_s{}), window_(window_bits(wrapping)) {
  if (inflateInit2(stream_.get(), window_) != Z_OK)
    throw std::bad_alloc();
}

void Inflater::restart() { inflateReset2(stream_.get(), window_); }

UnpackStep Inflater::step(std::string_view packed, std::span<char> room) {
  const auto input = as_length(packed.size());
  const auto output = as_length(room.size());
  stream_->next_in = reinterpret_cast<const Bytef*>(packed.data());
  stream_->avail_in = input;
  stream_->next_out = reinterpret_cast<Bytef*>(room.data());
  stream_->avail_out = output;
  const int code = inflate(stream_.get(), Z_NO_FLUSH);
  UnpackStep step{input - stream_->avail_in, output - stream_->avail_out, State::broken};
  if (code == Z_STREAM_END)
    step.state = State::done;
  else if (code == Z_OK || code == Z_BUF_ERROR)
    step.state = State::unpacking;
  return step;
}

} // namespace web

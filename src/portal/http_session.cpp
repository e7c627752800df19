#include "portal/http_session.hpp"
#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <optional>

namespace portal {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr std::uint32_t longest_head = 16 * 1024;
constexpr std::uint64_t longest_body = 16 * 1024 * 1024; // a hub sends whole feeds
constexpr std::size_t longest_kept = 256 * 1024;         // a form with a thousand ids has 60
// What a client may still send after its last answer, so that a reset does not take that answer
// away.
constexpr std::size_t longest_aftermath = 256 * 1024;
constexpr std::chrono::seconds aftermath{2};

// An answer to what is no request: the portal's own pages are for those who speak HTTP.
Response refusal(unsigned status, std::string reason) {
  return {status, "text/plain; charset=utf-8", std::move(reason) + "\n", {}};
}

Response refusal_of(const ErrorCode& trouble) {
  if (trouble == http::error::header_limit)
    return refusal(431, "The head of the request is too long.");
  if (trouble == http::error::body_limit)
    return refusal(413, "The body of the request is too long.");
  return refusal(400, "This is not a request in HTTP/1.1.");
}

// The beginning of a request's body (a Body as Beast's documentation asks for one); the rest is
// read over.
struct BeginningOfBody {
  struct value_type {
    std::string bytes;
    bool is_cut = false;
  };
  class reader {
  public:
    template <bool is_request, class Fields>
    reader(http::header<is_request, Fields>&, value_type& body) : body_(body) {}
    static void init(const boost::optional<std::uint64_t>&, ErrorCode& trouble) { trouble = {}; }
    template <class Buffers> std::size_t put(const Buffers& buffers, ErrorCode& trouble) {
      trouble = {};
      for (const asio::const_buffer buffer : beast::buffers_range_ref(buffers)) {
        const auto kept = std::min(buffer.size(), longest_kept - body_.bytes.size());
        body_.bytes.append(static_cast<const char*>(buffer.data()), kept);
        body_.is_cut = body_.is_cut || kept < buffer.size();
      }
      return beast::buffer_bytes(buffers);
    }
    static void finish(ErrorCode& trouble) { trouble = {}; }

  private:
    value_type& body_;
  };
};

// Of all headers of that name, in their order, as one (RFC 9110, 5.3).
template <class Fields> std::string all_of(const Fields& fields, std::string_view name) {
  std::string all;
  const auto [begin, end] = fields.equal_range(name);
  for (auto field = begin; field != end; ++field)
    all.append(all.empty() ? "" : ",").append(field->value());
  return all;
}

class Connection final : public Session {
public:
  Connection(tcp::socket socket, std::shared_ptr<Reception> reception)
      : stream_(std::move(socket)), reception_(std::move(reception)) {
    ErrorCode gone;
    peer_ = stream_.socket().remote_endpoint(gone).address().to_string();
    reception_->enter(this);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() override { reception_->leave(this); }

  void start() override {
    asio::dispatch(stream_.get_executor(), [self = self()] { self->read(); });
  }

  void finish() override {
    asio::post(stream_.get_executor(), [self = self()] {
      self->stopping_ = true;
      if (self->more_)
        self->leave();
      else if (!self->writing_)
        self->stream_.cancel();
    });
  }

  void pulse() override {
    asio::post(stream_.get_executor(), [self = self()] {
      if (self->more_ && !self->writing_)
        self->go_on();
    });
  }

private:
  std::shared_ptr<Connection> self() {
    return std::static_pointer_cast<Connection>(shared_from_this());
  }

  void read() {
    auto& parser = parser_.emplace();
    parser.header_limit(longest_head);
    parser.body_limit(longest_body);
    stream_.expires_after(reception_->listening().patience);
    http::async_read(stream_, buffer_, parser,
                     [self = self(), &parser](const ErrorCode& trouble, std::size_t) {
                       if (trouble)
                         self->on_trouble(trouble);
                       else
                         self->answer(parser.get());
                     });
  }

  void on_trouble(const ErrorCode& trouble) {
    if (trouble.category() != http::make_error_code(http::error::bad_method).category() ||
        trouble == http::error::end_of_stream || trouble == http::error::partial_message)
      return close();
    write(refusal_of(trouble), Body::sent, Then::close);
  }

  void answer(http::request<BeginningOfBody>& asked) {
    const auto text_of = [&](http::field field) { return std::string(asked[field]); };
    const Request request{.method = std::string(asked.method_string()),
                          .target = std::string(asked.target()),
                          .host = text_of(http::field::host),
                          .if_none_match = text_of(http::field::if_none_match),
                          .cookie = text_of(http::field::cookie),
                          .authorization = text_of(http::field::authorization),
                          .last_event_id = std::string(asked["Last-Event-ID"]),
                          .origin = text_of(http::field::origin),
                          .body = std::move(asked.body().bytes),
                          .is_cut = asked.body().is_cut,
                          .peer = peer_,
                          .forwarded_for = all_of(asked, "X-Forwarded-For")};
    const auto body = asked.method() == http::verb::head ? Body::left_out : Body::sent;
    const auto then = asked.keep_alive() && !stopping_ ? Then::read_on : Then::close;
    auto answer = reception_->handler()(request);
    const auto has_end = !answer.more;
    if (body == Body::sent)
      more_ = answer.more;
    const auto endless = body == Body::sent ? Then::go_on : Then::close;
    write(std::move(answer), body, has_end ? then : endless);
  }

  enum class Body : std::uint8_t { sent, left_out };
  enum class Then : std::uint8_t { read_on, go_on, close };

  void write(Response answer, Body body, Then then) {
    const bool has_end = !answer.more;
    response_ = {};
    response_.result(answer.status);
    response_.version(11);
    response_.set(http::field::server, "Headwater");
    response_.set(http::field::date, text::to_rfc822(engine::SystemClock().now()));
    for (const auto& [name, value] : answer.headers)
      response_.insert(name, value);
    response_.keep_alive(then == Then::read_on);
    if (answer.status != 304 && answer.status != 204) {
      response_.set(http::field::content_type, answer.content_type);
      if (has_end) // else it ends with the connection (RFC 9112, 6.3)
        response_.content_length(answer.body.size());
      if (body == Body::sent)
        response_.body() = std::move(answer.body);
    }
    writing_ = true;
    stream_.expires_after(reception_->listening().patience);
    http::async_write(stream_, response_,
                      [self = self(), then](const ErrorCode& trouble, std::size_t) {
                        self->writing_ = false;
                        if (trouble)
                          return self->leave();
                        if (then == Then::go_on && !self->stopping_)
                          self->stay();
                        else if (then == Then::read_on && !self->stopping_)
                          self->read();
                        else
                          self->close();
                      });
  }

  // What the reader still says is not listened to, only whether he goes.
  void stay() {
    reception_->stay(this);
    stream_.expires_never();
    hear_out(0);
    go_on();
  }

  void go_on() {
    auto next = more_();
    if (!next)
      return leave();
    if (next->empty())
      return;
    words_ = *std::move(next);
    writing_ = true;
    stream_.expires_after(reception_->listening().patience);
    asio::async_write(stream_, asio::buffer(words_),
                      [self = self()](const ErrorCode& trouble, std::size_t) {
                        self->writing_ = false;
                        if (trouble)
                          self->leave();
                        else if (self->more_)
                          self->go_on();
                      });
  }

  void leave() {
    more_ = nullptr;
    stream_.close();
  }

  void close() {
    ErrorCode ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    if (ignored || stopping_)
      return;
    buffer_.clear();
    stream_.expires_after(aftermath);
    hear_out(0);
  }

  void hear_out(std::size_t heard) {
    stream_.async_read_some(asio::buffer(rest_),
                            [self = self(), heard](const ErrorCode& trouble, std::size_t more) {
                              if (!trouble && heard + more < longest_aftermath)
                                self->hear_out(heard + more);
                              else if (self->more_)
                                self->leave();
                            });
  }

  beast::tcp_stream stream_;
  std::shared_ptr<Reception> reception_;
  std::string peer_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<BeginningOfBody>> parser_;
  http::response<http::string_body> response_;
  std::array<char, 4096> rest_{};
  std::function<std::optional<std::string>()> more_; // of an answer without an end
  std::string words_;                                // of it, on their way
  bool writing_ = false, stopping_ = false;
};

Reception::Sessions alive(const std::unordered_set<Session*>& sessions) {
  Reception::Sessions alive;
  for (auto* session : sessions)
    if (auto held = session->weak_from_this().lock())
      alive.push_back(std::move(held));
  return alive;
}

} // namespace

Reception::Sessions Reception::present() const {
  const absl::MutexLock lock(&mutex_);
  return alive(sessions_);
}

Reception::Sessions Reception::endless() const {
  const absl::MutexLock lock(&mutex_);
  return alive(endless_);
}

std::shared_ptr<Session> make_session(tcp::socket socket, std::shared_ptr<Reception> reception) {
  return std::make_shared<Connection>(std::move(socket), std::move(reception));
}

} // namespace portal

#include "portal/http_server.hpp"
#ifdef __SANITIZE_THREAD__
#pragma GCC diagnostic ignored "-Wtsan" // Asio's fences; its strands order what we share
#endif
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/time.h>
#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <fmt/core.h>
#include <optional>
#include <thread>
#include <unordered_set>

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
constexpr std::chrono::seconds farewell{5}; // for the answers under way when the server stops
constexpr std::chrono::milliseconds breather{
    100}; // before accepting again when descriptors ran out
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

class Session;

// What the sessions share. Any thread.
class Reception {
public:
  Reception(HttpServer::Handler handler, const Listening& listening)
      : handler_(std::move(handler)), listening_(listening) {}

  [[nodiscard]] const HttpServer::Handler& handler() const { return handler_; }
  [[nodiscard]] const Listening& listening() const { return listening_; }

  void enter(Session* session) ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    sessions_.insert(session);
  }
  void leave(Session* session) ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    sessions_.erase(session);
  }
  [[nodiscard]] bool is_full() const ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    return sessions_.size() >= listening_.connections;
  }
  // Those that are not being destroyed already.
  [[nodiscard]] std::vector<std::shared_ptr<Session>> present() const ABSL_LOCKS_EXCLUDED(mutex_);

private:
  HttpServer::Handler handler_;
  Listening listening_;
  mutable absl::Mutex mutex_;
  std::unordered_set<Session*> sessions_ ABSL_GUARDED_BY(mutex_);
};

// One connection, on a strand of its own; lives as long as something is under way on it.
class Session : public std::enable_shared_from_this<Session> {
public:
  Session(tcp::socket socket, std::shared_ptr<Reception> reception)
      : stream_(std::move(socket)), reception_(std::move(reception)) {
    ErrorCode gone;
    peer_ = stream_.socket().remote_endpoint(gone).address().to_string();
    reception_->enter(this);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { reception_->leave(this); }

  void start() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read(); });
  }

  // Ends at once if nothing is being answered, else after the answer.
  void finish() {
    asio::post(stream_.get_executor(), [self = shared_from_this()] {
      self->stopping_ = true;
      if (!self->writing_)
        self->stream_.cancel();
    });
  }

private:
  void read() {
    auto& parser = parser_.emplace();
    parser.header_limit(longest_head);
    parser.body_limit(longest_body);
    stream_.expires_after(reception_->listening().patience);
    http::async_read(stream_, buffer_, parser,
                     [self = shared_from_this(), &parser](const ErrorCode& trouble, std::size_t) {
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
                          .body = std::move(asked.body().bytes),
                          .is_cut = asked.body().is_cut,
                          .peer = peer_,
                          .forwarded_for = all_of(asked, "X-Forwarded-For")};
    const auto body = asked.method() == http::verb::head ? Body::left_out : Body::sent;
    const auto then = asked.keep_alive() && !stopping_ ? Then::read_on : Then::close;
    write(reception_->handler()(request), body, then);
  }

  enum class Body : std::uint8_t { sent, left_out };
  enum class Then : std::uint8_t { read_on, close };

  void write(Response answer, Body body, Then then) {
    response_ = {};
    response_.result(answer.status);
    response_.version(11);
    response_.set(http::field::server, "Headwater");
    response_.set(http::field::date, text::to_rfc822(engine::SystemClock().now()));
    for (const auto& [name, value] : answer.headers)
      response_.insert(name, value);
    response_.keep_alive(then == Then::read_on);
    if (answer.status != 304) {
      response_.set(http::field::content_type, answer.content_type);
      response_.content_length(answer.body.size());
      if (body == Body::sent)
        response_.body() = std::move(answer.body);
    }
    writing_ = true;
    stream_.expires_after(reception_->listening().patience);
    http::async_write(stream_, response_,
                      [self = shared_from_this(), then](const ErrorCode& trouble, std::size_t) {
                        self->writing_ = false;
                        if (trouble)
                          return;
                        if (then == Then::read_on && !self->stopping_)
                          self->read();
                        else
                          self->close();
                      });
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
    stream_.async_read_some(asio::buffer(rest_), [self = shared_from_this(), heard](
                                                     const ErrorCode& trouble, std::size_t more) {
      if (!trouble && heard + more < longest_aftermath)
        self->hear_out(heard + more);
    });
  }

  beast::tcp_stream stream_;
  std::shared_ptr<Reception> reception_;
  std::string peer_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<BeginningOfBody>> parser_;
  http::response<http::string_body> response_;
  std::array<char, 4096> rest_{};
  bool writing_ = false, stopping_ = false;
};

std::vector<std::shared_ptr<Session>> Reception::present() const {
  const absl::MutexLock lock(&mutex_);
  std::vector<std::shared_ptr<Session>> all;
  for (auto* session : sessions_)
    if (auto alive = session->weak_from_this().lock())
      all.push_back(std::move(alive));
  return all;
}

text::Error listening_error(const std::string& where, const ErrorCode& trouble) {
  text::Error error{
      text::ErrorKind::network, where, "cannot listen here: " + trouble.message(), {}};
  if (trouble == asio::error::address_in_use) {
    error.reason = "another program listens here already";
    error.hint = "stop it, or choose another port with --listen";
  } else if (trouble == asio::error::access_denied) {
    error.reason = "listening here is not permitted";
    error.hint = "ports below 1024 are the system's; choose another with --listen";
  } else {
    error.hint = "the address must be one of this machine's, as 127.0.0.1:8080";
  }
  return error;
}

std::string in_address(const std::string& address) {
  return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

} // namespace

struct HttpServer::State {
  State(const Listening& listening, Handler handler)
      : reception(std::make_shared<Reception>(std::move(handler), listening)),
        context(static_cast<int>(std::max<std::size_t>(1, listening.threads))),
        acceptor(asio::make_strand(context)), pause(acceptor.get_executor()) {}

  void listen(ErrorCode& trouble);
  void accept();
  void rest();
  void run();
  void stop();

  std::shared_ptr<Reception> reception;
  asio::io_context context;
  tcp::acceptor acceptor;
  asio::steady_timer pause;
  std::vector<std::jthread> threads;
  absl::Mutex mutex;
  std::size_t running ABSL_GUARDED_BY(mutex) = 0;
};

void HttpServer::State::listen(ErrorCode& trouble) {
  const auto& [address, port, thread_count, connections, patience] = reception->listening();
  tcp::resolver resolver(context);
  const auto found =
      resolver.resolve(address, std::to_string(port), tcp::resolver::passive, trouble);
  if (trouble)
    return;
  const auto endpoint = found.begin()->endpoint();
  acceptor.open(endpoint.protocol(), trouble);
  if (!trouble)
    acceptor.set_option(asio::socket_base::reuse_address(true), trouble);
  if (!trouble)
    acceptor.bind(endpoint, trouble);
  if (!trouble)
    acceptor.listen(asio::socket_base::max_listen_connections, trouble);
}

// Runs on the acceptor's strand, as all below until stop().
void HttpServer::State::accept() {
  if (!acceptor.is_open())
    return;
  if (reception->is_full())
    return rest();
  acceptor.async_accept(asio::make_strand(context),
                        [this](const ErrorCode& trouble, tcp::socket socket) {
                          if (trouble == asio::error::operation_aborted)
                            return;
                          if (trouble)
                            return rest();
                          std::make_shared<Session>(std::move(socket), reception)->start();
                          accept();
                        });
}

void HttpServer::State::rest() {
  pause.expires_after(breather);
  pause.async_wait([this](const ErrorCode& trouble) {
    if (!trouble)
      accept();
  });
}

void HttpServer::State::run() {
  asio::post(acceptor.get_executor(), [this] { accept(); });
  const auto count = std::max<std::size_t>(1, reception->listening().threads);
  {
    const absl::MutexLock lock(&mutex);
    running = count;
  }
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back([this] {
      context.run();
      const absl::MutexLock lock(&mutex);
      --running;
    });
}

void HttpServer::State::stop() {
  asio::post(acceptor.get_executor(), [this] {
    ErrorCode ignored;
    acceptor.close(ignored);
    pause.cancel();
    for (const auto& session : reception->present())
      session->finish();
  });
  {
    const absl::MutexLock lock(&mutex);
    const auto all_left = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex) { return running == 0; };
    mutex.AwaitWithTimeout(absl::Condition(&all_left), absl::FromChrono(farewell));
  }
  context.stop();
  threads.clear();
}

text::Result<std::unique_ptr<HttpServer>> HttpServer::start(const Listening& listening,
                                                            Handler handler) {
  auto state = std::make_unique<State>(listening, std::move(handler));
  ErrorCode trouble;
  state->listen(trouble);
  if (trouble)
    return std::unexpected(listening_error(
        fmt::format("{}:{}", in_address(listening.address), listening.port), trouble));
  state->run();
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::~HttpServer() { state_->stop(); }

unsigned short HttpServer::port() const {
  ErrorCode ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

std::string HttpServer::address() const {
  return fmt::format("http://{}:{}/", in_address(state_->reception->listening().address), port());
}

} // namespace portal

#include "portal/http_server.hpp"
#include "portal/http_session.hpp"
#include <absl/time/time.h>
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <fmt/core.h>
#include <thread>

namespace portal {

namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

constexpr std::chrono::seconds farewell{5}; // for the answers under way when the server stops
constexpr std::chrono::milliseconds breather{
    100}; // before accepting again when descriptors ran out

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
        acceptor(asio::make_strand(context)), pause(acceptor.get_executor()),
        metronome(acceptor.get_executor()) {}

  void listen(ErrorCode& trouble);
  void accept();
  void rest();
  void beat();
  void run();
  void stop();

  std::shared_ptr<Reception> reception;
  asio::io_context context;
  tcp::acceptor acceptor;
  asio::steady_timer pause, metronome;
  std::vector<std::jthread> threads;
  absl::Mutex mutex;
  std::size_t running ABSL_GUARDED_BY(mutex) = 0;
};

void HttpServer::State::listen(ErrorCode& trouble) {
  const auto& listening = reception->listening();
  tcp::resolver resolver(context);
  const auto found = resolver.resolve(listening.address, std::to_string(listening.port),
                                      tcp::resolver::passive, trouble);
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
                          make_session(std::move(socket), reception)->start();
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

void HttpServer::State::beat() {
  if (!acceptor.is_open())
    return;
  for (const auto& session : reception->endless())
    session->pulse();
  metronome.expires_after(reception->listening().pulse);
  metronome.async_wait([this](const ErrorCode& trouble) {
    if (!trouble)
      beat();
  });
}

void HttpServer::State::run() {
  asio::post(acceptor.get_executor(), [this] {
    accept();
    beat();
  });
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
    metronome.cancel();
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

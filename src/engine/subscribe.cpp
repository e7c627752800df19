#include "engine/subscribe.hpp"
#include "feed/discover.hpp"
#include "feed/feed.hpp"
#include <utility>

namespace engine {

namespace {

constexpr std::size_t most_tried = 5; // feeds that a page declares

text::Result<web::Response> get(web::HttpClient& http, const std::string& address) {
  text::Result<web::Response> answer = text::input_error(address, "never answered");
  web::Request request;
  request.url = address;
  http.ask(std::move(request),
           [&](text::Result<web::Response> response) { answer = std::move(response); });
  http.run();
  auto response = TRY(std::move(answer));
  if (response.status != 200)
    return std::unexpected(text::Error{text::ErrorKind::network, address,
                                       "the server answered " + std::to_string(response.status)});
  return response;
}

news::Subscription subscription_of(const std::string& address, const web::Response& response,
                                   const news::Feed& feed) {
  news::Subscription subscription;
  subscription.url = response.moved_for_good ? response.url : address;
  subscription.title = feed.title;
  subscription.site = feed.link;
  subscription.language = feed.language;
  return subscription;
}

} // namespace

text::Result<news::Subscription> find_feed(web::HttpClient& http, const std::string& address) {
  const auto page = TRY(get(http, address));
  if (const auto feed = feed::parse(page.body, page.url, page.content_type))
    return subscription_of(address, page, *feed);
  const auto links = TRY(feed::discover(page.body, page.url, page.content_type));
  for (std::size_t i = 0; i < links.size() && i < most_tried; ++i)
    if (const auto answer = get(http, links[i].url))
      if (const auto feed = feed::parse(answer->body, answer->url, answer->content_type))
        return subscription_of(links[i].url, *answer, *feed);
  return text::input_error(address, "neither a feed nor a page that names one");
}

} // namespace engine

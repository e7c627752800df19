// Hubs tell us when a feed has news (WebSub, W3C 2018), so that it is looked at then and seldom
// between. What a hub sends is no news to us, only the word that there is some: the feed itself is
// asked for it, so nobody who learns our address there can put anything into the store.
#pragma once
#include "store/store.hpp"
#include "text/time.hpp"
#include "web/http.hpp"
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace engine {

// What a hub asks at our address before it believes that we asked for something (§5.3).
struct HubQuestion {
  std::string mode;  // "subscribe", "unsubscribe", "denied"
  std::string topic; // the feed's address there
  std::chrono::seconds lease{0};
};

// Any number of threads.
class Hubs {
public:
  // What the world calls this portal, as "https://news.example.org"; hubs call at /websub/<token>.
  explicit Hubs(std::string public_address);

  // Topics that were asked for in an earlier life.
  void remember(const std::vector<store::FeedState>& feeds);

  // Should the hub get its challenge back?
  [[nodiscard]] bool confirms(const std::string& token, const HubQuestion& question,
                              text::Time now);
  // There is news. False where the token is none of ours.
  [[nodiscard]] bool ring(const std::string& token);

  // Has a hub said something of the feed that is to be looked at now?
  [[nodiscard]] bool has_word(const store::FeedState& feed, text::Time now) const;
  // Takes that into the feed's state.
  void take_word(store::FeedState& feed);

  // What has to be sent to the feed's hub, if anything, to be told from now on or for longer.
  [[nodiscard]] std::optional<web::Request> request_for(store::FeedState& feed, text::Time now);

private:
  struct Topic {
    std::string address;
    std::optional<text::Time> until; // promised since the last take_word
    bool is_denied = false, has_news = false;
  };

  std::string callbacks_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Topic> topics_; // by token
};

} // namespace engine

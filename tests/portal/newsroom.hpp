// A store filled by hand, and a portal on it, for tests.
#pragma once
#include "portal/portal.hpp"
#include "store/reader_state.hpp"
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace portal::testing {

class FixedClock final : public engine::Clock {
public:
  explicit FixedClock(text::Time now) : now_(now) {}
  [[nodiscard]] text::Time now() const override { return now_; }

private:
  text::Time now_;
};

inline constexpr text::Time noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

class Newsroom {
public:
  explicit Newsroom(engine::Hubs* hubs = nullptr);

  // Commits an article of the story, `minutes` before noon, after `change` had its way with it.
  news::ArticleId tell(std::uint64_t story, const std::string& outlet, int minutes,
                       const std::string& title,
                       const std::function<void(news::Arrival&)>& change = {});

  [[nodiscard]] Response get(const std::string& target) const;
  [[nodiscard]] Response ask(const Request& request) const { return portal_.answer(request); }
  store::Store& store() { return *store_; }
  store::ReaderState& reader() { return *reader_; }
  // The same news where the world can reach them.
  [[nodiscard]] Portal exposed() const;

private:
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<store::ReaderState> reader_;
  FixedClock clock_{noon};
  Portal portal_;
  std::uint64_t told_ = 0;
};

// For `change`: the article copies that one.
std::function<void(news::Arrival&)> copying(news::ArticleId original, news::ReuseKind kind,
                                            float score = 0.9F);

// For `store().commit`, at noon.
news::StoryEvent became(std::uint64_t from, std::uint64_t to);                        // merged
news::StoryEvent left(std::uint64_t from, std::uint64_t to, news::ArticleId article); // split

// A day with seven stories: one told by four outlets with two copies, one of a single source with
// three.
void fill(Newsroom& newsroom);

// Tags of HTML that are opened and closed in turn give ""; else the first that is not.
std::string first_unbalanced_tag(std::string_view html);

std::size_t occurrences(std::string_view part, std::string_view text);

} // namespace portal::testing

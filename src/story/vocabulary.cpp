#include "story/vocabulary.hpp"
#include "story/background.hpp"
#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr float background_stories = 1000; // as many as a small newsroom's first days tell

float background_of(std::uint64_t key) { return background_stories * background_share(key); }

float log_held(float stories) { return std::log(stories + 0.5F); }

} // namespace

std::uint64_t key_of(Alphabet alphabet, std::uint64_t term) {
  switch (alphabet) {
  case Alphabet::words:
    return term;
  case Alphabet::names:
    return ~term;
  case Alphabet::numbers:
    return term ^ 0x5555555555555555U;
  }
  return term;
}

std::uint32_t Vocabulary::find(std::uint64_t key) const {
  const auto found = places_.find(key);
  return found == places_.end() ? unknown : found->second;
}

std::uint32_t Vocabulary::hold(std::uint64_t key) {
  const auto [found, is_new] = places_.try_emplace(key, 0);
  if (is_new) {
    if (free_.empty()) {
      found->second = static_cast<std::uint32_t>(terms_.size());
      terms_.emplace_back();
      log_held_.emplace_back();
    } else {
      found->second = free_.back();
      free_.pop_back();
    }
    terms_[found->second].key = key;
    terms_[found->second].background =
        elder_ == nullptr ? background_of(key) : elder_->believed(key);
    weigh(found->second);
  }
  ++terms_[found->second].articles;
  return found->second;
}

void Vocabulary::release(std::uint32_t term) {
  if (--terms_[term].articles > 0)
    return;
  places_.erase(terms_[term].key);
  terms_[term] = {};
  free_.push_back(term);
}

void Vocabulary::tell(std::uint32_t term) {
  ++terms_[term].stories;
  weigh(term);
}

void Vocabulary::hush(std::uint32_t term) {
  --terms_[term].stories;
  weigh(term);
}

void Vocabulary::weigh(std::uint32_t term) {
  log_held_[term] = log_held(terms_[term].background + static_cast<float>(terms_[term].stories));
}

void Vocabulary::post(std::uint32_t term, std::uint32_t article, std::uint32_t first) {
  auto& all = terms_[term].postings;
  if (all.size() == all.capacity()) // forgotten articles make room
    all.erase(all.begin(), std::ranges::lower_bound(all, first));
  all.push_back(article);
}

float Vocabulary::believed(std::uint64_t key) const {
  const auto place = find(key);
  if (place != unknown)
    return terms_[place].background + static_cast<float>(terms_[place].stories);
  return elder_ == nullptr ? background_of(key) : elder_->believed(key);
}

float Vocabulary::idf_of_key(std::uint64_t key, float log_stories) const {
  return std::max(log_stories - log_held(believed(key)), 0.0F);
}

float Vocabulary::log_of(std::size_t stories) {
  return std::log(background_stories + static_cast<float>(stories) + 1);
}

} // namespace story

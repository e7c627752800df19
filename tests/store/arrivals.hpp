// Arrivals as the road would bring them, with as little as a store needs.
#pragma once
#include "news/arrival.hpp"
#include "store/store.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include <chrono>
#include <fmt/core.h>
#include <string>
#include <utility>

inline const text::Time noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

struct Told {
  std::string url = "https://post.example/1";
  std::string title = "Ferry stopped";
  std::string text = "The ferry to the island was stopped by ice.";
  std::string outlet = "Post";
  news::Section section = news::Section::world;
  text::Time date = noon;
  std::uint64_t story = 0; // 0: opens its own
  std::string language = "en";
};

inline news::Arrival arrival_of(const Told& told) {
  news::Arrival arrival;
  auto& article = arrival.article;
  article.id = news::ArticleId{text::hash64(told.url + told.text)};
  article.url = article.canonical = told.url;
  article.outlet = {news::OutletId{text::hash64(told.outlet)}, told.outlet + ".example",
                    told.outlet};
  article.title = told.title;
  article.text = told.text;
  article.language = told.language;
  article.published = told.date;
  article.fetched = told.date + std::chrono::hours(1);
  arrival.tokens = text::tokenize(article.text, article.language);
  arrival.reading.section = told.section;
  const auto digest = text::hash128(told.text);
  arrival.fingerprint = {digest.high, digest.low, {1, 2, 3, 0xFFFFFFFF}, 4};
  arrival.terms = {{{7, 1}}, {{8, 2}, {9, 0xFFFF}}, {{~0ULL, 3}}};
  arrival.placement.story =
      news::StoryId{told.story != 0 ? told.story : std::to_underlying(article.id)};
  arrival.placement.kind =
      told.story != 0 ? news::PlacementKind::joined : news::PlacementKind::opened;
  return arrival;
}

inline void commit(store::Store& store, const news::Arrival& arrival) {
  store.commit({&arrival, 1});
}

inline std::string outlet_url(const std::string& outlet, int number) {
  return fmt::format("https://{}.example/{}", outlet, number);
}

// Arrivals made by hand, and what stores answer as lines that can be compared.
#pragma once
#include "store/store.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace store::testing {

inline constexpr text::Time noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours(12);

struct Told {
  std::uint64_t id = 1;
  std::uint64_t story = 1;
  int minutes = 0; // after noon
  std::string outlet = "daily.example";
  std::string title = "Ferries stay in harbour";
  std::string text = "No ferry left the harbour.";
  std::string url{}; // https://<outlet>/<id> where it is ""
  news::Section section = news::Section::world;
};

news::Arrival arrival(const Told& told);

news::Arrival copying(news::Arrival arrival, std::uint64_t original,
                      news::ReuseKind kind = news::ReuseKind::verbatim);

// A different value in each of its fields.
news::Arrival full_arrival();

// The same for a seed on every machine: revisions, copies, pages of other kinds, one long story.
std::vector<news::Arrival> random_stream(std::uint32_t seed, std::size_t size);

std::string line_of(const StoredArticle& stored);
std::string line_of(const news::Story& story);
std::string line_of(const search::Hit& hit);
std::string line_of(const Trace& trace);
std::string line_of(const FeedState& feed);

template <class Answers> std::string lines_of(const Answers& answers) {
  std::string lines;
  for (const auto& answer : answers)
    lines += line_of(answer) + "\n";
  return lines;
}

std::vector<std::uint64_t> ids_of(const std::vector<StoredArticle>& articles);
std::vector<std::uint64_t> ids_of(const std::vector<search::Hit>& hits);
std::vector<std::uint64_t> ids_of(const std::vector<news::Story>& stories);

std::vector<Trace> traces_of(const Store& store, std::size_t most = 1'000'000);

std::vector<search::Hit> found(const Store& store, std::string_view query);

// All that a store answers about its articles, stories and feeds.
std::string dump(const Store& store);

} // namespace store::testing

// How many reports of a story are independent is told when they are stored (story::summarise) and
// when they are traced (lineage::Story): one rule, from what matched and from the texts.
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "portal/family.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal {

namespace {

struct Told {
  std::string outlet;
  int hour;
  std::string title, text;
};

const std::string pier = "The harbour master of Kalvos, Antony Morrow, closed the northern pier on "
                         "Monday after divers found cracks in eleven of its wooden posts. ",
                  ferries = "Ferries to Merrin leave from the fish market until the summer, and "
                            "nineteen boats have to find another berth before Sunday evening. ",
                  costs = "Repairs of the northern pier will cost three million crowns, and nobody "
                          "in Kalvos has agreed to pay them yet. ",
                  shops = "Shopkeepers along the promenade of Kalvos fear an empty season. The "
                          "baker Ilse Brandt has sent two apprentices home, and the owner of the "
                          "Grand Hotel counts forty rooms that nobody wants in July. ",
                  council = "The town council meets on Thursday night behind closed doors, and a "
                            "petition with nine hundred names lies in the library. ",
                  inspectors = "Passengers bound for Merrin must board beside the fish hall, as "
                               "inspectors do not trust the old landing stage of Kalvos any more. "
                               "Its timber was last renewed in 1931, the port's ledger shows. ";

const std::string title = "Northern pier of Kalvos harbour closed, ferries to Merrin move",
                  wire = pier + ferries + costs;

class Newspapers {
public:
  void read(const Told& told) {
    news::Page page;
    page.input = told.outlet;
    page.form = news::PageForm::article;
    page.bytes = text::json::serialize(text::json::object{
        {"url", "https://" + told.outlet + ".example/" + std::to_string(told.hour)},
        {"outlet", "The " + told.outlet},
        {"title", told.title},
        {"date", "2026-11-16T" + std::to_string(told.hour) + ":00:00Z"},
        {"language", "en"},
        {"text", told.text}});
    take(page);
  }
  void read(const std::string& folder) {
    engine::Inputs inputs({folder});
    while (auto page = inputs.next()) {
      ASSERT_TRUE(*page);
      take(**page);
    }
  }

  // Of every story, as it is stored; each of its articles tells the same when it is traced.
  std::vector<std::uint32_t> independent() {
    road_.commit();
    std::vector<std::uint32_t> counts;
    for (const auto& story : store_->headlines({})) {
      counts.push_back(story.independent);
      for (const auto& article : store_->articles_of(story.id)) {
        const Family family(*store_, article);
        EXPECT_EQ(family.story().trace(article.article.id).independent, story.independent)
            << story.headline << ", by " << article.article.outlet.name;
        EXPECT_EQ(family.counted(story).independent, story.independent);
      }
    }
    std::ranges::sort(counts, std::greater{});
    return counts;
  }

private:
  void take(const news::Page& page) {
    auto arrival = engine::read(page);
    ASSERT_TRUE(arrival) << text::to_string(arrival.error());
    road_.take(*std::move(arrival));
  }

  std::unique_ptr<store::Store> store_ = store::make_memory_store();
  engine::Road road_{*store_};
};

using Counts = std::vector<std::uint32_t>;

Counts independent(const std::vector<Told>& reports) {
  Newspapers papers;
  for (const auto& told : reports)
    papers.read(told);
  auto counts = papers.independent();
  // In whatever order they are read.
  Newspapers backwards;
  for (auto told = reports.rbegin(); told != reports.rend(); ++told)
    backwards.read(*told);
  EXPECT_EQ(backwards.independent(), counts);
  return counts;
}

const Told first = {"courier", 10, title, wire};

} // namespace

TEST(Independent, is_the_same_for_all_samples) {
  Newspapers upstream;
  upstream.read(std::string(SOURCE_DIR "/samples/upstream"));
  EXPECT_EQ(upstream.independent(), (Counts{5, 1}));
  Newspapers all;
  all.read(std::string(SOURCE_DIR "/samples"));
  EXPECT_EQ(all.independent().front(), 5U);
}

TEST(Independent, a_copy_is_not) {
  EXPECT_EQ(independent({first, {"echo", 12, title, wire}}), Counts{1});
}

TEST(Independent, a_longer_report_is_with_sources_of_its_own_alone) {
  const Told with_words = {"post", 12, title, shops + council + pier + ferries};
  const Told with_sources = {"post", 12, title,
                             shops + council + pier + ferries +
                                 "He would not sign it, the mayor told the Post."};
  EXPECT_EQ(independent({first, with_words}), Counts{1});
  EXPECT_EQ(independent({first, with_sources}), Counts{2});
}

TEST(Independent, what_an_agency_tells_is_so_once) {
  const auto line = "KALVOS (Meridian Wire) — ";
  EXPECT_EQ(independent({{"courier", 10, title, line + wire},
                         {"echo", 11, title, line + pier + ferries},
                         {"post", 12, title, line + inspectors + shops}}),
            Counts{1});
}

TEST(Independent, two_reports_of_one_outlet_are_so_once) {
  EXPECT_EQ(independent({first, {"courier", 12, title, inspectors + shops + council}}), Counts{1});
  EXPECT_EQ(independent({first, {"post", 12, title, inspectors + shops + council}}), Counts{2});
}

TEST(Independent, who_tells_what_another_had_is_not) {
  const std::string credit = "The northern pier of Kalvos is shut, CNN reported. ";
  const Told cnn = {"cnn", 10, title, wire};
  EXPECT_EQ(independent({cnn, {"post", 12, title, credit + inspectors + shops}}), Counts{1});
  EXPECT_EQ(independent({cnn,
                         {"post", 12, title,
                          credit + inspectors + shops + "It was late, a sailor told the Post."}}),
            Counts{2})
      << "it asked somebody itself";
}

} // namespace portal

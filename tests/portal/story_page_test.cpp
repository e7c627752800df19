#include "tests/portal/newsroom.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal::testing {

TEST(StoryPage, says_who_was_first) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/story/51").body;
  const auto first = page.find("<dt>First reported by");
  ASSERT_NE(first, std::string::npos);
  EXPECT_NE(page.substr(first, 200).find("The wire"), std::string::npos);
  EXPECT_NE(page.substr(first, 400).find("20 November 2026, 07:00 UTC"), std::string::npos);
  EXPECT_NE(page.find("5 reports"), std::string::npos);
  EXPECT_NE(page.find("3 of them"), std::string::npos);
}

TEST(StoryPage, dots_tell_the_number_beside_them) {
  Newsroom newsroom;
  newsroom.tell(0x9, "courier", 90, "Ferry aground off Kythnos");
  newsroom.tell(0x9, "lens", 80, "Captain slept, says harbour master");
  newsroom.tell(0x9, "gazette", 70, "Two hundred spend a night at sea");
  newsroom.tell(0x9, "post", 60, "Tugs wait for the wind to fall");
  const auto first = newsroom.tell(0x9, "wire", 50, "Minister promises new lights");
  for (int i = 0; i < 6; ++i)
    newsroom.tell(0x9, "echo" + std::to_string(i), 40, "Minister promises new lights",
                  copying(first, news::ReuseKind::verbatim, 1));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_NE(page.find("11 reports"), std::string::npos);
  EXPECT_NE(page.find("5 of them"), std::string::npos);
  EXPECT_EQ(occurrences("<i class=\"own\">", page), 5U) << "of ten";
}

TEST(StoryPage, first_report_says_whom_it_credits) {
  Newsroom newsroom;
  newsroom.tell(0x9, "wire", 90, "Ferry aground", [](news::Arrival& arrival) {
    arrival.article.text = "A ferry ran aground, CNN reported.";
    arrival.reading.credits = {{"CNN", {21, 33}, news::CreditKind::reported}};
  });
  newsroom.tell(0x9, "post", 60, "Passengers spend a night at sea");
  const auto page = newsroom.get("/story/9").body;
  EXPECT_NE(page.find("<span>credits <bdi>CNN</bdi></span>"), std::string::npos);
}

TEST(StoryPage, old_address_of_a_merged_story_leads_to_what_it_became) {
  Newsroom newsroom;
  fill(newsroom);
  newsroom.store().commit({}, std::vector{became(0x53, 0x54)});
  newsroom.store().commit({}, std::vector{became(0x54, 0x52)});
  for (const auto* old : {"/story/53", "/story/54/", "/story/0000000000000053"}) {
    const auto response = newsroom.get(old);
    EXPECT_EQ(response.status, 301U) << old;
    EXPECT_EQ(std::ranges::count(response.headers, std::pair<std::string, std::string>(
                                                       "Location", "/story/0000000000000052")),
              1)
        << old;
  }
  EXPECT_EQ(newsroom.get("/story/0000000000000052").status, 200U);
  EXPECT_EQ(newsroom.get("/story/52").status, 200U);
}

TEST(StoryPage, summary_names_where_each_sentence_stands) {
  Newsroom newsroom;
  const auto id = newsroom.tell(0x9, "wire", 90, "Ferry aground", [](news::Arrival& arrival) {
    arrival.article.text = "A <b>ferry</b> with 200 people on board ran aground off Kythnos.";
  });
  const auto page = newsroom.get("/story/9").body;
  const auto begin = page.find("class=\"summary\"");
  ASSERT_NE(begin, std::string::npos);
  const auto summary = page.substr(begin, page.find("</ul>", begin) - begin);
  EXPECT_NE(summary.find("A &lt;b&gt;ferry"), std::string::npos);
  EXPECT_NE(summary.find("href=\"/article/000000000000a001\""), std::string::npos);
  EXPECT_NE(summary.find("The wire"), std::string::npos);
  EXPECT_EQ(std::to_underlying(id), 0xA001U);
  EXPECT_EQ(first_unbalanced_tag(page), "");
}

TEST(StoryPage, summary_is_told_by_the_report_that_its_lead_retells) {
  Newsroom newsroom;
  const auto says = [](std::string text) {
    return [text = std::move(text)](news::Arrival& arrival) { arrival.article.text = text; };
  };
  newsroom.tell(0x9, "wire", 90, "Ferry aground",
                says("A ferry with 200 people on board ran aground off Kythnos."));
  newsroom.tell(0x9, "post", 60, "Passengers spend a night at sea", [](news::Arrival& arrival) {
    arrival.article.text = "The Wire reported that a ship went on the rocks in the night.";
    arrival.reading.credits = {{"the Wire", {0, 17}, news::CreditKind::reported}};
  });
  const auto page = newsroom.get("/story/9").body;
  const auto begin = page.find("class=\"summary\"");
  ASSERT_NE(begin, std::string::npos);
  const auto summary = page.substr(begin, page.find("</ul>", begin) - begin);
  EXPECT_NE(summary.find("200 people"), std::string::npos) << summary;
  EXPECT_EQ(summary.find("on the rocks"), std::string::npos) << summary;
}

TEST(StoryPage, without_a_sentence_to_quote_begins_as_its_lead_does) {
  Newsroom newsroom;
  newsroom.tell(0x9, "wire", 90, "Ferry aground",
                [](news::Arrival& arrival) { arrival.article.text = "Aground it lies"; });
  const auto page = newsroom.get("/story/9").body;
  EXPECT_EQ(page.find("class=\"summary\""), std::string::npos);
  EXPECT_NE(page.find("class=\"standfirst\""), std::string::npos);
}

TEST(StoryPage, reports_stand_oldest_first_with_their_copies_below) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/story/51").body;
  const auto timeline = page.substr(page.find("class=\"timeline\""));
  const auto wire = timeline.find("The wire"), verbatim = timeline.find("Verbatim copy"),
             near = timeline.find("Near copy"), courier = timeline.find("The courier"),
             post = timeline.find("The post");
  EXPECT_LT(wire, verbatim);
  EXPECT_LT(verbatim, near);
  EXPECT_LT(near, courier);
  EXPECT_LT(courier, post);
  EXPECT_NE(timeline.find("2 copies of this report"), std::string::npos);
  EXPECT_NE(timeline.find("1 hour later"), std::string::npos);
  EXPECT_NE(timeline.find("Credits <bdi>CNN</bdi>"), std::string::npos);
  EXPECT_EQ(occurrences("<li class=\"report", timeline), 3U);
}

TEST(StoryPage, timeline_follows_the_words_where_nothing_was_recorded) {
  Newsroom newsroom;
  const std::string first = "The council closed the old harbour after divers found cracks. "
                            "Nineteen boats have to leave before Sunday evening.\n\n"
                            "Repairs will take four months, the engineer Ilse Brandt said. "
                            "Fishermen ask for berths in Norden until then.";
  const auto says = [](std::string text) {
    return [text = std::move(text)](news::Arrival& arrival) { arrival.article.text = text; };
  };
  newsroom.tell(0x9, "courier", 200, "Harbour closed", says(first));
  newsroom.tell(0x9, "echo", 100, "Harbour shut",
                says("The council shut the old harbour after divers found cracks. "
                     "Nineteen boats have to leave before Sunday evening.\n\n"
                     "Repairs will take four months, the engineer Ilse Brandt said."));
  newsroom.tell(0x9, "post", 50, "Ferries at their limit");
  const auto page = newsroom.get("/story/9").body;
  const auto timeline = page.substr(page.find("class=\"timeline\""));
  EXPECT_EQ(occurrences("<li class=\"report", timeline), 2U);
  EXPECT_NE(timeline.find("1 copy of this report"), std::string::npos);
  EXPECT_LT(timeline.find("Harbour shut"), timeline.find("Ferries at their limit"));
}

TEST(StoryPage, old_news_is_no_latest_report) {
  Newsroom newsroom;
  constexpr int day = 60 * 24; // minutes
  const auto first = newsroom.tell(0x9, "wire", 60 * day, "Ferry aground");
  newsroom.tell(0x9, "post", 59 * day, "Passengers spend a night at sea");
  newsroom.tell(0x9, "echo", 58 * day, "Ferry aground", copying(first, news::ReuseKind::near));
  newsroom.tell(0x9, "lens", day, "Ferry aground", copying(first, news::ReuseKind::near));
  const auto page = newsroom.get("/story/9").body;
  const auto latest = page.substr(page.find("<dt>Latest report"), 300);
  EXPECT_NE(latest.find("23 September 2026"), std::string::npos) << latest;
  EXPECT_NE(latest.find("The echo"), std::string::npos) << latest;
  const auto timeline = page.substr(page.find("class=\"timeline\""));
  EXPECT_NE(timeline.find("2 copies of this report, 1 of them old news"), std::string::npos);
  const auto warned = timeline.find("old news: dated 2026-11-19, 59 days after what it copies");
  EXPECT_NE(warned, std::string::npos) << timeline;
  EXPECT_GT(warned, timeline.find("The lens"));
  EXPECT_EQ(occurrences("class=\"warned\"", page), 1U);
}

TEST(StoryPage, copy_of_a_copy_says_whose) {
  Newsroom newsroom;
  const auto text = [](const std::string& words) {
    return [words](news::Arrival& arrival) {
      arrival.article.text =
          "The council closed the old harbour after divers found cracks. Nineteen boats have to "
          "leave before Sunday evening.\n\n" +
          words + " Fishermen ask for berths in Norden until then.";
    };
  };
  newsroom.tell(0x9, "wire", 200, "Harbour closed",
                text("Repairs will take four months, the engineer Ilse Brandt said."));
  newsroom.tell(0x9, "echo", 100, "Harbour closed",
                text("Repairs will cost nine million crowns, the mayor Otto Lindqvist warned."));
  newsroom.tell(
      0x9, "lens", 50, "Harbour closed",
      text("Repairs will cost nine million crowns, the mayor Otto Lindqvist warned traders."));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_NE(page.find("<span>from <bdi>The echo</bdi></span>"), std::string::npos) << page;
  EXPECT_EQ(page.find("from <bdi>The wire</bdi>"), std::string::npos);
  EXPECT_NE(newsroom.get("/article/a001").body.find("<span>from <bdi>The echo</bdi></span>"),
            std::string::npos);
}

TEST(StoryPage, single_source_is_a_caution) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_NE(newsroom.get("/story/52").body.find("<strong>One source.</strong>"), std::string::npos);
  EXPECT_EQ(newsroom.get("/story/51").body.find("<strong>One source.</strong>"), std::string::npos);
}

TEST(StoryPage, sees_other_stories_of_its_section) {
  Newsroom newsroom;
  fill(newsroom);
  const auto page = newsroom.get("/story/52").body;
  const auto beside = page.substr(page.find("See also"));
  EXPECT_NE(beside.find("Budget passes by one vote"), std::string::npos);
  EXPECT_EQ(beside.find("Minister"), std::string::npos);
}

TEST(StoryPage, what_is_no_article_was_not_first) {
  Newsroom newsroom;
  newsroom.tell(0x9, "shop", 95, "Ferry models for sale",
                [](news::Arrival& arrival) { arrival.article.is_article = false; });
  newsroom.tell(0x9, "wire", 90, "Crew rescued off Merrin");
  const auto page = newsroom.get("/story/9").body;
  EXPECT_EQ(page.find("Ferry models"), std::string::npos);
  EXPECT_EQ(occurrences("<li class=\"report", page), 1U);
}

TEST(StoryPage, shared_passages_are_told) {
  Newsroom newsroom;
  const auto first = newsroom.tell(0x9, "wire", 90, "The first report");
  newsroom.tell(0x9, "post", 30, "The second report", copying(first, news::ReuseKind::partial));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_NE(page.find("Shares passages with <a href=\"/article/000000000000a001\">"),
            std::string::npos);
}

TEST(StoryPage, long_stories_are_cut_and_say_so) {
  Newsroom newsroom;
  for (int i = 0; i < 310; ++i)
    newsroom.tell(0x9, "outlet" + std::to_string(i), 400 - i, "Report " + std::to_string(i));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_EQ(occurrences("<li class=\"report", page), 300U);
  EXPECT_NE(page.find("10 later reports are not listed here"), std::string::npos);
}

} // namespace portal::testing

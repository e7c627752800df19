#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

std::function<void(news::Arrival&)> saying(const std::string& text) {
  return [=](news::Arrival& arrival) { arrival.article.text = text; };
}

std::string harbour(const std::string& boats, const std::string& engineer) {
  return "The harbour council closed the northern pier after divers found cracks. "
         "Some " +
         boats +
         " fishing boats leave the harbour before Sunday evening.\n\n"
         "Repairs of the pier take four months, the engineer " +
         engineer +
         " said. "
         "The pier was built of concrete that salt water has eaten.";
}

std::string section_of(const std::string& page, const std::string& heading) {
  const auto begin = page.find(heading);
  return begin == std::string::npos ? ""
                                    : page.substr(begin, page.find("</section>", begin) - begin);
}

} // namespace

TEST(ChangesView, marks_the_words_that_changed_on_the_way) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19", "Ilse Brandt")));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(harbour("91", "Ilse Brandt")));
  const auto changes = section_of(newsroom.get("/story/9").body, "What changed on the way");
  EXPECT_NE(changes.find("Another number"), std::string::npos) << changes;
  EXPECT_NE(changes.find(">19</"), std::string::npos) << "marked by itself";
  EXPECT_NE(changes.find(">91</"), std::string::npos);
  EXPECT_NE(changes.find("The echo"), std::string::npos);
  EXPECT_NE(changes.find("The wire"), std::string::npos);
  EXPECT_NE(changes.find("fishing boats leave the harbour"), std::string::npos);
}

TEST(ChangesView, marks_who_became_somebody_else) {
  Newsroom newsroom;
  const auto told = harbour("19", "Ilse Brandt");
  auto copied = told;
  copied.replace(copied.find("engineer"), 8, "architect");
  newsroom.tell(9, "wire", 300, "Pier closed", saying(told));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(copied));
  const auto changes = section_of(newsroom.get("/story/9").body, "What changed on the way");
  EXPECT_NE(changes.find("Another role"), std::string::npos) << changes;
  EXPECT_NE(changes.find(">engineer</"), std::string::npos);
  EXPECT_NE(changes.find(">architect</"), std::string::npos);
}

TEST(ChangesView, a_number_that_went_on_is_no_slip) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19", "Ilse Brandt")));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(harbour("31", "Ilse Brandt")));
  newsroom.tell(9, "lens", 100, "Boats leave",
                saying("All 31 fishing boats will have left by Sunday, the owners told us. Their "
                       "crews look for moorings elsewhere along the coast."));
  const auto changes = section_of(newsroom.get("/story/9").body, "What changed on the way");
  EXPECT_NE(changes.find("A later number"), std::string::npos) << changes;
  EXPECT_EQ(changes.find("Another number"), std::string::npos);
}

TEST(ChangesView, what_an_outlet_corrects_was_put_right) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19", "Ilse Brandt")));
  newsroom.tell(9, "wire", 200, "CORRECTED: Pier closed", saying(harbour("91", "Ilse Brandt")));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_NE(section_of(page, "What changed on the way").find("Put right"), std::string::npos);
  EXPECT_NE(page.find(">Correction</span>"), std::string::npos);
  EXPECT_NE(page.find("1 correction<"), std::string::npos);
  EXPECT_EQ(page.find("1 copy of this report"), std::string::npos);
}

TEST(ChangesView, of_true_copies_nothing_is_told) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19", "Ilse Brandt")));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(harbour("19", "Ilse Brandt")));
  EXPECT_EQ(newsroom.get("/story/9").body.find("What changed on the way"), std::string::npos);
}

TEST(ChangesView, who_says_so_comes_from_reports_with_words_of_their_own) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19", "Ilse Brandt")));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(harbour("19", "Ilse Brandt")));
  const auto voices = section_of(newsroom.get("/story/9").body, "Who says so");
  EXPECT_NE(voices.find("Ilse Brandt"), std::string::npos) << voices;
  EXPECT_NE(voices.find("by name"), std::string::npos);
  EXPECT_NE(voices.find("The wire"), std::string::npos);
  EXPECT_EQ(voices.find("The echo"), std::string::npos) << "a copy says nothing of its own";
}

TEST(ChangesView, what_was_said_is_marked_in_its_sentence) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed",
                saying("The pier fell.\n\nOn Monday the engineer Ilse Brandt said that repairs "
                       "would take four months. Boats left.\n\nNobody was hurt."));
  const auto voices = section_of(newsroom.get("/story/9").body, "Who says so");
  EXPECT_NE(
      voices.find(">On Monday the engineer Ilse Brandt said <mark>that repairs would take four "
                  "months</mark>.</td>"),
      std::string::npos)
      << voices;
}

TEST(ChangesView, whoever_refused_to_speak_is_shown_refusing) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed",
                saying("The pier fell.\n\nThe port authority declined to comment on Monday."));
  const auto voices = section_of(newsroom.get("/story/9").body, "Who says so");
  EXPECT_NE(voices.find("The port authority <mark>declined to comment</mark> on Monday."),
            std::string::npos)
      << voices;
}

TEST(ChangesView, pronouns_and_numbers_are_no_sources) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed",
                saying("Two engineers came.\n\n“The pier is cracked,” one of them said."));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_EQ(section_of(page, "Who says so").find("one of them</th>"), std::string::npos) << page;
}

TEST(ChangesView, markup_in_what_strangers_wrote_is_shown_as_it_is) {
  Newsroom newsroom;
  newsroom.tell(9, "wire", 300, "Pier closed", saying(harbour("19 <b>old</b>", "Ilse Brandt")));
  newsroom.tell(9, "echo", 200, "Pier shut", saying(harbour("91 <b>old</b>", "Ilse Brandt")));
  const auto page = newsroom.get("/story/9").body;
  EXPECT_EQ(page.find("<b>old"), std::string::npos);
  EXPECT_EQ(first_unbalanced_tag(page), "");
}

} // namespace portal::testing

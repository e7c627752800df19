#include "reading/credits.hpp"
#include "reading/names.hpp"
#include <gtest/gtest.h>

namespace {

using news::CreditKind;

struct Read {
  news::Article article;
  reading::Credits found;

  Read(std::string text, std::string_view language, news::Outlet outlet = {},
       const reading::OutletNames& outlets = reading::OutletNames::listed()) {
    article.text = std::move(text);
    article.outlet = std::move(outlet);
    const auto tokens = text::tokenize(article.text, language);
    const reading::Words words(article.text, tokens);
    found = reading::find_credits(article, words, reading::find_names(words, language), outlets);
  }
  [[nodiscard]] std::string credits() const {
    std::string all;
    for (const auto& credit : found.credits)
      all += std::string(all.empty() ? "" : "; ") + std::string(news::name(credit.kind)) + " " +
             credit.outlet;
    return all;
  }
};

std::string credits(std::string text, std::string_view language = "en") {
  return Read(std::move(text), language).credits();
}

TEST(Datelines, PlaceAndAgencyInBrackets) {
  const Read read("LONDON (Meridian Wire) - The bridge was closed on Friday.", "en");
  EXPECT_EQ(read.found.dateline, "LONDON (Meridian Wire)");
  EXPECT_EQ(read.credits(), "agency_line Meridian Wire");
}

TEST(Datelines, InManyLands) {
  EXPECT_EQ(credits("(CNN) — Officials are looking into the matter."), "dateline CNN");
  EXPECT_EQ(credits("Berlin (dpa) - Der Rhein ist gestiegen.", "de"), "agency_line dpa");
  EXPECT_EQ(credits("Paris (AFP) – Un incendie a éclaté.", "fr"), "agency_line AFP");
  EXPECT_EQ(credits("Madrid, 24 feb (EFE).- El Gobierno anunció.", "es"), "agency_line EFE");
  EXPECT_EQ(credits("(ANSA) - ROMA, 24 FEB - Il governo ha deciso.", "it"), "dateline ANSA");
  EXPECT_EQ(credits("新华社北京2月24日电 会议在北京举行。", "zh"), "agency_line 新华社");
}

TEST(Datelines, AgenciesTogetherAreEachCredited) {
  EXPECT_EQ(credits("KARACHI (AP, Reuters) — A bus fell."), "agency_line AP; agency_line Reuters");
  EXPECT_EQ(credits("(Agencies/AP) — A bus fell."), "dateline AP");
  EXPECT_EQ(credits("Lisvane (dpa/AFP) - Ein Bus stürzte.", "de"),
            "agency_line dpa; agency_line AFP");
}

TEST(Datelines, NoneEndsAText) {
  const Read read("A bus fell, CNN reported.\n\n(AP)", "en");
  EXPECT_EQ(read.found.dateline, "");
  EXPECT_EQ(read.credits(), "reported CNN; agency_line AP");
}

TEST(Datelines, MayStandBelowAHeadline) {
  EXPECT_EQ(Read("Bridge closed\n\nLONDON (Reuters) - The bridge was closed.", "en").found.dateline,
            "LONDON (Reuters)");
  EXPECT_EQ(Read("Bridge closed\n\nLONDON — The bridge was closed.", "en").found.dateline,
            "LONDON");
  const std::string sentences(300, 'a');
  EXPECT_EQ(Read(sentences + "\n\nLONDON — The bridge was closed.", "en").found.dateline, "");
}

TEST(Datelines, DashInASentenceIsNone) {
  EXPECT_EQ(Read("The plan - which nobody had read - was adopted.", "en").found.dateline, "");
}

TEST(Credits, FirstReported) {
  EXPECT_EQ(credits("The Capital Ledger first reported the offer."),
            "first_reported Capital Ledger");
  EXPECT_EQ(credits("The offer was first reported on Friday by The New York Times."),
            "first_reported New York Times");
  EXPECT_EQ(credits("Bloomberg was the first to report the offer."), "first_reported Bloomberg");
  EXPECT_EQ(credits("Zuerst berichtete der Spiegel darüber.", "de"), "first_reported Spiegel");
  EXPECT_EQ(credits("L'offre a été révélée d'abord par Le Monde.", "fr"),
            "first_reported Le Monde");
}

TEST(Credits, WordsLostBetween) {
  EXPECT_EQ(credits("German publication Der Spiegel It was first China should speak."),
            "first_reported Der Spiegel");
  EXPECT_EQ(credits("CNN was first launched in the spring."), "");
}

TEST(Credits, PreviouslyReported) {
  EXPECT_EQ(credits("As CNN previously reported, the talks failed."), "previously_reported CNN");
}

TEST(Credits, ToldAndInterviewed) {
  EXPECT_EQ(credits("Two officials told the Harbour Post that a deal was near."),
            "told Harbour Post");
  EXPECT_EQ(credits("He spoke in an interview with the Financial Times."),
            "quoted_by Financial Times");
  EXPECT_EQ(credits("Elle a déclaré à l'AFP que tout allait bien.", "fr"), "told AFP");
}

TEST(Credits, ReportedInManyLanguages) {
  EXPECT_EQ(credits("Reuters, citing two people, reported a delay."), "reported Reuters");
  EXPECT_EQ(credits("Das berichtet die Süddeutsche Zeitung.", "de"),
            "reported Süddeutsche Zeitung");
  EXPECT_EQ(credits("Wie Bild berichtet, ist die Brücke gesperrt.", "de"), "reported Bild");
  EXPECT_EQ(credits("Dem Spiegel zufolge ist die Brücke gesperrt.", "de"), "reported Spiegel");
  EXPECT_EQ(credits("Selon Le Figaro, le pont est fermé.", "fr"), "reported Le Figaro");
  EXPECT_EQ(credits("El puente está cerrado, según El País.", "es"), "reported El País");
  EXPECT_EQ(credits("Il ponte è chiuso, secondo la Repubblica.", "it"), "reported Repubblica");
  EXPECT_EQ(credits("Most jest zamknięty, podała agencja Reuters.", "pl"), "reported Reuters");
}

TEST(Credits, RepublishedAndHatTips) {
  EXPECT_EQ(credits("This article was originally published by ProPublica."),
            "republished ProPublica");
  EXPECT_EQ(credits("The mayor sent Joan Reed a picture that was republished by CNN on Friday."),
            "reported CNN");
  EXPECT_EQ(credits("He left the stage.\n\n(h/t The Hill)"), "via The Hill");
  EXPECT_EQ(credits("The Associated Press contributed to this report."),
            "agency_line Associated Press");
}

TEST(Credits, NamesMayBeWrappedAndSpaced) {
  EXPECT_EQ(credits("The offer was first reported by the New\r\nYork  Times."),
            "first_reported New York Times");
}

TEST(Credits, OrdinaryWordsAreNoOutlets) {
  EXPECT_EQ(credits("It took time, reported the clerk. According to the hill farmers it rained."),
            "");
  EXPECT_EQ(credits("He told the National Association of Millers that it rained."), "");
}

TEST(Credits, OwnNameIsMarked) {
  const Read read("Two people told the Harbour Post that it rained.", "en",
                  {{}, "harbourpost.example", "The Harbour Post"});
  ASSERT_EQ(read.found.credits.size(), 1U);
  EXPECT_TRUE(read.found.credits[0].is_own);
}

TEST(Credits, OwnOtherNameIsThePages) {
  const Read read("LISVANE (Associated Press) - A bus fell.", "en", {{}, "apnews.com", "AP News"});
  EXPECT_EQ(read.credits(), "agency_line AP News");
  EXPECT_TRUE(read.found.credits[0].is_own);
}

TEST(Credits, CanonicalAddressOnAnotherHost) {
  news::Article article;
  article.url = "https://copies.example/a";
  article.canonical = "https://www.reuters.com/world/a";
  const auto tokens = text::tokenize("", "en");
  const auto found = reading::find_credits(article, reading::Words("", tokens), {});
  ASSERT_EQ(found.credits.size(), 1U);
  EXPECT_EQ(found.credits[0].kind, CreditKind::link);
  EXPECT_EQ(found.credits[0].outlet, "Reuters");
}

TEST(OutletNames, ListedOrNamedLikeOne) {
  EXPECT_TRUE(reading::is_outlet("the Financial Times"));
  EXPECT_TRUE(reading::is_outlet("Lisvane Courier"));
  EXPECT_TRUE(reading::is_outlet("The Hill"));
  EXPECT_FALSE(reading::is_outlet("Ana Holm"));
  EXPECT_FALSE(reading::is_outlet(""));
}

reading::OutletNames knowing(const std::vector<news::Outlet>& outlets) {
  auto names = reading::OutletNames::listed();
  for (const auto& outlet : outlets)
    names.learn(outlet);
  return names;
}

const news::Outlet mooring_line = {{}, "mooringline.example", "The Mooring Line"};

std::string credits_knowing(const std::vector<news::Outlet>& outlets, const std::string& text) {
  return Read(text, "en", {}, knowing(outlets)).credits();
}

TEST(OutletNames, LearnWhatIsIngested) {
  const std::string text = "The fire was first reported by Mooring Line.";
  EXPECT_EQ(credits(text), "");
  EXPECT_EQ(credits_knowing({mooring_line}, text), "first_reported Mooring Line");
  EXPECT_EQ(credits_knowing({mooring_line}, "The owner told the Mooring Line that it burned."),
            "told Mooring Line");
}

// Whoever has a site: a company, a ministry, a writer, a section that is no outlet's name.
TEST(OutletNames, WhatAnybodySaysIsNoCredit) {
  for (const std::string text :
       {"Mooring Line reported a loss of 4 million.",
        "It lost 4 million, according to Mooring Line.", "Mooring Line said it would close.",
        "A Mooring Line report says so."})
    EXPECT_EQ(credits_knowing({mooring_line}, text), "") << text;
  EXPECT_EQ(credits_knowing({{{}, "tallhouse.gov", "Tall House"}}, "Aides told the Tall House."),
            "");
  EXPECT_EQ(credits_knowing({{{}, "anaholm.example", "Ana Holm"}},
                            "Minister Ana Holm came. Aides told Ana Holm that it burned."),
            "");
  EXPECT_EQ(credits_knowing({{{}, "mole.example", "Local Papers"}}, "He told Local Papers so."),
            "");
}

TEST(OutletNames, TheListedOnesStayThemselves) {
  const std::string text = "Two officials said so, CNN Reported wrote. CNN reported a fire.";
  EXPECT_EQ(credits_knowing({{{}, "cnnreported.example", "CNN Reported"}}, text), credits(text));
  EXPECT_EQ(credits_knowing({{{}, "theassociatedpress.example", "The Associated Press"}},
                            "He told The Associated Press so."),
            "told Associated Press");
}

TEST(OutletNames, ANameOfSeveralIsNoDomainsInWhateverOrder) {
  const news::Outlet other = {{}, "mooringline.test", "Mooring Line"};
  const std::string text = "The fire was first reported by Mooring Line.";
  for (const auto& learned : {std::vector{mooring_line, other}, std::vector{other, mooring_line}}) {
    const Read read(text, "en", {}, knowing(learned));
    ASSERT_EQ(read.found.credits.size(), 1U);
    EXPECT_EQ(read.found.credits[0].domain, "");
  }
  EXPECT_EQ(Read(text, "en", {}, knowing({mooring_line})).found.credits[0].domain,
            "mooringline.example");
}

TEST(OutletNames, ADomainGoesByItsFirstName) {
  auto names = knowing({{{}, "mooringline.example", "Harbours"}, mooring_line});
  EXPECT_EQ(Read("The fire was first reported by Mooring Line.", "en", {}, names).credits(), "");
}

TEST(Credits, HostileTextsStayBounded) {
  std::string text;
  while (text.size() < 1'000'000)
    text += "told CNN reported by CNN, ";
  EXPECT_LE(Read(text, "en").found.credits.size(), 100U);
}

} // namespace

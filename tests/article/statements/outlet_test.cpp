#include "article/statements/outlet.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Outlet, IsItsRegistrableDomain) {
  const auto outlet = outlet_of("https://www.news.bbc.co.uk/a", " BBC  News ");
  EXPECT_EQ(outlet.domain, "bbc.co.uk");
  EXPECT_EQ(outlet.name, "BBC News");
  EXPECT_EQ(outlet.id, outlet_of("http://bbc.co.uk/b", "Other name").id);
  EXPECT_NE(outlet.id, outlet_of("http://abc.co.uk/b", "BBC News").id);
}

TEST(Outlet, TheDomainStandsForTheName) {
  EXPECT_EQ(outlet_of("https://example.org/", "").name, "example.org");
  EXPECT_EQ(outlet_of("https://example.org/", std::string(100, 'x')).name, "example.org");
}

TEST(Outlet, Unknown) {
  EXPECT_EQ(outlet_of("", "").id, news::OutletId{0});
  EXPECT_NE(outlet_of("", "Solent Drain Services").id, news::OutletId{0});
}

} // namespace
} // namespace article

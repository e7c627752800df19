#include "feed/address.hpp"
#include "web/url.hpp"
#include <array>
#include <gtest/gtest.h>

namespace {

TEST(Address, IsWhatWebWouldResolve) {
  constexpr auto base = "https://paper.example/a/b";
  for (const std::string_view address : {"https://paper.example/",
                                         "https://paper.example",
                                         "http://PAPER.example/a",
                                         "https://paper.example/a/../b",
                                         "https://paper.example/a/./b",
                                         "https://paper.example/.b",
                                         "https://paper.example/?x=1&y=2",
                                         "https://paper.example/a#b",
                                         "http://1.2.3.4/",
                                         "http://0x7f.1/",
                                         "http://1.2.3.256/",
                                         "https://paper.example:443/",
                                         "https://a..b/",
                                         "https://-a.b/",
                                         "https://a_b.example/x",
                                         "https://xn--mnchen-3ya.example/",
                                         "/x",
                                         "/",
                                         "/x?a=b&c=/./d",
                                         "/x/../y",
                                         "/x?a=../b",
                                         "//other.example/x",
                                         "/x//y",
                                         "/%7e:1;!*()@$",
                                         "x",
                                         "",
                                         "mailto:a@b.example",
                                         "https://user@paper.example/",
                                         "https://localhost/",
                                         "https://paper.example/a b",
                                         "https://paper.example/%7e",
                                         "https://paper.example//a",
                                         "https:///a",
                                         "http://münchen.example/a",
                                         "https://a.1a/",
                                         "https://a.b/%7e%7E%C3%a4%zz%",
                                         "https://a.b/x:1;y!*()@$",
                                         "https://a.b/?q=a/../b",
                                         "https://a.b/a?b?c",

                                         "https://a.b-c.de/x,y~z"})
    EXPECT_EQ(feed::resolve(address, base), web::resolve(address, base)) << address;
}

std::string resolved(std::string html, std::string_view first, std::string_view second = {}) {
  feed::resolve_inside(html, std::array{first, second});
  return html;
}

TEST(Address, InsideOfContent) {
  constexpr auto base = "https://paper.example/a/b";
  EXPECT_EQ(resolved("<a href=\"/x?y=1&amp;z=2\">x</a><img alt='' src='c.jpg'>", base),
            "<a href=\"https://paper.example/x?y=1&amp;z=2\">x</a><img alt='' "
            "src='https://paper.example/a/c.jpg'>");
  for (const auto* kept :
       {"<a href='https://other.example/x'>", "<a href='#top'>", "<a href='mailto:a@b.example'>",
        "<a data-href='x'>", "<a href=x>", "href='", "src=", "=", "<img src='data:image/png,'>",
        "<a href=\"javascript:x()\">", "<a href='x"})
    EXPECT_EQ(resolved(kept, base), kept) << kept;
  EXPECT_EQ(resolved("<a href='x'>", "", base), "<a href='https://paper.example/a/x'>");
  EXPECT_EQ(resolved("<a href='x'>", "", ""), "<a href='x'>");
}

} // namespace

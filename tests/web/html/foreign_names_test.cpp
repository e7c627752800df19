#include "web/html/foreign_names.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

TEST(HtmlForeignNames, CapitalsAreGivenBack) {
  EXPECT_EQ(svg_element("foreignobject"), "foreignObject");
  EXPECT_EQ(svg_element("path"), "path");
  EXPECT_EQ(svg_attribute("viewbox"), "viewBox");
  EXPECT_EQ(svg_attribute("zoomandpan"), "zoomAndPan");
  EXPECT_EQ(svg_attribute("view"), "view");
}

} // namespace
} // namespace web

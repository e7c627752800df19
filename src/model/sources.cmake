set(sources embedded.cpp linear.cpp trees.cpp)
set(embedded models/blocks/blocks.trees models/kind/kind.trees models/kind/kind.linear models/dates/dates.trees models/sections/sections.linear)

set(sources embedded.cpp linear.cpp trees.cpp)
set(embedded models/blocks/blocks.trees models/kind/kind.trees models/dates/dates.trees models/copies/copies.trees models/sections/sections.linear)

set(sources chain.cpp embedded.cpp linear.cpp trees.cpp)
set(embedded models/blocks/blocks.trees models/kind/kind.trees models/dates/dates.trees models/sections/sections.linear models/attributions/first.chain models/attributions/second.chain)

set(sources embedded.cpp trees.cpp)
set(embedded models/blocks/blocks.trees)

set(sources embedded.cpp linear.cpp trees.cpp)
set(embedded models/blocks/blocks.trees models/kind/kind.trees models/dates/dates.trees models/sections/sections.linear)
list(APPEND embedded models/outlets/outlets.tsv models/outlets/credit_words.tsv models/outlets/endings.tsv)
list(APPEND embedded models/times/words.tsv)

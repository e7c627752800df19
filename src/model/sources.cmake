set(sources chain.cpp embedded.cpp linear.cpp trees.cpp)
set(embedded
  models/attributions/attributions.chain
  models/blocks/blocks.trees
  models/copies/copies.trees
  models/dates/dates.trees
  models/kind/kind.linear
  models/kind/kind.trees
  models/names/words.tsv
  models/outlets/credit_words.tsv
  models/outlets/endings.tsv
  models/outlets/outlets.tsv
  models/sections/lead.linear
  models/sections/topic.linear
  models/stories/join.weights
  models/stories/words.shares
  models/times/words.tsv)

#include "article/body/content.hpp"
#include "article/body/credit_lines.hpp"
#include "article/body/features.hpp"

namespace article {

const model::Trees& content_model() {
  static const auto model = model::embedded_trees("models/blocks/blocks.trees", block_features);
  return model;
}

namespace {

// What is hidden is no text, unless most of the text is: then a script shows it.
void pass_over_hidden(std::span<const Block> blocks, std::span<float> probabilities) {
  std::uint32_t visible = 0, hidden = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (probabilities[i] >= kept_from)
      (blocks[i].hidden ? hidden : visible) += blocks[i].words;
  if (hidden > visible)
    return;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].hidden)
      probabilities[i] = 0;
}

// A small box that offers a newsletter or a subscription is no part of the text in which it stands.
// What is around the whole article, as a page's wrapper named after its subscribers, is no such
// box.
void pass_over_offers(const web::Document& document, std::span<Block> blocks,
                      std::span<const Surroundings> around, std::span<float> probabilities) {
  constexpr int nearest = 3;    // steps up to what says so
  constexpr float largest = 80; // words
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto box = blocks[i].element;
    const auto steps = around[box].offer;
    if (steps > nearest)
      continue;
    for (int step = 0; step < steps; ++step)
      box = document.node(box).parent;
    blocks[i].offer = around[box].words <= largest;
    if (blocks[i].offer && probabilities[i] >= kept_from)
      probabilities[i] = 0;
  }
}

// Log-odds. On held-out hosts four of WCXB's 170,000 blocks that had gone so far came back over
// even; three in five trees are saved.
constexpr float decided = 2.5F;

} // namespace

std::vector<float> judge(const web::Document& document, const Labels& labels,
                         std::span<Block> blocks, const StatedText& stated,
                         const model::Trees& model) {
  if (blocks.empty())
    return {};
  const auto around = look_around(document, labels, blocks);
  const auto rows = describe(document, blocks, around, stated);
  auto probabilities =
      model.score_rows({rows.data()->data(), rows.size() * block_features}, decided);
  for (auto& one : probabilities)
    one = model::probability(one);
  pass_over_hidden(blocks, probabilities);
  pass_over_offers(document, blocks, around, probabilities);
  keep_credit_lines(document, blocks, probabilities);
  return probabilities;
}

} // namespace article

// Trains the tagger of attributions on PolNeAR's train part: train_attributions DATA OUT. Prints
// how it does on the dev part; writes OUT/first.chain and OUT/second.chain.
#include "chain_training.hpp"
#include "eval/polnear.hpp"
#include "reading/attributions/tag_features.hpp"
#include "reading/attributions/tagger.hpp"
#include "trainer.hpp"
#include <fmt/core.h>
#include <fstream>
#include <utility>

namespace {

constexpr std::size_t folds =
    4; // that the second look learns from: their texts are not the first's
constexpr tools::ChainTraining settings{.log2_buckets = 18,
                                        .tags = reading::attribution_tags,
                                        .passes = 9,
                                        .rate = 0.015F,
                                        .favour = {0, 0.4F, 0, 0.4F}};

struct Text {
  const eval::AttributedText* gold = nullptr;
  reading::Symbols symbols;
  std::vector<std::uint8_t> tags, first_look;
};

std::vector<Text> prepare(const std::vector<eval::AttributedText>& gold) {
  std::vector<Text> texts;
  for (const auto& each : gold) {
    Text text{&each, reading::symbols_of(each.text, text::tokenize(each.text, "en")), {}, {}};
    text.tags = eval::gold_tags(each, text.symbols);
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string learn(const std::vector<Text>& texts, std::size_t left_out) {
  std::vector<tools::TaggedSequence> sequences;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (const auto& text = texts[i]; i % folds != left_out)
      reading::for_each_stretch(text.symbols, [&](std::size_t first, std::size_t last) {
        tools::TaggedSequence sequence;
        reading::add_tag_features(text.gold->text, text.symbols, first, last, text.first_look,
                                  sequence.features);
        sequence.tags.assign(text.tags.begin() + static_cast<std::ptrdiff_t>(first),
                             text.tags.begin() + static_cast<std::ptrdiff_t>(last));
        sequences.push_back(std::move(sequence));
      });
  std::vector<const tools::TaggedSequence*> all;
  all.reserve(sequences.size());
  for (const auto& sequence : sequences)
    all.push_back(&sequence);
  return tools::train(all, settings, reading::may_follow);
}

void look(std::vector<Text>& texts, const model::Chain& chain, std::size_t fold) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (fold == folds || i % folds == fold)
      texts[i].first_look = reading::tag(texts[i].gold->text, texts[i].symbols, chain, {}).tags;
}

void report(std::string_view name, const std::vector<Text>& texts, const model::Chain& chain) {
  eval::AttributionCounts counts;
  for (const auto& text : texts)
    eval::count_attributions(
        *text.gold, text.symbols,
        reading::tag(text.gold->text, text.symbols, chain, text.first_look).tags, counts);
  constexpr std::string_view kinds[] = {"source", "cue", "content"};
  for (std::size_t kind = 0; kind < 3; ++kind)
    fmt::print("{:7} {:8} exact F1 {:.4f} (P {:.3f}, R {:.3f}), words F1 {:.4f}\n", name,
               kinds[kind], counts.spans[kind].f1(),
               counts.spans[kind].right / counts.spans[kind].found,
               counts.spans[kind].right / counts.spans[kind].gold, counts.words[kind].f1());
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

text::Result<int> train(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto gold = TRY(eval::read_polnear(data, "train"));
  const auto dev_gold = TRY(eval::read_polnear(data, "dev"));
  auto texts = prepare(gold), dev = prepare(dev_gold);

  const auto first = learn(texts, folds);
  const auto first_chain = TRY(model::Chain::load(first, "first"));
  report("first", dev, first_chain);
  auto seen = texts;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto held_out = learn(texts, fold);
    look(seen, TRY(model::Chain::load(held_out, "fold")), fold);
  }
  look(dev, first_chain, folds);
  const auto second = learn(seen, folds);
  report("second", dev, TRY(model::Chain::load(second, "second")));
  write(out / "first.chain", first);
  write(out / "second.chain", second);
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, train); }

// Trains the tagger of attributions on PolNeAR's train part: train_attributions DATA OUT. Prints
// how it does on the dev part, and the weights of a statement's confidence; writes
// OUT/attributions.chain.
#include "chain_training.hpp"
#include "eval/polnear.hpp"
#include "logistic_regression.hpp"
#include "reading/attributions/look_features.hpp"
#include "reading/attributions/statements.hpp"
#include "reading/attributions/tagger.hpp"
#include "trainer.hpp"
#include <array>
#include <fmt/ranges.h>
#include <fstream>
#include <optional>
#include <utility>

namespace {

constexpr std::size_t folds =
    4; // that the second look learns from: their texts are not the first's
constexpr tools::ChainTraining first_settings{
    .log2_buckets = 18,
    .tags = reading::attribution_tags,
    .passes = 9,
    .rates = {0.015F, 0.015F, 0.015F, 0.015F, 0.015F, 0.015F, 0.015F},
    .favour = {0, 0.4F, 0, 0.4F, 0, 0.45F}};
// By cross-validation on the train part.
constexpr tools::ChainTraining second_settings = [] {
  auto settings = first_settings;
  settings.rates = {0.003F, 0.015F, 0.015F, 0.015F, 0.015F, 0.005F, 0.005F};
  settings.favour = {0, 0.6F, 0, 0.6F, 0, 0.65F};
  return settings;
}();

struct Text {
  const eval::AttributedText* gold = nullptr;
  std::size_t fold = 0; // the same for all who annotated it
  reading::Symbols symbols;
  std::vector<std::uint8_t> tags, first_look;
};

std::vector<Text> prepare(const std::vector<eval::AttributedText>& gold) {
  std::vector<Text> texts;
  std::size_t fold = 0;
  for (const auto& each : gold) {
    if (!texts.empty() && texts.back().gold->name != each.name)
      fold = (fold + 1) % folds;
    Text text{&each, fold, reading::symbols_of(each.text, text::tokenize(each.text, "en")), {}, {}};
    text.tags = eval::gold_tags(each, text.symbols);
    texts.push_back(std::move(text));
  }
  return texts;
}

tools::TaggedSequence sequence_of(const Text& text, const reading::Stretch& stretch,
                                  const reading::WordFeatures& words,
                                  const reading::LookFeatures* look) {
  tools::TaggedSequence sequence;
  auto& [hashes, ends] = sequence.features;
  reading::FeatureHashes features;
  const auto add = [&](const auto& of) {
    of.of(stretch, ends.size() + stretch.first, features);
    hashes.insert(hashes.end(), features.all().begin(), features.all().end());
  };
  for (auto i = stretch.first; i < stretch.last; ++i) {
    add(words);
    if (look != nullptr)
      add(*look);
    ends.push_back(static_cast<std::uint32_t>(hashes.size()));
  }
  sequence.tags.assign(text.tags.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                       text.tags.begin() + static_cast<std::ptrdiff_t>(stretch.last));
  return sequence;
}

model::LearntLook learn(const std::vector<Text>& texts, std::size_t left_out) {
  std::vector<tools::TaggedSequence> sequences;
  for (const auto& text : texts) {
    if (text.fold == left_out)
      continue;
    const reading::WordFeatures words(text.gold->text, text.symbols);
    std::optional<reading::LookFeatures> look;
    if (!text.first_look.empty())
      look.emplace(words, text.first_look);
    for (const auto& stretch : words.stretches())
      sequences.push_back(sequence_of(text, stretch, words, look ? &*look : nullptr));
  }
  std::vector<const tools::TaggedSequence*> all;
  all.reserve(sequences.size());
  for (const auto& sequence : sequences)
    all.push_back(&sequence);
  const bool is_second = !texts.front().first_look.empty();
  return tools::train(all, is_second ? second_settings : first_settings, reading::may_follow);
}

std::string save(std::span<const model::LearntLook> looks) {
  return model::save_chain(looks, first_settings.tags, first_settings.log2_buckets);
}

void report(std::string_view name, const std::vector<Text>& texts, const model::Chain& chain,
            model::Look last) {
  eval::AttributionCounts counts;
  for (const auto& text : texts)
    eval::count_attributions(*text.gold, text.symbols,
                             reading::tag(text.gold->text, text.symbols, chain, last).tags, counts);
  constexpr std::string_view kinds[] = {"source", "cue", "content"};
  for (std::size_t kind = 0; kind < 3; ++kind)
    fmt::print("{:7} {:8} exact F1 {:.4f} (P {:.3f}, R {:.3f}), words F1 {:.4f}\n", name,
               kinds[kind], counts.spans[kind].f1(),
               counts.spans[kind].right / counts.spans[kind].found,
               counts.spans[kind].right / counts.spans[kind].gold, counts.words[kind].f1());
}

// The statements that a chain finds in texts that it has not learnt from, and whether they are
// told.
void add_statements(const Text& text, const model::Chain& chain,
                    std::vector<tools::LogisticRow>& rows) {
  const auto& all = text.symbols;
  const auto tags = reading::tag(text.gold->text, all, chain, model::Look::second);
  const auto span = [&](const reading::Piece& piece) {
    return reading::span_of(all, {piece.first, piece.last});
  };
  for (std::size_t p = 0; p < all.paragraphs.size(); ++p) {
    const auto last = p + 1 < all.paragraphs.size() ? all.paragraphs[p + 1] : all.symbols.size();
    for (const auto& statement :
         reading::join_pieces(tags, all, {all.paragraphs[p], last}).statements) {
      const auto features = reading::features_of(statement);
      rows.push_back(
          {{features.begin(), features.end()},
           eval::is_told(*text.gold, statement.source ? span(*statement.source) : news::Span{},
                         span(statement.cue), span(statement.contents.front()))});
    }
  }
}

void print_confidence(const std::vector<Text>& texts, const model::Chain& chain,
                      std::size_t left_out) {
  constexpr double shrinkage = 1e-3;
  std::vector<tools::LogisticRow> rows;
  for (const auto& text : texts)
    if (text.fold == left_out)
      add_statements(text, chain, rows);
  const auto [bias, weights] = tools::fit(rows, std::array{1, 1, 1, 0}, shrinkage);
  fmt::print("confidence, of {} statements in texts held out: bias {:.3f}, weights {:.3f}\n",
             rows.size(), bias, fmt::join(weights, ", "));
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

text::Result<int> train(const std::filesystem::path& data, const std::filesystem::path& out) {
  const auto gold = TRY(eval::read_polnear(data, "train", eval::Annotators::all));
  const auto dev_gold = TRY(eval::read_polnear(data, "dev"));
  auto texts = prepare(gold), dev = prepare(dev_gold);

  std::vector<model::LearntLook> looks{learn(texts, folds)};
  const auto first = save(looks);
  report("first", dev, TRY(model::Chain::load(first, "first")), model::Look::first);
  auto seen = texts;
  std::vector<model::LearntLook> of_folds;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    of_folds.push_back(learn(texts, fold));
    const auto held_out = save(std::span(of_folds).last(1));
    const auto chain = TRY(model::Chain::load(held_out, "fold"));
    for (auto& text : seen)
      if (text.fold == fold)
        text.first_look =
            reading::tag(text.gold->text, text.symbols, chain, model::Look::first).tags;
  }
  looks.push_back(learn(seen, folds));
  const auto both = save(looks);
  report("second", dev, TRY(model::Chain::load(both, "second")), model::Look::second);
  write(out / "attributions.chain", both);
  const auto held_out = save(std::array{std::move(of_folds[0]), learn(seen, 0)});
  print_confidence(texts, TRY(model::Chain::load(held_out, "fold")), 0);
  return 0;
}

} // namespace

int main(int argc, char** argv) { return tools::train_as_told(argc, argv, train); }

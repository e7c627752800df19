#include "reading/attributions/statements.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

class JoiningPieces : public testing::Test {
protected:
  void mark(AttributionTag begin, std::string_view words, float probability = 0.9F) {
    const auto first = read.symbol(words);
    const auto end = read.text.find(words) + words.size();
    for (auto i = first; i < read.symbols.symbols.size() && read.symbols.symbols[i].end <= end;
         ++i) {
      tags.tags[i] = static_cast<std::uint8_t>(static_cast<std::uint8_t>(begin) + (i > first));
      tags.probabilities[i] = probability;
    }
  }

  [[nodiscard]] Statements join() const { return join_pieces(tags, read.symbols, read.all()); }
  [[nodiscard]] std::string words(const Piece& piece) const {
    return read.at(Stretch{piece.first, piece.last});
  }

  const TextOfTest read{"Anna Holm said the harbour will close, and Bo Lind warned that ferries "
                        "stop, which nobody had told them."};
  Tags tags{std::vector<std::uint8_t>(read.symbols.symbols.size()),
            std::vector<float>(read.symbols.symbols.size(), 1)};
};

TEST_F(JoiningPieces, EachGoesToTheNearest) {
  mark(AttributionTag::source_begin, "Anna Holm");
  mark(AttributionTag::cue_begin, "said");
  mark(AttributionTag::content_begin, "the harbour will close");
  mark(AttributionTag::source_begin, "Bo Lind");
  mark(AttributionTag::cue_begin, "warned");
  mark(AttributionTag::content_begin, "ferries stop");
  const auto [statements, alone] = join();
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_TRUE(alone.empty());
  EXPECT_EQ(words(statements[0].source.value()), "Anna Holm");
  EXPECT_EQ(words(statements[1].source.value()), "Bo Lind");
  EXPECT_EQ(words(statements[1].contents.front()), "ferries stop");
}

TEST_F(JoiningPieces, ContentWithoutACueIsAlone) {
  mark(AttributionTag::content_begin, "ferries stop");
  const auto [statements, alone] = join();
  EXPECT_TRUE(statements.empty());
  ASSERT_EQ(alone.size(), 1U);
}

TEST_F(JoiningPieces, CueWithoutAContentIsNothing) {
  mark(AttributionTag::source_begin, "Anna Holm");
  mark(AttributionTag::cue_begin, "said");
  const auto [statements, alone] = join();
  EXPECT_TRUE(statements.empty());
  EXPECT_TRUE(alone.empty());
}

TEST_F(JoiningPieces, TheSurerThePiecesTheSurerTheStatement) {
  const auto said = [&](float probability) {
    mark(AttributionTag::source_begin, "Anna Holm", probability);
    mark(AttributionTag::cue_begin, "said", probability);
    mark(AttributionTag::content_begin, "the harbour will close", probability);
    return confidence(join().statements.front());
  };
  EXPECT_LT(said(0.5F), said(0.7F));
  EXPECT_LT(said(0.7F), said(0.99F));
  EXPECT_LT(said(1), 1);
  EXPECT_GT(said(0), 0);
}

} // namespace
} // namespace reading

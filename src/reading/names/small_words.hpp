// The words that English news writes small: a capital of theirs that opens a sentence or stands in
// a heading names nobody (models/names/small.words).
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace reading {

// `word`: the hash of the case-folded word. One in thirty of the others is taken for one.
bool is_written_small(std::uint64_t word);

// The bytes of models/names/small.words: a bit for each remainder of the hashes.
std::string save_small_words(std::span<const std::uint64_t> words);

} // namespace reading

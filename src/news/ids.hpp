// Ids that cannot be mixed up. They are hashes of what they name, so a replay gives the same ones.
#pragma once
#include <cstdint>

namespace news {

enum class ArticleId : std::uint64_t {}; // of canonical address and text
enum class StoryId : std::uint64_t {};   // of the article that opened the story
enum class OutletId : std::uint64_t {};  // of the registrable domain

} // namespace news

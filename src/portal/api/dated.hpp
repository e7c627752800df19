// What the date of an article rests on.
#pragma once
#include "news/lineage.hpp"

namespace portal::api {

// "dated 2024-02-21T00:00:00Z, as its page says", with the words where they stand in the text.
news::Evidence dated(const news::Article& article);

} // namespace portal::api

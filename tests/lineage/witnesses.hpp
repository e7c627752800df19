// Articles of one story, an hour apart, in English.
#pragma once
#include "lineage/material.hpp"
#include "lineage/witness.hpp"
#include <chrono>
#include <deque>
#include <string>
#include <vector>

namespace lineage::testing {

struct Told {
  explicit Told(const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
      auto& article = articles.emplace_back();
      article.id = news::ArticleId{articles.size()};
      article.text = text;
      article.language = "en";
      article.published = text::Time{} + std::chrono::hours(articles.size());
      witnesses.push_back({&article, {}, {}, static_cast<std::int64_t>(articles.size())});
      materials.add(article.text, article.language);
    }
  }

  std::deque<news::Article> articles;
  std::vector<Witness> witnesses;
  Materials materials;
};

// The same news: as it was told, reworded sentence by sentence, and by somebody who was there too.
inline const std::string pier =
    "The harbour master Antony Morrow closed the northern pier of Kalvos on Monday after divers "
    "found cracks in eleven of its wooden posts. Ferries to Merrin will leave from the fish market "
    "until the summer, the port authority said. Repairs cost three million crowns, and nobody has "
    "agreed to pay them. The council of Kalvos meets on Thursday to hear the engineer Ilse Brandt.";
inline const std::string reworded_pier =
    "Antony Morrow, the harbour master, shut the northern pier of Kalvos on Monday when divers had "
    "discovered cracks in eleven wooden posts. Until the summer, ferries bound for Merrin depart "
    "from the fish market, according to the port authority. The repairs, at three million crowns, "
    "are something nobody has agreed to pay. On Thursday the Kalvos council will hear Ilse Brandt, "
    "the engineer.";
inline const std::string other_pier =
    "Passengers bound for Merrin must board beside the fish hall while inspectors distrust old "
    "landing stages. Shopkeepers along the promenade fear an empty season without tourists or "
    "trains. Fishermen welcome quieter waters but complain about fuel prices and quotas. Schools "
    "rearranged their timetables because pupils arrive late from the islands near Kalvos.";

} // namespace lineage::testing

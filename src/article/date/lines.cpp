#include "article/date/lines.hpp"
#include "article/date/elements.hpp"
#include "article/date/short_dates.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

constexpr std::size_t longest_line = 300; // bytes
constexpr std::size_t widest_label = 48;  // bytes before the date

constexpr auto published_words = std::to_array<std::string_view>({"publish",
                                                                  "posted",
                                                                  "first ",
                                                                  "written",
                                                                  "released",
                                                                  "created",
                                                                  "issued",
                                                                  "date:",
                                                                  "veröffentlich",
                                                                  "erschienen",
                                                                  "erstellt",
                                                                  "publié",
                                                                  "mis en ligne",
                                                                  "paru",
                                                                  "publicad",
                                                                  "fecha",
                                                                  "pubblicat",
                                                                  "gepubliceerd",
                                                                  "geplaatst",
                                                                  "opublikowan",
                                                                  "dodano",
                                                                  "data publikacji",
                                                                  "publicerad",
                                                                  "publisert",
                                                                  "udgivet",
                                                                  "offentliggjort",
                                                                  "julkaistu",
                                                                  "опубликован",
                                                                  "дата публикации",
                                                                  "δημοσιεύ",
                                                                  "δημοσίευ",
                                                                  "yayın",
                                                                  "dipublikasikan",
                                                                  "diterbitkan",
                                                                  "publikováno",
                                                                  "vydáno",
                                                                  "közzétéve",
                                                                  "publicat",
                                                                  "نشر",
                                                                  "תאריך",
                                                                  "发布",
                                                                  "發布",
                                                                  "発行",
                                                                  "公開",
                                                                  "投稿",
                                                                  "掲載",
                                                                  "입력",
                                                                  "등록"});
constexpr auto updated_words = std::to_array<std::string_view>(
    {"update",        "modified",      "revised",       "reviewed",   "changed",    "aktualisier",
     "geändert",      "bearbeitet",    "stand:",        "stand ",     "mis à jour", "mise à jour",
     "modifié",       "actualizad",    "actualització", "aggiornat",  "atualizad",  "bijgewerkt",
     "gewijzigd",     "zaktualizowan", "aktualizacja",  "uppdaterad", "oppdatert",  "opdateret",
     "päivitetty",    "обновлен",      "изменен",       "ενημερ",     "güncelle",   "diperbarui",
     "aktualizováno", "frissítve",     "actualizat",    "تحديث",      "עודכן",      "更新",
     "最終更新",      "수정"});

bool has_word(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

// Both words before a date: the later one is its label.
DatePlace place_of(std::string_view label) {
  const auto lower = text::to_lower(label);
  if (has_word(lower, updated_words))
    return DatePlace::updated_line;
  return has_word(lower, published_words) ? DatePlace::published_line : DatePlace::line;
}

std::string_view tail(std::string_view text) {
  auto begin = text.size() > widest_label ? text.size() - widest_label : 0;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
    ++begin;
  return text.substr(begin);
}

class Lines {
public:
  explicit Lines(const DatePage& page) : page_(page) {}

  std::vector<DateCandidate> find() && {
    const auto head = headline_block(page_.blocks, page_.text.begin);
    for (std::size_t i = 0; i < page_.blocks.size() && found_.size() < most_found; ++i) {
      const auto& text = page_.blocks[i].text;
      if (text.size() <= longest_line)
        read_line(i, text);
      else if (i >= head &&
               (i <= page_.text.begin + 3 || (i >= page_.text.end && i < page_.text.end + 3)))
        read_line(i, beginning(text)); // "BERLIN, March 4, 2024 —"
    }
    return std::move(found_);
  }

private:
  static std::string_view beginning(std::string_view text) {
    constexpr std::size_t reach = 80;
    auto end = std::min(reach, text.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      --end;
    return text.substr(0, end);
  }

  void read_line(std::size_t at, std::string_view line) {
    if (line.size() <= widest_label)
      if (const auto numbers = find_short_date(line, page_.order))
        add(at, *numbers, place_of(line), 0);
    for (std::size_t begin = 0; found_.size() < most_found;) {
      const auto date = text::find_time(line.substr(begin), page_.order);
      if (!date)
        return;
      auto label = line.substr(begin, date->begin);
      if (text::trim(label).empty() && begin == 0 && at > 0 &&
          page_.blocks[at - 1].text.size() <= widest_label)
        label = page_.blocks[at - 1].text;
      add(at, date->parsed, place_of(tail(label)), line.size() - (date->end - date->begin));
      begin += date->end;
    }
  }

  void add(std::size_t at, const text::ParsedTime& date, DatePlace place, std::size_t beside) {
    const auto& block = page_.blocks[at];
    DateCandidate found{.parsed = date, .place = place, .node = block.element};
    found.is_alone = beside <= widest_label;
    found.is_elsewhere = block.text.find("\xC2\xA9") != block.text.npos; // a copyright's
    note_surroundings(page_, found);
    found.is_linked = found.is_linked || block.link_bytes * 2 > block.text.size();
    found_.push_back(found);
  }

  static constexpr std::size_t most_found = 60;
  const DatePage& page_;
  std::vector<DateCandidate> found_;
};

} // namespace

std::vector<DateCandidate> find_dated_lines(const DatePage& page) { return Lines(page).find(); }

} // namespace article

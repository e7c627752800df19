// The desks of an outlet that the section model tells apart, finer than our sections: what
// is alike is learned together, and a section is as likely as its desks.
#pragma once
#include "news/section.hpp"
#include <array>
#include <string_view>

namespace reading {

struct Desk {
  std::string_view name;
  news::Section section;
};

// The order is the model's file's. Opinion by group, oddities and education have no section of
// ours: they are what "other" is learned from.
constexpr std::array<Desk, 31> desks = {
    {{"world", news::Section::world},          {"politics", news::Section::politics},
     {"crime", news::Section::crime},          {"business", news::Section::business},
     {"money", news::Section::business},       {"technology", news::Section::technology},
     {"science", news::Section::science},      {"environment", news::Section::science},
     {"wellness", news::Section::health},      {"entertainment", news::Section::entertainment},
     {"comedy", news::Section::entertainment}, {"arts", news::Section::entertainment},
     {"media", news::Section::entertainment},  {"sports", news::Section::sports},
     {"style", news::Section::lifestyle},      {"food", news::Section::lifestyle},
     {"travel", news::Section::lifestyle},     {"home", news::Section::lifestyle},
     {"parents", news::Section::lifestyle},    {"weddings", news::Section::lifestyle},
     {"divorce", news::Section::lifestyle},    {"fifty", news::Section::lifestyle},
     {"black voices", news::Section::other},   {"latino voices", news::Section::other},
     {"queer voices", news::Section::other},   {"women", news::Section::other},
     {"education", news::Section::other},      {"religion", news::Section::other},
     {"impact", news::Section::other},         {"weird", news::Section::other},
     {"good news", news::Section::other}}};

} // namespace reading

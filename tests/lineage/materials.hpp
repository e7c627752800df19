// Texts of one story, in English.
#pragma once
#include "lineage/material.hpp"
#include <initializer_list>

namespace lineage::testing {

inline Materials materials(std::initializer_list<const char*> texts) {
  Materials materials;
  for (const auto* text : texts)
    materials.add(text, "en");
  return materials;
}

} // namespace lineage::testing

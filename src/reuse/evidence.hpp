// What a reader can check of a match, in words.
#pragma once
#include "reuse/alignment.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace reuse {

// `text`: of the later article. Its sentences and the earlier one's are numbered from 1.
std::vector<std::string> evidence_of(news::ReuseKind kind, const Alignment& alignment,
                                     const news::Fingerprint& later, std::string_view text);

} // namespace reuse

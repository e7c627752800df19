// What a person is, as it stands beside the name: "foreign ministry spokesman Wang Wenbin",
// "Ana Holm, head of the harbour office,".
#pragma once
#include "reading/names/spans.hpp"

namespace reading {

// Empty where nothing stands there.
news::Span find_role(const Words& words, const NameSpan& name);

} // namespace reading

// What any newcomer has to beat: single-pass clustering, each title joining the story whose
// centroid is nearest by TF-IDF cosine, if that reaches a threshold (Allan et al., "Topic detection
// and tracking pilot study", 1998).
#pragma once
#include "clusters.hpp"
#include "streams.hpp"
#include <vector>

namespace eval {

std::vector<Grouped> cluster_by_centroid(const Stream& stream, double threshold);

} // namespace eval

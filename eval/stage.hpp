// The stages that are measured, a file each.
#pragma once
#include "metrics.hpp"
#include "text/result.hpp"
#include <filesystem>
#include <vector>

namespace eval {

using Scores = text::Result<std::vector<Score>>;

// Main text, segments, dates, title, author, article or not, and pages a second.
Scores evaluate_pages(const std::filesystem::path& data);
// Stories from headlines alone.
Scores evaluate_stories(const std::filesystem::path& data);
// Sections from text alone.
// Sources, cues and contents of PolNeAR's dev part, and how far to trust what is found.
Scores evaluate_attributions(const std::filesystem::path& data);
// Direct quotations and their speakers, marked by ourselves.
Scores evaluate_quotes(const std::filesystem::path& repository);
// Names and times, on our own annotation of our own streams.
Scores evaluate_reading(const std::filesystem::path& repository);
// Agencies that texts credit.
Scores evaluate_credits(const std::filesystem::path& data);
// Simulated copies and independent reports.
Scores evaluate_copies(const std::filesystem::path& data);
// Who has it from whom, and what changed on the way.
Scores evaluate_lineage(const std::filesystem::path& data);
// Everything, on the made-up news day of samples/.
Scores evaluate_samples(const std::filesystem::path& repository);

// Ranks against the coverage to come, and summaries, on the made-up streams.
Scores evaluate_headlines(const std::filesystem::path& repository);

} // namespace eval

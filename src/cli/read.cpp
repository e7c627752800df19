#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "engine/road.hpp"
#include "text/utf8.hpp"
#include <fmt/core.h>
#include <utility>

namespace cli {

namespace {

constexpr std::string_view forms[] = {"indirect", "direct", "mixed"};

// A text whose spans are told in code points.
struct Counted {
  explicit Counted(const std::string& of) : text(of), offsets(of) {}
  const std::string& text;
  text::CodePointOffsets offsets;
};

// A span as the world outside counts it, with the words it holds.
text::json::object as_json(const news::Span& span, Counted& counted) {
  const auto begin = counted.offsets.at(span.begin);
  return {{"begin", begin},
          {"end", counted.offsets.at(span.end)},
          {"text", counted.text.substr(span.begin, span.end - span.begin)}};
}

text::json::value maybe(const news::Span& span, Counted& text) {
  return span.begin == span.end ? text::json::value(nullptr)
                                : text::json::value(as_json(span, text));
}

text::json::object as_json(const news::Attribution& attribution, Counted& text) {
  text::json::array further;
  for (const auto& span : attribution.further)
    further.push_back(as_json(span, text));
  text::json::object object{{"speaker", maybe(attribution.speaker, text)},
                            {"cue", maybe(attribution.cue, text)},
                            {"content", maybe(attribution.content, text)},
                            {"further", std::move(further)},
                            {"name", attribution.name},
                            {"speaker_kind", news::name(attribution.kind)},
                            {"form", forms[static_cast<std::size_t>(attribution.form)]},
                            {"direct", attribution.form == news::AttributionForm::direct},
                            {"refusal", attribution.is_refusal},
                            {"confidence", attribution.confidence}};
  if (attribution.count > 0)
    object["count"] = attribution.count;
  return object;
}

text::json::object as_json(const std::string& input, const news::Arrival& arrival) {
  Counted text(arrival.article.text);
  const auto& reading = arrival.reading;
  text::json::array mentions, attributions, credits, times, warnings;
  for (const auto& mention : reading.mentions) {
    auto object = as_json(mention.span, text);
    object["kind"] = news::name(mention.kind);
    object["name"] = mention.name;
    object["role"] = maybe(mention.role, text);
    object["confidence"] = mention.confidence;
    mentions.push_back(std::move(object));
  }
  for (const auto& attribution : reading.attributions)
    attributions.push_back(as_json(attribution, text));
  for (const auto& credit : reading.credits) {
    auto object = as_json(credit.phrase, text);
    object["kind"] = news::name(credit.kind);
    object["outlet"] = credit.outlet;
    object["domain"] = credit.domain;
    object["own"] = credit.is_own;
    object["confidence"] = credit.confidence;
    credits.push_back(std::move(object));
  }
  for (const auto& time : reading.times) {
    auto object = as_json(time.span, text);
    object["from"] = text::to_iso(time.begin);
    object["to"] = text::to_iso(time.end);
    object["granularity"] = news::name(time.granularity);
    object["vague"] = time.is_vague;
    object["confidence"] = time.confidence;
    times.push_back(std::move(object));
  }
  for (const auto& warning : reading.warnings) {
    auto object = as_json(warning.span, text);
    object["kind"] = news::name(warning.kind);
    object["says"] = warning.text;
    object["confidence"] = warning.confidence;
    warnings.push_back(std::move(object));
  }
  return {{"input", input},
          {"section", news::name(reading.section)},
          {"section_score", reading.section_score},
          {"dateline", reading.dateline},
          {"mentions", std::move(mentions)},
          {"attributions", std::move(attributions)},
          {"credits", std::move(credits)},
          {"times", std::move(times)},
          {"warnings", std::move(warnings)},
          {"text", text.text}};
}

std::string for_people(const std::string& input, const news::Arrival& arrival) {
  const auto& [text, reading] = std::pair(arrival.article.text, arrival.reading);
  const auto words = [&](const news::Span& span) {
    return text.substr(span.begin, span.end - span.begin);
  };
  auto page =
      fmt::format("{}\n{}  [{}]\n", input, arrival.article.title, news::name(reading.section));
  if (!reading.dateline.empty())
    page += fmt::format("  dateline     {}\n", reading.dateline);
  for (const auto& credit : reading.credits)
    page += fmt::format("  {:12} {}: “{}”\n", news::name(credit.kind), credit.outlet,
                        text::shorten(words(credit.phrase), 100));
  for (const auto& attribution : reading.attributions)
    page += fmt::format("  {:12} {} [{}]: {}\n", news::name(attribution.kind), attribution.name,
                        words(attribution.cue), text::shorten(words(attribution.content), 100));
  for (const auto& time : reading.times)
    page += fmt::format("  {:12} {}: {} to {}\n", news::name(time.granularity), words(time.span),
                        text::to_iso(time.begin), text::to_iso(time.end));
  for (const auto& warning : reading.warnings)
    page += fmt::format("  {:12} {}\n", "warning", warning.text);
  for (const auto& mention : reading.mentions)
    page += fmt::format("  {:12} {}\n", news::name(mention.kind), mention.name);
  return page + "\n";
}

} // namespace

int read(const Reading& options, Session& session) {
  engine::Inputs inputs(options.inputs, {options.form, options.url, {}});
  while (auto page = inputs.next()) {
    if (*page && (*page)->form == news::PageForm::text)
      (*page)->form = news::PageForm::whole_text; // offsets count in the file
    const auto input = page->has_value() ? (*page)->input : page->error().input;
    const auto arrival = page->has_value()
                             ? engine::read(**std::move(page))
                             : text::Result<news::Arrival>(std::unexpected(page->error()));
    if (!arrival) {
      session.fail(arrival.error());
      continue;
    }
    session.line(as_json(input, *arrival));
    session.print(for_people(input, *arrival));
  }
  return session.exit_code();
}

} // namespace cli

// Where a list goes on: an opaque text that an answer gives as "next" and the next question brings
// back as "cursor". It names what was shown last, not how many, so that what comes in meanwhile
// moves nothing.
#pragma once
#include "search/query.hpp"
#include "store/store.hpp"
#include "text/result.hpp"
#include <cstdint>
#include <string>
#include <string_view>

namespace portal::api {

std::string cursor_of(const store::StoryPlace& place);
std::string cursor_of(const search::Place& place);
std::string cursor_of(const store::ReportPlace& place);
std::string cursor_of_event(std::int64_t number);

// Errors where it is no cursor of that list; what only looks like one is a place like others.
text::Result<store::StoryPlace> story_place(std::string_view cursor);
text::Result<search::Place> search_place(std::string_view cursor);
text::Result<store::ReportPlace> report_place(std::string_view cursor);
text::Result<std::int64_t> event_number(std::string_view cursor);

} // namespace portal::api

#include "portal/routes.hpp"
#include "portal/api/api.hpp"
#include "portal/greader/greader.hpp"
#include "portal/pages.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr Route routes[] = {
    {"/", front_page},
    {"/feed", feed_of_all},
    {"/latest", latest_page},
    {"/latest/feed", feed_of_latest},
    {"/digest/feed", feed_of_days},
    {"/section/:", section_page},
    {"/section/:/feed", feed_of_section},
    {"/story/:", story_page},
    {"/story/:/feed", feed_of_story},
    {"/article/:", article_page},
    {"/search", search_page},
    {"/search/feed", feed_of_search},
    {"/suggest", suggestions},
    {"/name/:", name_page},
    {"/name/:/feed", feed_of_name},
    {"/outlet/:", outlet_page},
    {"/outlet/:/feed", feed_of_outlet},
    {"/sources", sources_page},
    {"/about", about_page},
    {"/bookmarks", bookmarks_page},
    {"/following", following_page},
    {"/sign-in", sign_in_page, sign_in_form},
    {"/reader/mark", nullptr, mark_form},
    {"/reader/mute", nullptr, mute_form},
    {"/reader/search", nullptr, saved_search_form},
    {"/static/:", static_file},
    {"/picture/:", picture},
    {"/favicon.ico", favicon},
    {"/robots.txt", robots},
    {"/healthz", health},
    {"/metrics", metrics},
    {"/websub/:", hub_asks, hub_tells},
    {"/accounts/ClientLogin", nullptr, greader::client_login},
    {"/reader/api/0/token", greader::token, greader::token},
    {"/reader/api/0/user-info", greader::user_info},
    {"/reader/api/0/subscription/list", greader::subscriptions},
    {"/reader/api/0/tag/list", greader::tags},
    {"/reader/api/0/unread-count", greader::unread_counts},
    {"/reader/api/0/preference/list", greader::nothing},
    {"/reader/api/0/preference/stream/list", greader::nothing},
    {"/reader/api/0/stream/items/ids", greader::stream_ids, greader::stream_ids},
    {"/reader/api/0/stream/items/contents", greader::item_contents, greader::item_contents},
    {"/reader/api/0/stream/contents", greader::stream_contents, greader::stream_contents},
    {"/reader/api/0/stream/contents/*", greader::stream_contents, greader::stream_contents},
    {"/reader/api/0/edit-tag", nullptr, greader::edit_tags},
    {"/reader/api/0/mark-all-as-read", nullptr, greader::mark_all_as_read},
    {"/reader/api/0/subscription/edit", nullptr, greader::edit_subscription},
    {"/reader/api/0/subscription/quickadd", nullptr, greader::edit_subscription},
    {"/api/v1/headlines", api::headlines},
    {"/api/v1/search", api::search},
    {"/api/v1/stories/:", api::story},
    {"/api/v1/articles/:", api::article},
    {"/api/v1/events", api::events},
    {"/api/v1/stream", api::stream},
    {"/api/v1/trace", api::trace_answer},
    {"/api/v1/openapi.json", api::openapi},
};

// In any format (feed_formats.cpp).
bool is_feed(std::string_view part) {
  return part == "/feed.xml" || part == "/feed.atom" || part == "/feed.json";
}

bool matches(std::string_view pattern, std::string_view path, std::string& name) {
  while (!pattern.empty() && !path.empty()) {
    if (pattern == "/*" && path.size() > 1) {
      name = path.substr(1);
      return true;
    }
    const auto wanted = pattern.substr(0, pattern.find('/', 1));
    const auto given = path.substr(0, path.find('/', 1));
    if (wanted == "/:" && given.size() > 1)
      name = given.substr(1);
    else if (wanted == "/feed" ? !is_feed(given) : wanted != given)
      return false;
    pattern.remove_prefix(wanted.size());
    path.remove_prefix(given.size());
  }
  return pattern.empty() && path.empty();
}

} // namespace

const Route* find_route(std::string_view path, std::string& name) {
  if (path.size() > 1 && path.ends_with('/'))
    path.remove_suffix(1);
  const auto* route = std::ranges::find_if(
      routes, [&](const Route& each) { return matches(each.pattern, path, name); });
  return route == std::end(routes) ? nullptr : route;
}

} // namespace portal

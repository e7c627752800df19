#include "feed/discover.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace feed {

namespace {

constexpr std::size_t most_links = 50;

// Higher is better; a link is taken from 1 on.
enum Rank : int { none = 0, linked = 20, declared = 40 };
constexpr int other_site = -10; // for a link to another site
constexpr int of_comments = -15;
constexpr int unsure_type = -2; // XML of some kind

struct Candidate {
  FeedLink link;
  int rank = none;
};

bool has_word(std::string_view words, std::string_view wanted) {
  for (std::size_t at = 0; (at = words.find_first_not_of(" \t\r\n", at)) != words.npos;) {
    const auto end = std::min(words.find_first_of(" \t\r\n", at), words.size());
    if (text::equals_ignoring_case(words.substr(at, end - at), wanted))
      return true;
    at = end;
  }
  return false;
}

bool has_any(std::string_view text, auto... parts) {
  return (text::contains_ignoring_case(text, parts) || ...);
}

// What a path ends in, or a query says, where a feed is.
bool looks_like_feed(std::string_view address) {
  const auto lower = text::to_lower(address.substr(0, address.find('#')));
  const auto question = std::min(lower.find('?'), lower.size());
  auto path = std::string_view(lower).substr(0, question);
  if (has_any(std::string_view(lower).substr(question), "feed=rss", "feed=atom", "format=rss",
              "format=atom", "format=feed"))
    return true;
  while (path.ends_with('/'))
    path.remove_suffix(1);
  constexpr std::array<std::string_view, 13> endings = {
      ".rss",      ".atom",    ".rdf",      "/rss",       "/feed",      "/feeds/all", "/atom",
      "/feed.xml", "/rss.xml", "/atom.xml", "/feed.json", "/index.xml", "/rss2"};
  const bool is_listed =
      std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
  const auto file = path.substr(std::min(path.rfind('/'), path.size()));
  return is_listed || (file.ends_with(".xml") && has_any(path, "rss", "feed", "atom"));
}

// JSON that is declared is seldom a feed: WordPress declares its interface so.
int rank_of_declared(std::string_view type, std::string_view address) {
  if (has_any(type, "rss+xml", "atom+xml", "feed+json"))
    return declared;
  if (has_any(type, "rdf+xml", "/xml"))
    return declared + unsure_type;
  return looks_like_feed(address) && (type.empty() || has_any(type, "json"))
             ? declared + unsure_type
             : none;
}

Candidate candidate_of(const web::Document& page, const web::Node& node, web::NodeIndex index) {
  Candidate candidate;
  const auto address = page.attribute(node, "href");
  if (node.tag == web::Tag::link) {
    const auto relation = page.attribute(node, "rel");
    candidate.link.type = text::to_lower(text::trim(page.attribute(node, "type")));
    candidate.link.title = text::collapse_spaces(page.attribute(node, "title"));
    const bool is_alternate = has_word(relation, "alternate") && !has_word(relation, "stylesheet");
    if (is_alternate || has_word(relation, "feed"))
      candidate.rank = rank_of_declared(candidate.link.type, address);
    return candidate;
  }
  if (!looks_like_feed(address))
    return candidate;
  candidate.rank = linked;
  candidate.link.title = page.text_of(index);
  if (candidate.link.title.empty())
    candidate.link.title = text::collapse_spaces(page.attribute(node, "title"));
  return candidate;
}

std::string base_of(const web::Document& page, std::string_view url) {
  for (const auto& node : page.nodes())
    if (node.tag == web::Tag::base)
      if (auto base = web::resolve(page.attribute(node, "href"), url))
        return *std::move(base);
  return std::string(url);
}

} // namespace

std::vector<FeedLink> discover(const web::Document& page, std::string_view url) {
  const auto base = base_of(page, url);
  const auto site = web::registrable_domain(url);
  std::vector<Candidate> candidates;
  for (web::NodeIndex index = 0; index < page.nodes().size(); ++index) {
    const auto& node = page.node(index);
    if ((node.tag != web::Tag::link && node.tag != web::Tag::a) || candidates.size() >= most_links)
      continue;
    auto candidate = candidate_of(page, node, index);
    if (candidate.rank == none)
      continue;
    candidate.link.url = web::resolve(page.attribute(node, "href"), base).value_or("");
    const auto is_known = [&](const Candidate& known) {
      return known.link.url == candidate.link.url;
    };
    if (candidate.link.url.empty() || std::ranges::any_of(candidates, is_known))
      continue;
    if (node.tag == web::Tag::a && web::registrable_domain(candidate.link.url) != site)
      candidate.rank += other_site;
    if (has_any(candidate.link.url, "/comments/", "comment-feed", "feed=comments"))
      candidate.rank += of_comments;
    const auto place =
        std::ranges::upper_bound(candidates, candidate.rank, std::greater(), &Candidate::rank);
    candidates.insert(place, std::move(candidate));
  }
  std::vector<FeedLink> links;
  links.reserve(candidates.size());
  for (auto& candidate : candidates)
    links.push_back(std::move(candidate.link));
  return links;
}

text::Result<std::vector<FeedLink>> discover(std::string_view bytes, std::string_view url,
                                             std::string_view content_type) {
  const auto decoded = text::decode(bytes, text::charset_of(content_type));
  const auto page = TRY(web::parse_html(decoded.utf8, url));
  return discover(page, url);
}

} // namespace feed

// The Google Reader API, as programs for reading feeds know it: what its servers have in common
// (FreshRSS, Miniflux, The Old Reader), since Google's own documentation is gone. Outlets are its
// feeds, sections its labels. What is read is answered in JSON whatever "output" asks for; the
// login, tokens, edits and refusals are plain text.
#pragma once
#include "portal/page.hpp"

namespace portal::greader {

Response client_login(const Asked& asked); // POST /accounts/ClientLogin

// /reader/api/0/…
Response token(const Asked& asked);
Response user_info(const Asked& asked);
Response subscriptions(const Asked& asked);     // subscription/list
Response tags(const Asked& asked);              // tag/list
Response unread_counts(const Asked& asked);     // unread-count
Response stream_ids(const Asked& asked);        // stream/items/ids
Response stream_contents(const Asked& asked);   // stream/contents, stream/contents/STREAM
Response item_contents(const Asked& asked);     // stream/items/contents
Response edit_tags(const Asked& asked);         // edit-tag
Response mark_all_as_read(const Asked& asked);  // mark-all-as-read
Response edit_subscription(const Asked& asked); // subscription/edit: refused
Response nothing(const Asked& asked);           // lists that are always empty here

} // namespace portal::greader

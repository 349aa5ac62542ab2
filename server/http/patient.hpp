// Requests that may take longer than people wait: imports and packs of documents. What is quick is answered
// at once. Anything else goes on in the background while a page tells how far it is, with a way to end it; in
// the end that page has the answer, for the person who asked and for half an hour.
#pragma once

#include "server/http/page_answers.hpp"

namespace server {

// `handle` runs in a thread of the jobs, with the progress in `Request::progress`. A person has one such
// request at a time; the next is answered here and now, as are those of which the body is small, and all
// while the threads of the jobs have other work.
Handler patient(Site& site, PageHandler handle);

// The page of such a request, its events, its end and its answer.
void add_running_request_routes(Router& router, Site& site);

}  // namespace server

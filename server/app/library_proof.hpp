// How a bidder proves what is asked and how the buyer verifies it, as the criteria library says, in the text
// of what was taken from it: so that it stands in the tender, the bid form and all documents.
#pragma once

#include "criteria/library.hpp"
#include "criteria/tender.hpp"
#include "server/app/service.hpp"

#include <string>

namespace server {

// The text with what it does not say yet of evidence and verification.
std::string with_proof(std::string text, const criteria::LibraryCriterion& criterion,
                       criteria::TextIn language);

// The same of every criterion and provision of a tender that names where in the library it comes from, in the
// language of its text.
void add_proof(Service& service, criteria::Tender& tender);

}  // namespace server

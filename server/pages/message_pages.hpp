// Pages that say why something did not go through: findings on a file, errors.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/page_context.hpp"

#include <string>

namespace server {

// All findings on what was sent. `back` is where the sender can mend it and try again, or goes on.
struct FindingsView {
  enum class Subject {
    dossier,
    bid_form,
    price_sheet,
    grade_sheet,
    draw,
    deviation,
    party,
    segment,
    segment_choice,
    spend_register,
    template_file,
    template_review,
    consultation,
    agreement,
    publication,
    measurements,
    retention,
    library_file,
    stage
  };
  Subject subject = Subject::dossier;
  std::string file_name;  // as sent; empty: no file
  criteria::Findings findings;
  std::string back;     // address
  bool stored = false;  // it went through, with warnings (HTTP 200); else nothing has changed (HTTP 422)
};

// What did not happen, or did with warnings.
std::string findings_title(const FindingsView& view, templates::Language language);
std::string findings_page(const FindingsView& view, const PageContext& context);

// 400, 403, 404, 405, 408, 409, 413, 415, 421, 422, 500 or 503; any other status reads as 500. `incident` is
// the number under which the log knows the error; empty: none.
struct ErrorView {
  int status = 500;
  std::string incident;
  std::string back = "/tenders";
  std::string_view about = {};  // what more is known than the status: "roles", "threat", "notScanned"
};

std::string error_page(const ErrorView& view, const PageContext& context);

}  // namespace server

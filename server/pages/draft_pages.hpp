// Pages to make a tender from a template, and to work on it while it is a draft.
#pragma once

#include "criteria/tender.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/app/agreements.hpp"
#include "server/app/library.hpp"
#include "server/app/notices.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/template_pages.hpp"
#include "server/pages/tender_form.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace server {

struct NewTenderView {
  std::vector<TemplateGroup> groups;
  std::vector<std::string> parties;  // names to choose from
  FilledForm form;                   // the facts, and "template"
};
std::string new_tender_page(const NewTenderView& view, const PageContext& context);

struct DraftView {
  std::string id;
  std::int64_t version = 1;
  const criteria::Tender& tender;
  const std::vector<AgreementReport>& agreements;
  std::vector<evaluator::lint::LintFinding> lint;
  std::vector<std::string> parties;
  std::vector<std::string> locked;         // LOT/CRITERION
  FilledForm sent;                         // what was refused; its fields win over what is stored
  std::vector<LibraryEntry> library = {};  // what can be added
  std::vector<NoticeState> notices = {};   // by which it can be announced, and what is missing for them
  std::int64_t newest_template = 0;        // version of the template that it pins; 0: not known here
  std::size_t template_changes = 0;        // from the version pinned to the newest
  SegmentTitles segments = {};             // to choose from
};
// All fields of the page as they are stored.
FormValues draft_values(const criteria::Tender& tender, templates::Language language);
std::string draft_page(const DraftView& view, const PageContext& context);

}  // namespace server

#include "server/pages/tender_bar.hpp"

#include "criteria/tender_process.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/words.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

using criteria::TenderStage;
using Address = std::string (*)(std::string_view tender);

struct Part {
  std::string_view text;
  Address address;
  // Where there is something to see: from that stage on, and up to the other.
  TenderStage from = TenderStage::draft;
  TenderStage to = TenderStage::withdrawn;
  bool is_of_panel = false;  // shown to who grades in it
};

std::string own_assessment(std::string_view tender) { return page_path::assessment(tender, ""); }

constexpr std::array<Part, 12> parts{{
    {"bar.overview", page_path::tender},
    {"bar.draft", page_path::draft, TenderStage::draft, TenderStage::draft},
    {"bar.agreements", page_path::tender_agreements},
    {"process.title", page_path::process, TenderStage::published},
    {"panel.title", page_path::panel, TenderStage::published},
    {"bar.assessment", own_assessment, TenderStage::published, TenderStage::withdrawn, true},
    {"bar.records", page_path::award_records, TenderStage::opened},
    {"letters.title", page_path::letters, TenderStage::opened},
    {"bar.promises", page_path::promise_register, TenderStage::ranked},
    {"notices.title", page_path::tender_notices},
    {"bar.insight", page_path::insight},
    {"audit.title", page_path::tender_audit_log},
}};

// A tender outside the process has every part but those of drafting and of steps.
bool is_shown(const Part& part, const std::optional<TenderStage>& stage) {
  if (!stage) return part.from != TenderStage::published && part.to != TenderStage::draft;
  return !criteria::is_before(*stage, part.from) && !criteria::is_before(part.to, *stage);
}

// Roles and not people: what each still owes is told in /work to whoever may know.
std::string waited_for(const TenderBar& shown, criteria::ProcessStep next, templates::Language language) {
  const auto step = shown.proposed.value_or(next);
  const auto& rule = criteria::rule_of(step);
  auto roles = roles_text("role", rule.roles, language);
  if (shown.proposed)
    return page_text(language, "bar.second",
                     {{"roles", std::move(roles)}, {"step", word("process-step", step, language)}});
  if (shown.bids_until && rule.conditions.has(criteria::Condition::deadline_passed))
    return page_text(language, "bar.bidders",
                     {{"moment", templates::moment_text(*shown.bids_until, language)}});
  if (rule.conditions.has(criteria::Condition::standstill_ended))
    return page_text(language, "bar.after-standstill", {{"roles", std::move(roles)}});
  return roles;
}

void add_standing(TemplateValues bar, const TenderBar& shown) {
  const auto language = bar.language();
  const auto stage = *shown.stage;
  TemplateValues standing = bar.add("STANDING");
  standing.set("STAGE", word("process-stage", stage, language));
  if (stage == TenderStage::withdrawn) return;
  const auto last = static_cast<std::size_t>(TenderStage::concluded);
  standing.add("WAY").set("DONE", static_cast<std::size_t>(stage)).set("ALL", last);
  const auto next = criteria::next_step(stage);
  if (!next) return;
  standing.add("NEXT")
      .set("STEP", word("process-step", *next, language))
      .set("ADDRESS",
           stage == TenderStage::draft ? page_path::publish(shown.id) : page_path::process(shown.id));
  standing.set_if_any("WHO", waited_for(shown, *next, language));
}

}  // namespace

void add_tender_bar(TemplateValues page, const TenderBar& shown, std::string_view here) {
  TemplateValues bar = page.include("TENDER_BAR", "tender_bar.tpl");
  bar.set("TENDER", page_path::tender(shown.id));
  const auto path = here.substr(0, here.find('?'));
  for (const Part& part : parts) {
    if (!is_shown(part, shown.stage)) continue;
    const auto address = part.address(shown.id);
    TemplateValues entry = bar.add("PART");
    entry.set("TITLE", page_text(bar.language(), part.text)).set("ADDRESS", address);
    entry.show_if(address == path, "HERE");
    if (part.is_of_panel) entry.add("PANEL").set("ID", shown.id);
  }
  if (shown.stage) add_standing(bar, shown);
}

}  // namespace server

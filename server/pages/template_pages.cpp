#include "server/pages/template_pages.hpp"

#include "criteria/names.hpp"
#include "server/pages/criteria_tree.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/template_changes_view.hpp"
#include "server/pages/weight_rings.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using criteria::CriteriaTemplate;
using templates::Language;

PageFrame frame_of(std::string title, Language language, std::vector<Crumb> between = {}) {
  std::vector<Crumb> crumbs{
      {std::string(page_text(language, "templates.title")), page_path::criteria_templates()}};
  crumbs.insert(crumbs.end(), between.begin(), between.end());
  return {std::move(title), NavigationItem::templates, std::move(crumbs)};
}

Crumb crumb_to(const CriteriaTemplate& set, Language language) {
  return {text(set.title, language), page_path::criteria_template(set.id)};
}

std::string day_of(const std::string& moment, Language language) {
  return templates::day_text(criteria::Timestamp::parse(moment).value(), language);
}

// Award and criteria, as those of a lot.
void add_content(TemplateValues content, const CriteriaTemplate& set) {
  add_award(content, set.award);
  const auto lot = criteria::lot_of(set, "1");
  add_weight_rings(content, "rings", text(set.title, content.language()), lot.criteria);
  add_criteria(content, lot, "");
}

void add_provisions(TemplateValues content, const CriteriaTemplate& set) {
  if (!set.provisions || set.provisions->empty()) return;
  TemplateValues list = content.add("PROVISIONS");
  for (const criteria::Provision& provision : *set.provisions) {
    TemplateValues values = list.add("PROVISION");
    values.set("ID", provision.id).set("NAME", provision.title);
    values.set("KIND", templates::label("provision." + std::string(criteria::name(provision.kind)),
                                        content.language()));
    if (provision.text) values.set_if_any("TEXT", *provision.text);
  }
}

void add_library_links(TemplateValues content, const CriteriaTemplate& set) {
  std::optional<TemplateValues> list;
  const auto link = [&](const std::string& id, const std::string& title,
                        const std::optional<std::string>& from) {
    if (!from) return;
    if (!list) list = content.add("LIBRARY");
    list->add("TAKEN")
        .set("ID", id)
        .set("NAME", title)
        .set("FROM", *from)
        .set("ADDRESS", page_path::library_criterion(*from));
  };
  for (const auto& placed : criteria::all_criteria(set.criteria, ""))
    link(placed.criterion->id, placed.criterion->title, placed.criterion->library);
  if (set.provisions)
    for (const criteria::Provision& each : *set.provisions) link(each.id, each.title, each.library);
}

void add_editions(TemplateValues content, const TemplateView& view) {
  const Language language = content.language();
  for (std::size_t at = 0; at < view.versions.size(); ++at) {
    const PublishedTemplate& version = view.versions[at];
    TemplateValues edition = content.add("EDITION");
    edition.set("NUMBER", std::to_string(version.pin.version)).set("NOTE", version.change_note);
    edition.set("ADDRESS", page_path::template_version(version.pin.id, version.pin.version));
    edition.set("REVIEWER", version.reviewed_by).set("ON", day_of(version.published_at, language));
    if (at + 1 < view.versions.size())
      edition.set_if_any("COMPARED",
                         page_path::template_differences(version.pin.id, view.versions[at + 1].pin.version,
                                                         version.pin.version));
  }
}

void add_proposals(TemplateValues content, const TemplateView& view) {
  std::optional<TemplateValues> returned;
  for (const TemplateProposal& proposal : view.proposals) {
    const auto address = page_path::template_proposal(proposal.id, proposal.number);
    if (proposal.is_open()) content.add("OPEN").set("PROPOSAL", address);
    if (proposal.outcome != "returned") continue;
    if (!returned) returned = content.add("RETURNED");
    returned->add("PROPOSAL")
        .set("ADDRESS", address)
        .set("NUMBER", std::to_string(proposal.number))
        .set("REMARK", proposal.remark)
        .set("REVIEWER", proposal.reviewed_by);
  }
}

void fill_template(TemplateValues content, const TemplateView& view) {
  const Language language = content.language();
  const auto& [set, pin, note, proposer, reviewer, published_at] = view.published;
  content.set("TITLE", text(set.title, language)).set("VERSION", std::to_string(pin.version));
  if (set.description) content.set_if_any("DESCRIPTION", text(*set.description, language));
  content.set("SEGMENT", segment_title(view.segments, set.segment))
      .set("SEGMENT_ADDRESS", page_path::segment(set.segment));
  content.set("OWNER", name_of(view.parties, set.owner.value_or(std::string(criteria::working_group_id))));
  content.set("PROPOSER", proposer).set("REVIEWER", reviewer).set("HASH", pin.sha256);
  const bool is_older = !view.versions.empty() && view.versions.front().pin.version != pin.version;
  if (is_older)
    content.add("OLDER").set("NEWEST", page_path::criteria_template(pin.id));
  else
    content.add("USABLE").set("NEW_TENDER", page_path::new_tender(pin.id));
  add_content(content, set);
  add_library_links(content, set);
  add_provisions(content, set);
  content.set("XLSX", page_path::template_file(pin.id, pin.version, "template.xlsx"));
  content.set("XML", page_path::template_file(pin.id, pin.version, "template.xml"));
  content.set("JSON", page_path::template_file(pin.id, pin.version, "template.json"));
  content.set("IMPACT", page_path::template_impact(pin.id, "version", pin.version));
  add_editions(content, view);
  add_proposals(content, view);
}

std::string_view state_look(const TemplateProposal& proposal) {
  if (proposal.is_open()) return "warning";
  return proposal.version > 0 ? "success" : "neutral";
}

void fill_proposal(TemplateValues content, const ProposalView& view) {
  const TemplateProposal& proposal = view.proposal;
  const Language language = content.language();
  content.set("NUMBER", std::to_string(proposal.number)).set("TITLE", text(view.set.title, language));
  content.set("NOTE", proposal.change_note).set("PROPOSER", proposal.proposed_by);
  content.set("LOOK", state_look(proposal));
  content.set("STATE", page_text(language, proposal.is_open()     ? "templates.state.proposed"
                                           : proposal.version > 0 ? "templates.state.published"
                                                                  : "templates.state.returned"));
  content.set_if_any("REVIEWER", proposal.reviewed_by).set_if_any("REMARK", proposal.remark);
  if (proposal.based_on > 0) {
    content.add("BASED_ON")
        .set("ADDRESS", page_path::template_version(proposal.id, proposal.based_on))
        .set("VERSION", std::to_string(proposal.based_on));
    TemplateValues comparison = content.add("COMPARISON");
    add_changes(comparison, view.changes);
    comparison.set("IMPACT", page_path::template_impact(proposal.id, "proposal", proposal.number));
  }
  add_content(content, view.set);
  if (proposal.is_open())
    content.add("REVIEW").set("ACTION", page_path::template_reviews(proposal.id, proposal.number));
}

void fill_file(TemplateValues content, const TemplateFileView& view) {
  content.set("FILE", view.file_name).set("TITLE", text(view.set.title, content.language()));
  add_findings(content, view.warnings);
  if (view.newest)
    add_changes(content.add("COMPARISON").set("VERSION", std::to_string(*view.newest)), view.changes);
  else
    content.show("NEW");
  add_content(content, view.set);
  if (view.newest && view.changes.empty()) return;
  content.add("TAKE")
      .set("ACTION", page_path::criteria_templates())
      .set("DOCUMENT", view.document)
      .set("BASED_ON", std::to_string(view.newest.value_or(0)));
}

}  // namespace

std::string template_list_page(const TemplateListView& view, const PageContext& context) {
  const Language language = context.language;
  const std::string title(page_text(language, "templates.title"));
  return framed(
      {title, NavigationItem::templates, {}}, context, "template_list.tpl", [&](TemplateValues content) {
        content.set("UPLOAD", page_path::template_uploads());
        TemplateValues cards = content.add(view.groups.empty() ? "EMPTY" : "CARDS");
        if (!view.open.empty()) {
          TemplateValues open = content.add("OPEN");
          for (const TemplateProposal& proposal : view.open)
            open.add("PROPOSAL")
                .set("ADDRESS", page_path::template_proposal(proposal.id, proposal.number))
                .set("TITLE", text(template_of(proposal).title, language))
                .set("PROPOSER", proposal.proposed_by);
        }
        for (const TemplateGroup& group : view.groups) {
          for (const PublishedTemplate& published : group.templates) {
            TemplateValues card = cards.add("TEMPLATE");
            card.set("SEGMENT", group.title).set("SEGMENT_ADDRESS", page_path::segment(group.segment));
            const CriteriaTemplate& set = published.set;
            card.set("TITLE", text(set.title, language));
            card.set("ADDRESS", page_path::criteria_template(set.id));
            if (set.description) card.set_if_any("DESCRIPTION", text(*set.description, language));
            card.set("CRITERIA", counted(language, "criteria", criteria::leaves(set.criteria).size()));
            card.set("VERSION", std::to_string(published.pin.version));
            card.set("ON", day_of(published.published_at, language));
          }
        }
      });
}

std::string template_page(const TemplateView& view, const PageContext& context) {
  return framed(frame_of(text(view.published.set.title, context.language), context.language), context,
                "template.tpl", [&](TemplateValues content) { fill_template(content, view); });
}

std::string template_difference_page(const TemplateDifferenceView& view, const PageContext& context) {
  const std::string title = page_text(context.language, "templates.between",
                                      {{"from", std::to_string(view.from)}, {"to", std::to_string(view.to)}});
  return framed(frame_of(title, context.language, {crumb_to(view.set, context.language)}), context,
                "template_difference.tpl", [&](TemplateValues content) {
                  content.set("TITLE", title);
                  content.set("TEMPLATE_TITLE", text(view.set.title, context.language));
                  add_changes(content, view.changes);
                });
}

std::string template_proposal_page(const ProposalView& view, const PageContext& context) {
  const Language language = context.language;
  const std::string title =
      std::string(page_text(language, "templates.proposal")) + " " + std::to_string(view.proposal.number);
  std::vector<Crumb> between;
  if (view.proposal.based_on > 0) between.push_back(crumb_to(view.set, language));
  return framed(frame_of(title, language, between), context, "template_proposal.tpl",
                [&](TemplateValues content) { fill_proposal(content, view); });
}

std::string template_file_page(const TemplateFileView& view, const PageContext& context) {
  return framed(frame_of(std::string(page_text(context.language, "templates.file")), context.language),
                context, "template_file.tpl", [&](TemplateValues content) { fill_file(content, view); });
}

}  // namespace server

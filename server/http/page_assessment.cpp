// The work of a member of the panel: declaring interests, grading, handing in a workbook, the consensus.
#include "import/limits.hpp"
#include "server/app/consensus.hpp"
#include "server/app/grade_workbook.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/http/tender_forms.hpp"
#include "server/http/viewer.hpp"
#include "server/pages/assessed_bid.hpp"
#include "server/pages/assessment_page.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/consensus_page.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

constexpr std::size_t form_limit = std::size_t{1} << 20;

// Who is signed in; with accounts off, whoever the address or the form names.
std::string asking(const Request& request, std::string_view typed) {
  const bool is_signed_in = request.viewer && request.viewer->person();
  return is_signed_in ? request.viewer->person()->name : std::string(typed);
}
std::string asking(const Request& request) { return asking(request, query_value(request, "person")); }

Result<std::string> title_of(Site& site, TenderId tender) {
  const auto definition = load_definition(site.service, tender);
  if (!definition) return failed(definition.error());
  return (*definition)->tender.title;
}

// A page of somebody who has said who they are.
PageContext context_for(const Site& site, const Request& request, const std::string& address) {
  auto context = context_of(site, request);
  context.address = address;
  return context;
}

// ---- own grades -----------------------------------------------------------------------------------------

Response assessment_answer(Site& site, const Request& request, TenderId tender, AssessmentPage view) {
  const auto title = title_of(site, tender);
  if (!title) return failure_page(site, request, title.error());
  view.id = std::to_string(tender);
  view.title = *title;
  if (!view.person.empty()) {
    auto assessment = my_assessment(site.service, actor_of(request), tender, view.person);
    if (assessment) {
      view.person = assessment->desk.member.person;
      view.assessment = std::move(*assessment);
    } else if (view.findings.empty()) {
      auto told = told_in_form(assessment.error(), "person");
      if (!told) return failure_page(site, request, assessment.error());
      view.findings = std::move(*told);
    }
  }
  const int status = view.findings.empty() ? 200 : 422;
  return page_answer(
      request, assessment_page(view, context_for(site, request, page_path::assessment(view.id, view.person))),
      status);
}

Response show_assessment(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  AssessmentPage view;
  view.person = asking(request);
  return assessment_answer(site, request, *tender, std::move(view));
}

Response refused(Site& site, const Request& request, TenderId tender, const Failure& failure,
                 const Pairs& fields) {
  auto told = told_in_form(failure);
  if (!told) return failure_page(site, request, failure);
  AssessmentPage view;
  view.person = asking(request, field_of(fields, "person"));
  view.sent = fields;
  view.findings = std::move(*told);
  return assessment_answer(site, request, tender, std::move(view));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else if (c != '\r')
      lines.back() += c;
  }
  std::erase_if(lines,
                [](const std::string& line) { return line.find_first_not_of(' ') == std::string::npos; });
  return lines;
}

Response receive_declaration(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto person = asking(request, field_of(*fields, "person"));
  const auto interest = criteria::from_name<criteria::DeclaredInterest>(field_of(*fields, "interest"));
  if (!interest)
    return refused(site, request, *tender, Findings{criteria::error("interest.missing", "interest")},
                   *fields);
  const DeclarationOrder order{
      person, {*interest, lines_of(field_of(*fields, "firms")), field_of(*fields, "explanation")}};
  const auto declared = declare_interest(site.service, actor_of(request), *tender, order);
  if (!declared) return refused(site, request, *tender, declared.error(), *fields);
  return done(page_path::assessment(std::to_string(*tender), declared->person), "interest-declared");
}

// What was filled in, with the fields that it stood in.
struct FilledGrades {
  std::vector<GradeEntry> entries;
  std::vector<std::string> suffixes;  // "-0-1-2"
};

FilledGrades filled_in(const Assessment& assessment, const Pairs& fields, templates::Language language) {
  FilledGrades filled;
  for (std::size_t lot = 0; lot < assessment.lots.size(); ++lot) {
    const auto& assessed = assessment.lots[lot];
    for (std::size_t criterion = 0; criterion < assessed.criteria.size(); ++criterion)
      for (std::size_t bid = 0; bid < assessed.bids.size(); ++bid) {
        const auto level = field_of(fields, grade_field("level", lot, criterion, bid));
        const auto motivation = field_of(fields, grade_field("motivation", lot, criterion, bid));
        if (level.empty() && motivation.empty()) continue;
        const auto& leaf = assessed.criteria[criterion].leaf;
        filled.entries.push_back(
            {assessed.bids[bid].handle, leaf.id, grade_of_field(leaf, level, language), motivation});
        filled.suffixes.push_back(grade_field("", lot, criterion, bid));
      }
  }
  return filled;
}

// From "grades[1].level" to the field of that grade.
void place_in_form(Findings& findings, const FilledGrades& filled) {
  constexpr std::string_view prefix = "grades[";
  for (auto& finding : findings) {
    if (!finding.place.starts_with(prefix)) continue;
    std::size_t at = 0;
    const auto* begin = finding.place.data() + prefix.size();
    std::from_chars(begin, finding.place.data() + finding.place.size(), at);
    const bool is_motivation = finding.place.ends_with(".motivation");
    if (at < filled.suffixes.size())
      finding.place = (is_motivation ? "motivation" : "level") + filled.suffixes[at];
  }
}

Response receive_grades(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto person = asking(request, field_of(*fields, "person"));
  const auto assessment = my_assessment(site.service, actor_of(request), *tender, person);
  if (!assessment) return refused(site, request, *tender, assessment.error(), *fields);
  const auto filled = filled_in(*assessment, *fields, context_of(site, request).language);
  Result<std::size_t> given = failed(Findings{criteria::error("assessment.nothing", "")});
  if (!filled.entries.empty())
    given = give_grades(site.service, actor_of(request), *tender, person, filled.entries);
  if (given)
    return done(page_path::assessment(std::to_string(*tender), assessment->desk.member.person),
                "grades-given");
  auto failure = given.error();
  if (auto* findings = std::get_if<Findings>(&failure)) place_in_form(*findings, filled);
  return refused(site, request, *tender, failure, *fields);
}

// ---- workbooks ------------------------------------------------------------------------------------------

Response give_workbook(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  auto made =
      make_grade_workbook(site.service, actor_of(request), *tender,
                          {asking(request), request.parameter("lot"), context_of(site, request).language});
  if (!made) return failure_page(site, request, made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

FindingsView about_workbook(const std::string& name, const std::string& back) {
  return {FindingsView::Subject::grade_sheet, name, {}, back};
}

Response receive_workbook(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto id = std::to_string(*tender);
  const auto person = asking(request);
  const auto made = preview_grades(site.service, actor_of(request), *tender, person, file->content);
  const auto back = page_path::assessment(id, person);
  if (!made) return failure_page(site, request, made.error(), about_workbook(file->name, back));
  return page_answer(request, grade_changes_page({id, *made, file->name}, context_for(site, request, back)));
}

Response receive_changes(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto person = asking(request, field_of(*fields, "person"));
  const auto back = page_path::assessment(std::to_string(*tender), person);
  const auto stored = store_grade_changes(site.service, actor_of(request), *tender, person,
                                          field_of(*fields, "lines"), field_of(*fields, "state"));
  if (!stored) return failure_page(site, request, stored.error(), about_workbook("", back));
  return done(back, "grades-given");
}

// ---- consensus ------------------------------------------------------------------------------------------

Response consensus_answer(Site& site, const Request& request, TenderId tender, ConsensusPage view) {
  const auto title = title_of(site, tender);
  if (!title) return failure_page(site, request, title.error());
  view.id = std::to_string(tender);
  view.title = *title;
  if (!view.person.empty()) {
    auto consensus = view_consensus(site.service, actor_of(request), tender, view.person);
    if (consensus) {
      view.person = consensus->desk.member.person;
      view.consensus = std::move(*consensus);
    } else if (view.findings.empty()) {
      auto told = told_in_form(consensus.error());
      if (!told) return failure_page(site, request, consensus.error());
      view.findings = std::move(*told);
    }
    // How far each is may be known before the grades are.
    if (auto progress = assessment_progress(site.service, tender); progress)
      view.progress = std::move(*progress);
  }
  const int status = view.findings.empty() ? 200 : 422;
  return page_answer(
      request, consensus_page(view, context_for(site, request, page_path::consensus(view.id, view.person))),
      status);
}

Response show_consensus(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  ConsensusPage view;
  view.person = asking(request);
  return consensus_answer(site, request, *tender, std::move(view));
}

// The grade as it was typed, in the notation of what it is for.
std::string typed_grade(Site& site, const Request& request, TenderId tender, const ConsensusOrder& order) {
  const auto consensus = view_consensus(site.service, actor_of(request), tender, order.person);
  if (!consensus) return order.level;
  for (const auto& spread : consensus->criteria) {
    const bool has_bid = std::any_of(spread.bids.begin(), spread.bids.end(),
                                     [&](const BidSpread& each) { return each.bid.handle == order.bid; });
    if (has_bid && spread.leaf.id == order.criterion)
      return grade_of_field(spread.leaf, order.level, context_of(site, request).language);
  }
  return order.level;
}

Response receive_consensus(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto suffix = field_of(*fields, "place");
  ConsensusOrder order{asking(request, field_of(*fields, "person")),
                       field_of(*fields, "bid"),
                       field_of(*fields, "criterion"),
                       field_of(*fields, "level" + suffix),
                       field_of(*fields, "motivation" + suffix),
                       field_of(*fields, "reason" + suffix)};
  order.level = typed_grade(site, request, *tender, order);
  const auto stored = record_consensus(site.service, actor_of(request), *tender, order);
  if (stored) return done(page_path::consensus(std::to_string(*tender), order.person), "consensus-recorded");
  auto told = told_in_form(stored.error());
  if (!told) return failure_page(site, request, stored.error());
  ConsensusPage view;
  view.person = order.person;
  view.sent = *fields;
  view.findings = std::move(*told);
  return consensus_answer(site, request, *tender, std::move(view));
}

}  // namespace

void add_assessment_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  const auto file_limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, tender + "/assessment", "page.assessment", with(site, show_assessment)});
  router.add({Method::post, tender + "/assessment", "page.assessment.grade", with(site, receive_grades),
              form_limit});
  router.add(
      {Method::post, tender + "/interest-declarations", "page.interest", with(site, receive_declaration)});
  router.add(
      {Method::get, tender + "/lots/{lot}/grades.xlsx", "page.gradeWorkbook", with(site, give_workbook)});
  router.add({Method::post, tender + "/assessment-imports", "page.gradeWorkbook.compare",
              patient(site, receive_workbook), file_limit});
  router.add({Method::post, tender + "/assessment-changes", "page.gradeWorkbook.store",
              with(site, receive_changes), form_limit});
  router.add({Method::get, tender + "/consensus", "page.consensus", with(site, show_consensus)});
  router.add({Method::post, tender + "/consensus", "page.consensus.record", with(site, receive_consensus)});
}

}  // namespace server

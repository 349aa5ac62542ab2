// Publishing a tender, correcting it, and what was published of it.
#include "import/json_reader.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/lint_tender.hpp"
#include "server/app/published_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/multipart.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/page_vault.hpp"
#include "server/http/patient.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/publication_pages.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

constexpr std::size_t form_limit = std::size_t{2} << 20;

// ---- publishing -----------------------------------------------------------------------------------------

Response publishing(Site& site, const Request& request, TenderId id, PublishView& view) {
  // What stands at a field is told there only.
  const auto is_of_field = [](const criteria::Finding& finding) {
    return finding.place == "publishedBy" || finding.place == "publishedOn" ||
           finding.place.starts_with("sealing");
  };
  for (criteria::Finding finding : view.findings) {
    if (!is_of_field(finding)) continue;
    if (finding.place.starts_with("sealing.")) finding.place = "keyHolders";
    view.form.findings.push_back(std::move(finding));
  }
  std::erase_if(view.findings, is_of_field);
  if (!view.was_sent) view.form.findings.clear();
  auto context = context_of(site, request);
  if (view.was_sent) context.address = page_path::publish(std::to_string(id));
  view.possible_holders = possible_holders(site.service, id);
  view.lint = lint_definition(site.service, view.tender).findings;
  return page_answer(request, publish_page(view, context), view.was_sent ? 422 : 200);
}

Response show_publishing(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const std::string key = std::to_string(*id);
  if (const auto stage = publication_stage(site.service, *id))
    return see_other(page_path::publication(key, stage->number));
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto check = check_publication(site.service, actor_of(request), *id, {});
  if (!check) return failure_page(site, request, check.error());
  PublishView view{key, (*definition)->tender, check->findings, {}, {}, {}, false};
  return publishing(site, request, *id, view);
}

Response receive_publishing(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  PublicationOrder order{field_of(*fields, "publishedBy"), std::nullopt, all_of(*fields, "acknowledge"),
                         sealing_in(*fields)};
  Findings findings;
  if (const auto on = field_of(*fields, "publishedOn"); !on.empty()) {
    order.published_on = criteria::Date::parse(on);
    if (!order.published_on)
      findings.push_back(criteria::error("date.notation", "publishedOn", {{"value", on}}));
  }
  const std::string key = std::to_string(*id);
  if (findings.empty()) {
    const auto stored = publish_tender(site.service, actor_of(request), *id, order);
    if (stored && site.service.accounts.on && !stored->letters.empty())
      return done(page_path::sealed_bids(key), "published");
    if (stored && !stored->letters.empty()) return letters_answer(site, request, *id, stored->letters);
    if (stored) return done(page_path::publication(key, stored->publication.number), "published");
    const auto* found = std::get_if<Findings>(&stored.error());
    if (!found)
      return failure_page(site, request, stored.error(),
                          {FindingsView::Subject::publication, "", {}, page_path::tender(key)});
    findings = *found;
  } else {
    const auto check = check_publication(site.service, actor_of(request), *id, order);
    if (!check) return failure_page(site, request, check.error());
    findings.insert(findings.end(), check->findings.begin(), check->findings.end());
  }
  PublishView view{key, (*definition)->tender, findings, {}, order.acknowledged, {*fields, {}}, true};
  return publishing(site, request, *id, view);
}

// ---- what was published ---------------------------------------------------------------------------------

Response show_publication(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto number = id_of(request, "publication");
  if (!number) return failure_page(site, request, NotFound{"publication", request.parameter("publication")});
  const auto published = open_publication(site.service, *id, *number);
  if (!published) return failure_page(site, request, published.error());
  const auto stage = publication_stage(site.service, *id);
  return page_answer(request, publication_page({std::to_string(*id), *published, stage->number,
                                                is_open(site.service, published->tender)},
                                               context_of(site, request)));
}

Response give_notice(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto number = id_of(request, "publication");
  if (!number) return failure_page(site, request, NotFound{"publication", request.parameter("publication")});
  auto made = make_change_notice(site.service, *id, *number, context_of(site, request).language);
  if (!made) return failure_page(site, request, made.error());
  return download(std::move(*made), "text/html; charset=utf-8",
                  "nota-van-inlichtingen-" + std::to_string(*number) + ".html");
}

// ---- correcting -----------------------------------------------------------------------------------------

// The tender as it is published, or the answer when it cannot be corrected.
tl::expected<std::shared_ptr<const Definition>, Response> correctable(Site& site, const Request& request,
                                                                      TenderId id) {
  const std::string key = std::to_string(id);
  auto definition = load_definition(site.service, id);
  if (!definition) return tl::make_unexpected(failure_page(site, request, definition.error()));
  if (!publication_stage(site.service, id)) return tl::make_unexpected(see_other(page_path::draft(key)));
  const auto& tender = (*definition)->tender;
  if (is_open(site.service, tender)) return std::move(*definition);
  return tl::make_unexpected(failure_page(
      site, request,
      Findings{criteria::error("correction.afterDeadline", "", {{"deadline", tender.deadline->text()}})},
      {FindingsView::Subject::publication, "", {}, page_path::tender(key)}));
}

Response correcting(Site& site, const Request& request, TenderId id, const Definition& definition,
                    FilledForm sent) {
  const std::string key = std::to_string(id);
  auto context = context_of(site, request);
  const bool was_refused = !sent.findings.empty();
  if (was_refused) context.address = page_path::correct(key);
  FormValues names{{"reason", ""}, {"publishedBy", ""}};
  for (const auto& more : {fact_values(definition.tender, context.language), text_values(definition.tender),
                           weight_values(definition.tender, context.language)})
    names.insert(names.end(), more.begin(), more.end());
  sent.findings = at_fields_of(sent.findings, names);
  const auto acknowledged = all_of(sent.values, "acknowledge");
  const CorrectionView view{key,
                            definition.version,
                            publication_stage(site.service, id)->number,
                            definition.tender,
                            party_names(site.service),
                            acknowledged,
                            std::move(sent),
                            segment_titles(site.service, context.language)};
  return page_answer(request, correction_page(view, context), was_refused ? 422 : 200);
}

Response show_correcting(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto definition = correctable(site, request, *id);
  if (!definition) return definition.error();
  return correcting(site, request, *id, **definition, {});
}

// The deviations of which something was filled in; of each the number that it has in the form.
std::vector<Deviation> deviations_in(const Pairs& fields, std::vector<std::size_t>& numbers) {
  std::vector<Deviation> deviations;
  for (std::size_t at = 0;; ++at) {
    const auto part = [&](const char* name) {
      return field_of(fields, "deviations[" + std::to_string(at) + "]." + name);
    };
    if (part("rule").empty()) return deviations;
    Deviation deviation{part("agreement"), part("rule"),      part("lot"),
                        part("reason"),    part("decidedBy"), part("decidedOn")};
    if (deviation.reason.empty() && deviation.decided_by.empty() && deviation.decided_on.empty()) continue;
    deviations.push_back(std::move(deviation));
    numbers.push_back(at);
  }
}

// From the places among those that were filled in to the places in the form.
void renumber(Findings& findings, const std::vector<std::size_t>& numbers) {
  for (std::size_t at = numbers.size(); at-- > 0;)
    for (criteria::Finding& finding : findings) {
      const std::string sent = "deviations[" + std::to_string(at) + "]";
      if (finding.place.starts_with(sent))
        finding.place.replace(0, sent.size(), "deviations[" + std::to_string(numbers[at]) + "]");
    }
}

Response receive_correction(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto definition = correctable(site, request, *id);
  if (!definition) return definition.error();
  auto tender = (*definition)->tender;
  auto findings = take_fields(tender, *fields, context_of(site, request).language);
  if (findings.empty()) {
    const auto json = tender_document(tender).text;
    std::vector<std::size_t> numbers;
    const auto stored = correct_tender(
        site.service, actor_of(request), *id,
        {json, field_of(*fields, "reason"), field_of(*fields, "publishedBy"), all_of(*fields, "acknowledge"),
         deviations_in(*fields, numbers), version_in(*fields)});
    if (stored) return done(page_path::publication(std::to_string(*id), stored->number), "corrected");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    findings = std::move(*told);
    renumber(findings, numbers);
  }
  return correcting(site, request, *id, **definition, {*fields, std::move(findings)});
}

// The definition in a file: a dossier, whose bids and grades are passed over, or the definition alone.
criteria::Checked<std::string> definition_in(std::string_view content) {
  const auto tree = importing::read_json(content, importing::Limits{});
  if (!tree) return tl::make_unexpected(tree.error());
  const auto tender = tree->root().find("tender");
  return tender ? templates::compact_json(*tender) : std::string(content);
}

// Warnings of a file have no boxes of their own: one box accepts them all.
Result<StoredPublication> correct_by_file(Site& site, const Request& request, TenderId id,
                                          CorrectionOrder order, bool accepts_warnings) {
  auto stored = correct_tender(site.service, actor_of(request), id, order);
  if (stored || !accepts_warnings) return stored;
  const auto* findings = std::get_if<Findings>(&stored.error());
  if (!findings) return stored;
  for (const criteria::Finding& finding : *findings)
    if (finding.severity == criteria::Severity::warning) order.acknowledged.push_back(warning_key(finding));
  return correct_tender(site.service, actor_of(request), id, order);
}

Response receive_corrected_file(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto parts = parse_multipart(request);
  if (!parts) return parts.error();
  const auto part = [&](std::string_view name) {
    const auto* found = find_part(*parts, name);
    return found ? std::string(found->content) : std::string();
  };
  const auto* file = find_part(*parts, "file");
  const std::string key = std::to_string(*id);
  const FindingsView refused{
      FindingsView::Subject::publication, file ? file->file_name : "", {}, page_path::correct(key)};
  const auto json = definition_in(part("file"));
  if (!json) return failure_page(site, request, json.error(), refused);
  const auto stored =
      correct_by_file(site, request, *id, {*json, part("reason"), part("publishedBy"), {}, {}, std::nullopt},
                      part("acceptWarnings") == "yes");
  if (!stored) return failure_page(site, request, stored.error(), refused);
  return done(page_path::publication(key, stored->number), "corrected");
}

}  // namespace

void add_publication_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  const std::string publication = tender + "/publications/{publication}";
  router.add({Method::get, tender + "/publish", "page.publishing", with(site, show_publishing)});
  router.add({Method::post, tender + "/publish", "page.publish", with(site, receive_publishing)});
  router.add({Method::get, publication, "page.publication", with(site, show_publication)});
  router.add({Method::get, publication + "/notice.html", "document.notice", with(site, give_notice)});
  router.add({Method::get, tender + "/correct", "page.correcting", with(site, show_correcting)});
  router.add({Method::post, tender + "/correct", "page.correct", with(site, receive_correction), form_limit});
  router.add({Method::post, tender + "/corrected-file", "page.correctedFile",
              patient(site, receive_corrected_file), importing::Limits{}.file_bytes});
}

}  // namespace server

#include "import/limits.hpp"
#include "server/app/import_measurements.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/multipart.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/promise_forms.hpp"
#include "server/http/received_file.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/promise_pages.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/sha256.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t form_limit = std::size_t{1} << 20;

std::size_t winners_of(Service& service, TenderId tender) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded || !(*loaded)->evaluation) return 0;
  const auto& lots = (*loaded)->evaluation->lots;
  return static_cast<std::size_t>(
      std::count_if(lots.begin(), lots.end(), [](const auto& lot) { return lot.winner.has_value(); }));
}

// ---- the register of a tender ---------------------------------------------------------------------------

Response registering(Site& site, const Request& request, TenderId tender, FormValues values,
                     Findings findings) {
  const auto promises = promise_register(site.service, tender);
  if (!promises) return failure_page(site, request, promises.error());
  const int status = findings.empty() ? 200 : 422;
  auto context = context_of(site, request);
  context.address = page_path::promise_register(std::to_string(tender));
  return page_answer(
      request,
      promise_register_page(
          {*promises, winners_of(site.service, tender), std::move(values), std::move(findings)}, context),
      status);
}

Response show_register(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  return tender ? registering(site, request, *tender, {}, {}) : tender.error();
}

Response receive_registration(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  Findings findings;
  const Registration registration{std::nullopt, terms_in(*fields, findings)};
  if (findings.empty()) {
    const auto stored = register_promises(site.service, actor_of(request), *tender, registration);
    if (stored) return done(page_path::promise_register(std::to_string(*tender)), "promises-registered");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    findings = std::move(*told);
    place_in_rows(findings, *fields);
  }
  return registering(site, request, *tender, *fields, std::move(findings));
}

// ---- one promise ----------------------------------------------------------------------------------------

// That of the path, which is one of the tender's.
tl::expected<FoundPromise, Response> promise_in(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tl::make_unexpected(tender.error());
  const NotFound missing{"promise", request.parameter("promise")};
  const auto id = id_of(request, "promise");
  if (!id) return tl::make_unexpected(failure_page(site, request, missing));
  auto found = find_promise(site.service, *id);
  if (!found) return tl::make_unexpected(failure_page(site, request, found.error()));
  if (found->in.tender != *tender) return tl::make_unexpected(failure_page(site, request, missing));
  return std::move(*found);
}

std::string address_of(const FoundPromise& found) {
  return page_path::promise(std::to_string(found.in.tender), found.promise().id);
}

Response promise_answer(Site& site, const Request& request, const PromiseView& view, int status) {
  auto context = context_of(site, request);
  context.address = address_of(view.found);
  return page_answer(request, promise_page(view, context), status);
}

Response show_promise(Site& site, const Request& request) {
  const auto found = promise_in(site, request);
  return found ? promise_answer(site, request, {*found}, 200) : found.error();
}

// The fields of a form with a file; of the file its name and its hash.
tl::expected<Pairs, Response> fields_with_evidence(const Request& request) {
  const auto parts = parse_multipart(request);
  if (!parts) return tl::make_unexpected(parts.error());
  Pairs fields;
  for (const FormPart& part : *parts) {
    if (!part.is_file) {
      fields.emplace_back(part.name, std::string(part.content));
    } else if (part.name == "file" && !part.file_name.empty()) {
      fields.emplace_back("evidenceSha256", sha256_hex(part.content));
      for (auto& [name, value] : fields)
        if (name == "evidence" && value.empty()) value = part.file_name;
    }
  }
  return fields;
}

Response receive_measurement(Site& site, const Request& request) {
  const auto found = promise_in(site, request);
  if (!found) return found.error();
  const auto fields = fields_with_evidence(request);
  if (!fields) return fields.error();
  Findings findings;
  const auto measurement = measurement_in(*fields, found->promise(), findings);
  if (findings.empty()) {
    const auto stored = record_measurement(site.service, actor_of(request), measurement);
    if (stored) return done(address_of(*found), "measurement-stored");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    findings = std::move(*told);
  }
  return promise_answer(site, request, {*found, *fields, {}, std::move(findings), {}}, 422);
}

Response receive_terms(Site& site, const Request& request) {
  const auto found = promise_in(site, request);
  if (!found) return found.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  Findings findings;
  const auto terms = terms_in(*fields, findings);
  if (findings.empty()) {
    const auto stored =
        change_terms(site.service, actor_of(request), found->promise().id, terms, version_in(*fields));
    if (stored) return done(address_of(*found), "terms-stored");
    auto told = told_in_form(stored.error());
    if (!told) return failure_page(site, request, stored.error());
    findings = std::move(*told);
    place_in_rows(findings, *fields);
  }
  return promise_answer(site, request, {*found, {}, *fields, {}, std::move(findings)}, 422);
}

// ---- files ----------------------------------------------------------------------------------------------

Response give_file(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto& name = request.parameter("name");
  const auto document = promise_document(name);
  if (!document) return failure_page(site, request, NotFound{"document", name});
  auto made = make_promise_document(site.service, *tender, *document, context_of(site, request).language);
  if (!made) return failure_page(site, request, made.error());
  return download(std::move(*made), promise_document_type(*document), promise_document_name(*document));
}

Response receive_workbook(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto file = received_file(request);
  if (!file) return file.error();
  const auto made = preview_measurements(site.service, *tender, file->content);
  const auto back = page_path::promise_register(std::to_string(*tender));
  if (!made)
    return failure_page(site, request, made.error(),
                        {FindingsView::Subject::measurements, file->name, {}, back});
  return page_answer(request, measurement_changes_page({*made, file->name}, context_of(site, request)));
}

Response receive_lines(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto back = page_path::promise_register(std::to_string(*tender));
  const auto stored = store_measurements(site.service, actor_of(request), *tender, field_of(*fields, "lines"),
                                         field_of(*fields, "state"));
  if (!stored)
    return failure_page(site, request, stored.error(), {FindingsView::Subject::measurements, "", {}, back});
  return done(back, "measurements-stored");
}

// ---- what is to be measured -----------------------------------------------------------------------------

Response show_reminders(Site& site, const Request& request) {
  Findings findings;
  auto on = today(site.service.clock);
  if (const auto given = query_value(request, "on"); !given.empty()) {
    if (const auto day = criteria::Date::parse(given))
      on = *day;
    else
      findings.push_back(criteria::error("date.notation", "on", {{"value", std::string(given)}}));
  }
  const std::string party(query_value(request, "party"));
  auto registers = promise_registers(site.service, party, reader_of(request));
  if (!registers) return failure_page(site, request, registers.error());
  if (!findings.empty()) registers->clear();
  std::vector<std::pair<std::string, std::string>> parties;
  for (const StoredParty& stored :
       site.service.database.read([](Unit& unit) { return PartyStore(unit).all(); }))
    parties.emplace_back(stored.party.id, stored.party.name);
  const RemindersView view{*registers, on, party, std::move(parties), std::move(findings)};
  return page_answer(request, reminders_page(view, context_of(site, request)),
                     view.findings.empty() ? 200 : 422);
}

}  // namespace

void add_promise_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  const std::string promise = tender + "/promises/{promise}";
  const auto file_limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, "/promises", "page.reminders", with(site, show_reminders)});
  router.add({Method::get, tender + "/promises", "page.promises", with(site, show_register)});
  router.add({Method::post, tender + "/promises", "page.promises.receive", with(site, receive_registration)});
  router.add({Method::get, promise, "page.promise", with(site, show_promise)});
  router.add({Method::post, promise + "/measurements", "page.measurements", with(site, receive_measurement),
              file_limit});
  router.add({Method::post, promise + "/terms", "page.promiseTerms", with(site, receive_terms)});
  router.add({Method::get, tender + "/promise-files/{name}", "document.promises", with(site, give_file)});
  router.add({Method::post, tender + "/promise-uploads", "page.promiseUploads", with(site, receive_workbook),
              file_limit});
  router.add(
      {Method::post, tender + "/promise-lines", "page.promiseLines", with(site, receive_lines), form_limit});
}

}  // namespace server

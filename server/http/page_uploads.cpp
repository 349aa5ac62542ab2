#include "criteria/dossier.hpp"
#include "import/limits.hpp"
#include "import/notice_xml.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/notices.hpp"
#include "server/app/receive_upload.hpp"
#include "server/app/record_draw.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_vault.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/pages/page_paths.hpp"

namespace server {
namespace {

Response receive_notice(Site& site, const Request& request, const Upload& file) {
  const auto received = draft_from_notice(site.service, actor_of(request), file.content);
  if (!received)
    return failure_page(site, request, received.error(),
                        {FindingsView::Subject::dossier, file.name, {}, page_path::tenders()});
  const auto draft = page_path::tender(std::to_string(received->tender));
  if (received->notes.empty()) return done(draft, "tender-stored");
  const FindingsView stored{FindingsView::Subject::dossier, file.name, received->notes, draft, true};
  return page_answer(request, findings_page(stored, context_of(site, request)));
}

Response receive_dossier(Site& site, const Request& request) {
  const auto file = received_file(request);
  if (!file) return file.error();
  if (importing::is_notice(file->content)) return receive_notice(site, request, *file);
  const auto id = import_tender(site.service, actor_of(request), file->content);
  if (!id)
    return failure_page(site, request, id.error(),
                        {FindingsView::Subject::dossier, file->name, {}, page_path::tenders()});
  return done(page_path::tender(std::to_string(*id)), "tender-stored");
}

// A form that came back, whose kind follows from where it was sent.
struct FormKind {
  std::string_view kind;
  FindingsView::Subject subject;
  std::string_view notice;
};
constexpr FormKind bid_form{upload_kind::bid, FindingsView::Subject::bid_form, "bid-stored"};
constexpr FormKind price_sheet{upload_kind::prices, FindingsView::Subject::price_sheet, "prices-stored"};
constexpr FormKind grade_sheet{upload_kind::grades, FindingsView::Subject::grade_sheet, "grades-stored"};

Response receive_form(Site& site, const Request& request, const FormKind& form) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  auto file = received_file(request);
  if (!file) return file.error();
  file->kind = form.kind;
  const auto back = page_path::tender(std::to_string(*tender));
  if (form.kind != upload_kind::grades && is_sealed(site.service, *tender))
    return sealed_answer(site, request, *tender, *file, std::nullopt);
  const auto received =
      receive_upload(site.service, actor_of(request), *tender, *file, asks_to_replace(request));
  if (!received) return failure_page(site, request, received.error(), {form.subject, file->name, {}, back});
  if (received->late_bid) return done(back, "bid-late");
  if (received->notes.empty()) return done(back, form.notice);
  const FindingsView stored{form.subject, file->name, received->notes, back, true};
  return page_answer(request, findings_page(stored, context_of(site, request)));
}

Response receive_bid(Site& site, const Request& request) { return receive_form(site, request, bid_form); }
Response receive_prices(Site& site, const Request& request) {
  return receive_form(site, request, price_sheet);
}
Response receive_grades(Site& site, const Request& request) {
  return receive_form(site, request, grade_sheet);
}

// The fields `order`, best first, and `witness`; the draw was held now.
Response receive_draw(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  criteria::Draw draw;
  draw.lot = request.parameter("lot");
  draw.held_at = criteria::Timestamp::parse(site.service.clock());
  for (const auto& [name, value] : *fields) {
    if (name == "order") draw.order.push_back(value);
    if (name == "witness" && !value.empty()) draw.witness = value;
  }
  const auto ranking = page_path::ranking(std::to_string(*tender), draw.lot);
  const auto stored = record_draw(site.service, actor_of(request), *tender, draw_document(draw).text);
  if (!stored)
    return failure_page(site, request, stored.error(), {FindingsView::Subject::draw, "", {}, ranking});
  return done(ranking, "draw-stored");
}

}  // namespace

void add_upload_page_routes(Router& router, Site& site) {
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  const std::string tender = "/tenders/{tender}";
  router.add({Method::post, "/tenders", "page.tenders.receive", patient(site, receive_dossier), limit});
  router.add({Method::post, tender + "/bids", "page.bids.receive", patient(site, receive_bid), limit});
  router.add({Method::post, tender + "/prices", "page.prices.receive", patient(site, receive_prices), limit});
  router.add({Method::post, tender + "/grades", "page.grades.receive", patient(site, receive_grades), limit});
  router.add({Method::post, tender + "/lots/{lot}/draws", "page.draws.receive", with(site, receive_draw)});
}

}  // namespace server

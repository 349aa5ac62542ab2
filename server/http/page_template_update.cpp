// Moving a draft to a newer version of its template by its page.
#include "server/app/share_templates.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/template_update_page.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

constexpr std::size_t form_bytes = std::size_t{1} << 20;  // a field for every conflict

UpdateQuestion question_in(const Pairs& fields) {
  UpdateQuestion question;
  const auto to = field_of(fields, "to");
  std::int64_t version = 0;
  const auto [end, wrong] = std::from_chars(to.data(), to.data() + to.size(), version);
  if (wrong == std::errc() && end == to.data() + to.size()) question.version = version;
  const std::string start = update_field("");
  for (const auto& [name, value] : fields)
    if (name.starts_with(start))
      if (const auto side = criteria::from_name<criteria::UpdateSide>(value))
        question.choices.insert_or_assign(name.substr(start.size()), *side);
  return question;
}

// Choices of which there is nothing to choose any more, because the draft changed, are left out.
void keep_known(UpdateQuestion& question, const criteria::UpdateItems& items) {
  std::erase_if(question.choices, [&](const auto& choice) {
    return std::none_of(items.begin(), items.end(), [&](const criteria::UpdateItem& item) {
      return item.key == choice.first && item.outcome == criteria::UpdateOutcome::conflict;
    });
  });
}

FormValues chosen_in(const UpdateQuestion& question, const criteria::UpdateItems& items) {
  FormValues values;
  for (const criteria::UpdateItem& item : items) {
    if (item.outcome != criteria::UpdateOutcome::conflict) continue;
    const auto choice = question.choices.find(item.key);
    values.emplace_back(update_field(item.key),
                        choice == question.choices.end() ? "" : std::string(name(choice->second)));
  }
  return values;
}

Response show_with(Site& site, const Request& request, TenderId id, UpdateQuestion question,
                   Findings findings) {
  const auto plain = preview_template_update(site.service, id, {question.version, {}});
  if (!plain) return failure_page(site, request, plain.error());
  keep_known(question, plain->items);
  const auto update = preview_template_update(site.service, id, question);
  if (!update) return failure_page(site, request, update.error());
  const auto set = find_published(site.service, update->newer.id, update->newer.version);
  if (!set) return failure_page(site, request, set.error());
  for (criteria::Finding& finding : findings)
    if (finding.code == "update.choiceMissing") finding.place = update_field(finding.place);
  auto context = context_of(site, request);
  const auto key = std::to_string(id);
  const int status = findings.empty() ? 200 : 422;
  if (status != 200) context.address = page_path::draft_template(key);
  return page_answer(request,
                     template_update_page({key, *update, text(set->set.title, context.language),
                                           chosen_in(question, update->items), std::move(findings)},
                                          context),
                     status);
}

Response show_update(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  return show_with(site, request, *id, question_in(request.query), {});
}

Response receive_update(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto question = question_in(*fields);
  const auto stored =
      update_from_template(site.service, actor_of(request), *id, question, version_in(*fields));
  if (stored) return done(page_path::draft(std::to_string(*id)), "draft-updated");
  const auto told = told_in_form(stored.error());
  return told ? show_with(site, request, *id, question, *told) : failure_page(site, request, stored.error());
}

}  // namespace

void add_template_update_page_routes(Router& router, Site& site) {
  const std::string address = "/tenders/{tender}/draft/template";
  router.add({Method::get, address, "page.draftTemplate", with(site, show_update)});
  router.add({Method::post, address, "page.draftTemplateUpdate", with(site, receive_update), form_bytes});
}

}  // namespace server

#include "import/parse_number.hpp"
#include "server/app/edit_segments.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/merged_form.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/segment_form_page.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/agreement_text.hpp"

#include <charconv>

namespace server {
namespace {

constexpr std::size_t cpv_digits = 8;

// Reads what the form holds and keeps what it finds; whether the values are right is for `validate`.
class FactsForm {
 public:
  explicit FactsForm(const Pairs& fields) : fields_(fields) {}

  Segment segment(std::string id) {
    Segment segment{std::move(id), text("title"), text("sector"), text("description")};
    segment.english_title = text("titleEn");
    read_codes(segment);
    segment.intensity = intensity();
    segment.influence = appraisal("influence");
    segment.readiness = appraisal("readiness");
    segment.effort = appraisal("effort");
    return segment;
  }

  std::int64_t version() const { return whole<std::int64_t>("version").value_or(0); }
  const Findings& findings() const { return findings_; }

 private:
  std::string text(std::string_view name) const { return std::string(value_of(fields_, name).value_or("")); }

  template <typename Whole>
  std::optional<Whole> whole(std::string_view name) const {
    const std::string given = text(name);
    Whole number = 0;
    const auto [end, failed] = std::from_chars(given.data(), given.data() + given.size(), number);
    if (failed != std::errc() || end != given.data() + given.size()) return std::nullopt;
    return number;
  }

  // Nothing for an empty field, and with a finding for what is no number.
  std::optional<criteria::Decimal> decimal(const std::string& name) {
    const std::string given = text(name);
    if (given.empty()) return std::nullopt;
    const auto dutch = importing::parse_number(given, importing::Notation::dutch);
    const auto plain = importing::parse_number(given, importing::Notation::plain);
    if (dutch && plain && dutch->value() != plain->value()) {
      refuse("form.notationUnclear", name, given);
      return std::nullopt;
    }
    if (dutch) return *dutch;
    if (plain) return *plain;
    refuse("number.syntax", name, given);
    return std::nullopt;
  }

  void refuse(const char* code, const std::string& name, const std::string& given) {
    findings_.push_back(criteria::error(code, name, {{"text", given}}));
  }

  void read_codes(Segment& segment) {
    std::string code;
    for (const char c : text("codes") + ",") {
      if (c != ',' && c != ' ') {
        code += c;
      } else if (!code.empty()) {
        (code.size() == cpv_digits ? segment.cpv_codes : segment.cpv_prefixes).push_back(code);
        code.clear();
      }
    }
  }

  std::optional<criteria::ImpactIntensity> intensity() {
    const auto value = decimal("intensity");
    const auto low = decimal("low");
    const auto high = decimal("high");
    if (!value) {
      if ((low || high || !text("source").empty()) && text("intensity").empty())
        findings_.push_back(criteria::error("segment.noIntensity", "intensity"));
      return std::nullopt;
    }
    criteria::ImpactIntensity intensity{
        *value, criteria::ImpactUnit::mki_per_euro, text("source"), whole<int>("sourceYear").value_or(0), low,
        high};
    if (const auto unit = criteria::from_name<criteria::ImpactUnit>(text("unit"))) intensity.unit = *unit;
    return intensity;
  }

  std::optional<criteria::Appraisal> appraisal(const std::string& name) {
    const auto grade = decimal(name);
    if (!grade) {
      if (text(name).empty() && !text(name + "Reason").empty())
        findings_.push_back(criteria::error("segment.noGrade", name));
      return std::nullopt;
    }
    return criteria::Appraisal{*grade, text(name + "Reason")};
  }

  const Pairs& fields_;
  Findings findings_;
};

std::optional<StoredSegment> stored_segment(Site& site, const std::string& id) {
  return site.service.database.read([&](Unit& unit) { return SegmentStore(unit).find(id); });
}

Response show_new(Site& site, const Request& request) {
  return page_answer(request, segment_form_page({}, context_of(site, request)));
}

Response show_facts(Site& site, const Request& request) {
  const auto& id = request.parameter("segment");
  const auto stored = stored_segment(site, id);
  if (!stored) return failure_page(site, request, NotFound{"segment", id});
  const auto context = context_of(site, request);
  const SegmentFormView view{id,
                             text(titles_of(stored->segment), context.language),
                             stored->version,
                             form_values(stored->segment, context.language),
                             {},
                             !is_in_use(site.service, *stored)};
  return page_answer(request, segment_form_page(view, context));
}

Findings joined(Findings first, const Findings& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

// The form again, with what was sent and what is wrong with it.
Response refused(Site& site, const Request& request, SegmentFormView view, const Failure& failure) {
  int status = 422;
  if (const auto* found = std::get_if<Findings>(&failure)) {
    view.findings = at_segment_fields(*found);
  } else if (const auto* conflict = std::get_if<Conflict>(&failure)) {
    view.findings = {criteria::error(conflict->code, "id", {{"id", conflict->id}})};
    status = 409;
  } else if (const auto* outdated = std::get_if<Outdated>(&failure)) {
    view.findings = {criteria::error("form.changedMeanwhile", "")};
    if (const auto stored = stored_segment(site, view.id))
      view.findings = joined(
          std::move(view.findings),
          unlike_stored(form_values(stored->segment, context_of(site, request).language), view.values));
    view.version = outdated->current_version;
    status = 409;
  } else {
    return failure_page(site, request, failure);
  }
  auto context = context_of(site, request);
  context.address = view.id.empty() ? page_path::new_segment() : page_path::segment_facts(view.id);
  return page_answer(request, segment_form_page(view, context), status);
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  FactsForm form(*fields);
  const auto segment = form.segment(std::string(value_of(*fields, "id").value_or("")));
  const SegmentFormView view{"", "", 0, *fields, {}, false};
  if (!form.findings().empty())
    return refused(site, request, view, joined(form.findings(), at_segment_fields(validate(segment))));
  const auto created = create_segment(site.service, actor_of(request), segment);
  if (!created) return refused(site, request, view, created.error());
  return done(page_path::segment(segment.id), "segment-stored");
}

Response receive_facts(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("segment");
  const auto stored = stored_segment(site, id);
  if (!stored) return failure_page(site, request, NotFound{"segment", id});
  FactsForm form(*fields);
  const auto segment = form.segment(id);
  const SegmentFormView view{
      id,   text(titles_of(stored->segment), context_of(site, request).language), form.version(), *fields, {},
      false};
  if (!form.findings().empty())
    return refused(site, request, view, joined(form.findings(), at_segment_fields(validate(segment))));
  const auto edited = edit_segment(site.service, actor_of(request), segment, form.version());
  if (!edited) return refused(site, request, view, edited.error());
  return done(page_path::segment(segment.id), "segment-stored");
}

Response receive_removal(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("segment");
  const auto removed = remove_segment(site.service, actor_of(request), id, FactsForm(*fields).version());
  if (!removed)
    return failure_page(site, request, removed.error(),
                        {FindingsView::Subject::segment, "", {}, page_path::segment_facts(id)});
  return done(page_path::segments(), "segment-removed");
}

}  // namespace

void add_segment_form_routes(Router& router, Site& site) {
  const std::string address = "/segments/{segment}/facts";
  router.add({Method::get, address, "page.segmentFacts", with(site, show_facts)});
  router.add({Method::post, address, "page.segmentFacts.receive", with(site, receive_facts)});
  router.add({Method::get, "/segments-new", "page.segmentNew", with(site, show_new)});
  router.add({Method::post, "/segments-new", "page.segmentCreate", with(site, receive_new)});
  router.add(
      {Method::post, "/segments/{segment}/removal", "page.segmentRemove", with(site, receive_removal)});
}

}  // namespace server

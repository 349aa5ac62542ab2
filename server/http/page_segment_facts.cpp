#include "import/parse_number.hpp"
#include "server/app/edit_segments.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/segment_pages.hpp"

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

Response show_facts(Site& site, const Request& request) {
  const auto& id = request.parameter("segment");
  const auto stored = site.service.database.read([&](Unit& unit) { return SegmentStore(unit).find(id); });
  if (!stored) return failure_page(site, request, NotFound{"segment", id});
  return page_answer(request,
                     segment_facts_page(stored->segment, stored->version, context_of(site, request)));
}

Response receive_facts(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  FactsForm form(*fields);
  const auto segment = form.segment(request.parameter("segment"));
  const FindingsView view{FindingsView::Subject::segment, "", {}, page_path::segment_facts(segment.id)};
  if (!form.findings().empty()) return failure_page(site, request, form.findings(), view);
  const auto edited = edit_segment(site.service, actor_of(request), segment, form.version());
  if (!edited) return failure_page(site, request, edited.error(), view);
  return done(page_path::segment(segment.id), "segment-stored");
}

}  // namespace

void add_segment_facts_page_routes(Router& router, Site& site) {
  const std::string address = "/segments/{segment}/facts";
  router.add({Method::get, address, "page.segmentFacts", with(site, show_facts)});
  router.add({Method::post, address, "page.segmentFacts.receive", with(site, receive_facts)});
}

}  // namespace server

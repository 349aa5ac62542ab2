#include "import/segment_json.hpp"

#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

void read(const Field& field, ImpactIntensity& intensity) {
  ObjectReader object(field);
  object.required("value", intensity.value);
  object.required("unit", intensity.unit);
  object.required("source", intensity.source);
  object.required("year", intensity.year);
  object.optional("low", intensity.low);
  object.optional("high", intensity.high);
  object.finish();
}

void read(const Field& field, Appraisal& appraisal) {
  ObjectReader object(field);
  object.required("grade", appraisal.grade);
  object.required("reason", appraisal.reason);
  object.finish();
}

void read_members(ObjectReader& object, Spend& spend) {
  object.required_id("party", spend.party);
  object.required("year", spend.year);
  object.required("amount", spend.amount);
}

void read_members(ObjectReader& object, Contract& contract) {
  object.required_id("party", contract.party);
  object.required("title", contract.title);
  object.optional_filled("supplier", contract.supplier);
  object.optional("startsOn", contract.starts_on);
  object.required("endsOn", contract.ends_on);
  object.optional("yearlyValue", contract.yearly_value);
}

void read(const Field& field, Spend& spend) {
  ObjectReader object(field);
  read_members(object, spend);
  object.finish();
}

void read(const Field& field, Contract& contract) {
  ObjectReader object(field);
  read_members(object, contract);
  object.finish();
}

namespace {

void read_known(ObjectReader& object, Segment& segment) {
  object.optional_filled("titleEn", segment.english_title);
  if (const auto prefixes = object.member("cpvPrefixes")) read_ids(*prefixes, segment.cpv_prefixes);
  object.optional("intensity", segment.intensity);
  object.optional("influence", segment.influence);
  object.optional("readiness", segment.readiness);
  object.optional("effort", segment.effort);
}

void read_facts(ObjectReader& object, Segment& segment) {
  object.required_id("id", segment.id);
  object.required("title", segment.title);
  std::optional<std::string> sector, description;
  object.optional("sector", sector);
  object.optional("description", description);
  segment.sector = sector.value_or("");
  segment.description = description.value_or("");
  if (const auto codes = object.member("cpvCodes")) read_ids(*codes, segment.cpv_codes);
  read_known(object, segment);
}

}  // namespace

void read(const Field& field, Segment& segment) {
  ObjectReader object(field);
  read_facts(object, segment);
  if (const auto spend = object.member("spend")) read(*spend, segment.spend);
  if (const auto contracts = object.member("contracts")) read(*contracts, segment.contracts);
  object.finish();
}

Checked<std::vector<Segment>> read_segments(std::string_view json, const Limits& limits) {
  return read_whole<std::vector<Segment>>(
      json, limits,
      [](const Field& root, std::vector<Segment>& segments) {
        ObjectReader object(root);
        const auto format = object.needed("format");
        if (format && !check_format(*format, segments_format)) return;
        object.required("segments", segments);
        object.finish();
      },
      [](const std::vector<Segment>& segments) { return validate(segments); });
}

Checked<Segment> read_segment(std::string_view json, const Limits& limits) {
  return read_whole<Segment>(
      json, limits,
      [](const Field& root, Segment& segment) {
        ObjectReader object(root);
        read_facts(object, segment);
        for (const char* ours : {"version", "createdAt", "updatedAt"}) object.member(ours);
        object.finish();
      },
      [](const Segment& segment) { return validate(segment); });
}

Checked<Segment> read_segment_facts(std::string_view json, const Limits& limits) {
  return read_whole<Segment>(
      json, limits,
      [](const Field& root, Segment& segment) {
        ObjectReader object(root);
        read_known(object, segment);
        object.finish();
      },
      [](const Segment&) { return Findings{}; });
}

}  // namespace importing

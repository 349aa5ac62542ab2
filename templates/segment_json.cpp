#include "templates/segment_json.hpp"

namespace templates {

using namespace criteria;

void write(const Slot& slot, const ImpactIntensity& intensity) {
  ObjectWriter object(slot);
  object.member("value", intensity.value);
  object.member("unit", intensity.unit);
  object.member("source", intensity.source);
  object.member("year", intensity.year);
  object.member("low", intensity.low);
  object.member("high", intensity.high);
}

void write(const Slot& slot, const Appraisal& appraisal) {
  ObjectWriter object(slot);
  object.member("grade", appraisal.grade);
  object.member("reason", appraisal.reason);
}

void write_members(ObjectWriter& object, const Spend& spend) {
  object.member("party", spend.party);
  object.member("year", spend.year);
  object.member("amount", spend.amount);
}

void write_members(ObjectWriter& object, const Contract& contract) {
  object.member("party", contract.party);
  object.member("title", contract.title);
  object.filled("supplier", contract.supplier);
  object.member("startsOn", contract.starts_on);
  object.member("endsOn", contract.ends_on);
  object.member("yearlyValue", contract.yearly_value);
}

void write(const Slot& slot, const Spend& spend) {
  ObjectWriter object(slot);
  write_members(object, spend);
}

void write(const Slot& slot, const Contract& contract) {
  ObjectWriter object(slot);
  write_members(object, contract);
}

namespace {

void write_known(ObjectWriter& object, const Segment& segment) {
  object.filled("titleEn", segment.english_title);
  if (!segment.cpv_prefixes.empty()) object.member("cpvPrefixes", segment.cpv_prefixes);
  object.member("intensity", segment.intensity);
  object.member("influence", segment.influence);
  object.member("readiness", segment.readiness);
  object.member("effort", segment.effort);
}

}  // namespace

void write_facts(ObjectWriter& object, const Segment& segment) {
  object.member("id", segment.id);
  object.member("title", segment.title);
  object.filled("sector", segment.sector);
  object.filled("description", segment.description);
  object.member("cpvCodes", segment.cpv_codes);
  write_known(object, segment);
}

void write(const Slot& slot, const Segment& segment) {
  ObjectWriter object(slot);
  write_facts(object, segment);
  object.member("spend", segment.spend);
  object.member("contracts", segment.contracts);
}

std::string segment_facts_json(const Segment& segment) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    write_known(object, segment);
  }
  return canonical_json(tree.root());
}

std::string segments_json(const std::vector<Segment>& segments) {
  DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", segments_format);
    object.member("segments", segments);
  }
  return readable_json(tree.root());
}

}  // namespace templates

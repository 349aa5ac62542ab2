#include "criteria/cpv.hpp"
#include "criteria/validate_parts.hpp"

#include <set>

namespace criteria {
namespace {

std::string in_tender(std::string_view member) { return std::string("tender.").append(member); }

void check_cpv_codes(const Tender& tender, Findings& findings) {
  if (!tender.cpv_codes) return;
  for (std::size_t i = 0; i < tender.cpv_codes->size(); ++i)
    if (const std::string& code = (*tender.cpv_codes)[i]; !is_cpv_code(code))
      findings.push_back(error("cpv.code", at_index(in_tender("cpvCodes"), i), {{"code", code}}));
}

void check_estimated_value(const Tender& tender, Findings& findings) {
  if (!tender.estimated_value) return;
  const std::string place = in_tender("estimatedValue");
  check_amount(*tender.estimated_value, place, findings);
  if (tender.estimated_value->value().sign() <= 0)
    findings.push_back(error("estimatedValue.notPositive", place));
}

void check_template(const Tender& tender, Findings& findings) {
  if (!tender.drafted_from) return;
  const TemplatePin& pin = *tender.drafted_from;
  constexpr std::size_t digest_size = 64;
  const bool is_digest = pin.sha256.size() == digest_size &&
                         pin.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_digest)
    findings.push_back(error("template.pin", in_tender("template.sha256"), {{"value", pin.sha256}}));
  if (pin.version < 1)
    findings.push_back(
        error("template.pin", in_tender("template.version"), {{"value", std::to_string(pin.version)}}));
}

void check_provisions(const Tender& tender, Findings& findings) {
  if (!tender.provisions) return;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < tender.provisions->size(); ++i) {
    const Provision& provision = (*tender.provisions)[i];
    const std::string place = at_index(in_tender("provisions"), i) + ".id";
    if (provision.id.empty()) findings.push_back(error("id.empty", place));
    if (!seen.insert(provision.id).second)
      findings.push_back(error("id.duplicate", place, {{"id", provision.id}}));
  }
}

}  // namespace

void check_tender_facts(const Tender& tender, Findings& findings) {
  check_cpv_codes(tender, findings);
  check_estimated_value(tender, findings);
  check_template(tender, findings);
  check_provisions(tender, findings);
}

void check_circularity(const LotCheck& check) {
  for (const PlacedCriterion& placed : check.criteria) {
    const Criterion& node = *placed.criterion;
    if (!node.circular) continue;
    const std::string place = placed.place + ".circular";
    if (*node.circular == Circularity{})
      check.findings.push_back(error("circular.empty", place, {{"criterion", node.id}}));
    if (!node.circular->quantity) continue;
    if (is_share(*node.circular->quantity) && !node.circular->basis)
      check.findings.push_back(warning("circular.basisMissing", place));
    const auto derived = node.answer ? derived_quantity(*node.answer) : std::nullopt;
    if (derived && *derived != *node.circular->quantity)
      check.findings.push_back(
          error("circular.quantityDiffers", place + ".quantity", {{"criterion", node.id}}));
  }
}

}  // namespace criteria

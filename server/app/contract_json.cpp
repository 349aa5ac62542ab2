#include "server/app/contract_json.hpp"

#include "criteria/data_tree.hpp"
#include "criteria/validate.hpp"
#include "criteria/validate_parts.hpp"
#include "evaluator/scoring.hpp"
#include "import/dossier_json.hpp"
#include "import/dossier_parts.hpp"
#include "import/json_reader.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Checked;
using criteria::DataKind;
using criteria::DataTree;
using criteria::DataValue;
using criteria::Findings;
using importing::Field;

template <typename Part>
Document document(const Part& part) {
  DataTree tree;
  templates::write(templates::Slot{tree, {}}, part);
  return document_of(templates::canonical_json(tree.root()));
}

bool is_ours(DataValue member, bool with_id) {
  constexpr std::array<std::string_view, 7> ours{"version", "revision",  "bidCount", "fictitious",
                                                 "upload",  "createdAt", "updatedAt"};
  return (with_id && member.key() == "id") || std::find(ours.begin(), ours.end(), member.key()) != ours.end();
}

void copy(DataValue value, std::string_view key, DataTree& into);

void copy_items(DataValue container, DataTree& into) {
  for (const DataValue item : container) copy(item, item.key(), into);
}

void copy(DataValue value, std::string_view key, DataTree& into) {
  if (!value.is_container()) return into.add(value.kind(), value.text(), key);
  if (value.is(DataKind::object))
    into.open_object(key);
  else
    into.open_array(key);
  copy_items(value, into);
  into.close();
}

// The sender's part without the members that the service adds; `sent` must outlive it.
void copy_without_ours(DataValue sent, bool with_id, DataTree& into) {
  if (!sent.is(DataKind::object)) return copy(sent, {}, into);
  into.open_object();
  for (const DataValue member : sent)
    if (!is_ours(member, with_id)) copy(member, member.key(), into);
  into.close();
}

// `read_into(field, part)` fills the part from what `prepare(sent, tree)` puts into a tree.
template <typename Part, typename Prepare, typename ReadInto>
Checked<Part> read_part(std::string_view json, Prepare prepare, ReadInto read_into) {
  const importing::Limits limits;
  const auto sent = importing::read_json(json, limits);
  if (!sent) return tl::make_unexpected(sent.error());
  DataTree tree;
  prepare(sent->root(), tree);
  importing::FindingLog log(limits.findings);
  importing::Reading reading{log};
  Part part;
  read_into(Field{tree.root(), importing::Place{}, reading}, part);
  if (log.has_errors()) return tl::make_unexpected(log.take());
  return part;
}

// A part whose id, if it has one, is ours.
template <typename Part>
Checked<Part> read_object(std::string_view json) {
  return read_part<Part>(
      json, [](DataValue sent, DataTree& tree) { copy_without_ours(sent, true, tree); },
      [](const Field& field, Part& part) { importing::read(field, part); });
}

// The part, or what `findings` says against it.
template <typename Part>
Checked<Part> unless_wrong(Part part, Findings findings) {
  if (criteria::has_errors(findings)) return tl::make_unexpected(std::move(findings));
  return part;
}

std::string list_text(const std::vector<std::string>& items) {
  return fmt::format("[{}]", fmt::join(items, ","));
}

}  // namespace

Document tender_document(const criteria::Tender& tender) { return document(tender); }
Document bid_document(const criteria::Bid& bid) { return document(bid); }
Document grade_document(const criteria::Grade& grade) { return document(grade); }
Document draw_document(const criteria::Draw& draw) { return document(draw); }

Checked<criteria::Tender> read_tender(std::string_view json) {
  auto tender = read_object<criteria::Tender>(json);
  if (!tender) return tender;
  return unless_wrong(*tender, relative_to("tender", criteria::validate(*tender)));
}

Checked<criteria::Bid> read_bid(std::string_view json, const criteria::Tender& tender) {
  const auto as_list = [](DataValue sent, DataTree& tree) {
    tree.open_array();
    copy_without_ours(sent, false, tree);
    tree.close();
  };
  auto bids = read_part<std::vector<criteria::Bid>>(
      json, as_list, [&](const Field& field, std::vector<criteria::Bid>& part) {
        importing::read_bids(field, tender, part);
      });
  if (!bids) return tl::make_unexpected(relative_to("[0]", std::move(bids.error())));
  return unless_wrong(bids->at(0), check_bid(bids->at(0), tender));
}

Findings check_bid(const criteria::Bid& bid, const criteria::Tender& tender) {
  const criteria::Dossier alone{tender, {bid}, std::nullopt, std::nullopt};
  Findings findings;
  criteria::check_bids(alone, findings);
  return relative_to("bids[0]", std::move(findings));
}

Checked<criteria::Grade> read_grade(std::string_view json) { return read_object<criteria::Grade>(json); }
Checked<std::vector<criteria::Grade>> read_grades(std::string_view json) {
  return read_part<std::vector<criteria::Grade>>(
      json, [](DataValue sent, DataTree& tree) { copy(sent, {}, tree); },
      [](const Field& field, std::vector<criteria::Grade>& part) { importing::read(field, part); });
}
Checked<criteria::Draw> read_draw(std::string_view json) { return read_object<criteria::Draw>(json); }

namespace {

// Whether the scoring rule takes a number; a bound beyond which it announced the rejection of the bid is no
// fault of the grade.
void check_range(const criteria::Grade& grade, const criteria::Criterion& leaf, Findings& findings) {
  const auto number = criteria::Decimal::parse(grade.level);
  if (!leaf.scoring || !leaf.answer || !leaf.panel || !number ||
      criteria::answer_form(leaf) != criteria::AnswerForm::quantity)
    return;
  criteria::Number share;
  const auto judged = evaluator::PreparedRule(*leaf.scoring).of_number(number->value(), share);
  if (judged.flaw != evaluator::Flaw::out_of_range && judged.flaw != evaluator::Flaw::not_positive) return;
  findings.push_back(criteria::error(
      judged.flaw == evaluator::Flaw::out_of_range ? "answer.outOfRange" : "answer.notPositive", "level",
      {{"criterion", leaf.id},
       {"given", grade.level},
       {"bound", judged.bound != nullptr ? judged.bound->text() : "0"}}));
}

}  // namespace

Findings check_grade(const criteria::Grade& grade, const criteria::Tender& tender,
                     const std::optional<criteria::LotId>& lot) {
  criteria::Dossier alone{tender, {}, std::vector<criteria::Grade>{grade}, std::nullopt};
  if (lot) {
    auto& bid = alone.bids.emplace_back();
    bid.id = grade.bid;
    bid.lot = *lot;
  }
  Findings findings;
  criteria::check_grades(alone, findings);
  findings = relative_to("grades[0]", std::move(findings));
  const auto* in = lot ? criteria::find_lot(tender, *lot) : nullptr;
  if (const auto* leaf = in ? criteria::find_criterion(in->criteria, grade.criterion) : nullptr)
    check_range(grade, *leaf, findings);
  return findings;
}

Findings check_grades(const std::vector<criteria::Grade>& grades, const criteria::Dossier& dossier) {
  Findings findings;
  for (std::size_t at = 0; at < grades.size(); ++at) {
    const auto bid = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& known) { return known.id == grades[at].bid; });
    const auto lot = bid == dossier.bids.end() ? std::nullopt : std::optional(bid->lot);
    for (auto& finding : check_grade(grades[at], dossier.tender, lot)) {
      finding.place = fmt::format("grades[{}].{}", at, finding.place);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

criteria::Dossier dossier_of(const DossierParts& parts) {
  auto text = fmt::format(R"({{"format":"{}","tender":{},"bids":{})", criteria::dossier_format, parts.tender,
                          list_text(parts.bids));
  if (parts.grades) text += R"(,"grades":)" + list_text(*parts.grades);
  if (parts.draws) text += R"(,"draws":)" + list_text(*parts.draws);
  auto dossier = importing::read_dossier(text + "}", importing::record_limits());
  if (!dossier) throw std::logic_error("the stored parts make no dossier: " + dossier.error().front().code);
  return std::move(*dossier);
}

criteria::Tender tender_of(std::string_view document) {
  return dossier_of({std::string(document), {}, std::nullopt, std::nullopt}).tender;
}

Findings relative_to(std::string_view place, Findings findings) {
  for (auto& finding : findings) {
    if (finding.place.compare(0, place.size(), place) != 0) continue;
    finding.place.erase(0, place.size());
    if (finding.place.substr(0, 1) == ".") finding.place.erase(0, 1);
  }
  return findings;
}

}  // namespace server

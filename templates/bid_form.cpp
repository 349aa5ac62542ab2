#include "templates/bid_form.hpp"

#include "criteria/form_marks.hpp"
#include "templates/bid_form_parts.hpp"

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Kind;

std::string_view form_kind(Envelope envelope) {
  switch (envelope) {
    case Envelope::quality:
      return criteria::marks::kind_quality;
    case Envelope::price:
      return criteria::marks::kind_price;
    default:
      return criteria::marks::kind_bid;
  }
}

// Prices stand on a sheet of their own, so that the rest can be passed on without them.
void split_prices(const std::vector<const Criterion*>& leaves, std::vector<const Criterion*>& prices,
                  std::vector<const Criterion*>& others) {
  for (const Criterion* leaf : leaves) (leaf->kind == Kind::price ? prices : others).push_back(leaf);
}

}  // namespace

std::vector<const Criterion*> asked_leaves(const criteria::Lot& lot, Envelope envelope) {
  std::vector<const Criterion*> asked;
  for (const Criterion* leaf : criteria::leaves(lot.criteria)) {
    const bool is_price = leaf->kind == Kind::price;
    if (envelope == Envelope::all || is_price == (envelope == Envelope::price)) asked.push_back(leaf);
  }
  return asked;
}

std::string bid_form(const criteria::Tender& tender, const criteria::Lot& lot, const FormIssue& issue,
                     Language language, Envelope envelope) {
  const std::string title(label(envelope == Envelope::price ? "form.priceTitle" : "form.title", language));
  XlsxForm form({title, tender.reference, tender.buyer ? tender.buyer->name : "", issue.issued, {}},
                {std::string(form_kind(envelope)), tender.reference, lot.id, issue.version, ""}, language);
  add_instructions(form, tender, lot, envelope);

  const auto leaves = asked_leaves(lot, envelope);
  std::vector<InputSheetName> where;
  for (const Criterion* leaf : leaves)
    if (leaf->answer && criteria::is_derived(*leaf->answer))
      where.push_back(
          {leaf, label("form.sheet.input", language, {{"number", std::to_string(where.size() + 1)}})});
  std::vector<const Criterion*> prices, others;
  split_prices(leaves, prices, others);
  if (!others.empty())
    add_answer_sheet(form, std::string(label("form.sheet.answers", language)), lot, others, where);
  if (!prices.empty())
    add_answer_sheet(form, std::string(label("form.sheet.prices", language)), lot, prices, where);
  for (const InputSheetName& derived : where) add_input_sheet(form, derived.sheet, *derived.leaf);
  return form.finish();
}

}  // namespace templates

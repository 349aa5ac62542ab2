#include "import/notice_criteria.hpp"

#include "import/notice_elements.hpp"

#include <pugixml.hpp>

namespace importing {
namespace {

using namespace criteria;

// A number with at most this many digits counts; longer ones are no weight.
constexpr std::size_t most_digits = 12;

struct Announced {
  std::string type, name, description;
  std::string weight_kind, weight, threshold;
};

void read_parameter(pugi::xml_node parameter, Announced& criterion) {
  const pugi::xml_node code = at(parameter, "ParameterCode");
  const std::string number = text_at(parameter, "ParameterNumeric");
  if (has_attribute(code, "listName", "number-weight")) {
    criterion.weight_kind = text_of(code);
    criterion.weight = number;
  }
  if (has_attribute(code, "listName", "number-threshold") && text_of(code) == "min-score")
    criterion.threshold = number;
}

std::vector<Announced> announced(pugi::xml_node terms, std::string_view language) {
  std::vector<Announced> all;
  const pugi::xml_node criterion = at(terms, "AwardingTerms/AwardingCriterion");
  for (const pugi::xml_node node : below(criterion, "SubordinateAwardingCriterion")) {
    Announced each;
    each.type = text_at(node, "AwardingCriterionTypeCode");
    each.name = text_in(node, "Name", language);
    each.description = text_in(node, "Description", language);
    for (const pugi::xml_node parameter : below(extension_of(node), "AwardCriterionParameter"))
      read_parameter(parameter, each);
    all.push_back(std::move(each));
  }
  return all;
}

class CriteriaReader {
 public:
  CriteriaReader(const std::string& place, Lot& lot, FindingLog& log) : place_(place), lot_(lot), log_(log) {}

  void read(const std::vector<Announced>& all) {
    lot_.award.method = AwardMethod::weighted_points;
    if (all.empty()) {
      note("notice.criteriaUnsaid", "", {{"lot", lot_.id}});
      add_price_alone("Prijs", {});
      return;
    }
    const bool is_price_alone = all.size() == 1 && !is_quality(all.front());
    if (is_price_alone) {
      add_price_alone(all.front().name.empty() ? "Prijs" : all.front().name, all.front().description);
      return;
    }
    for (const Announced& each : all) add(each);
    weigh(all);
  }

 private:
  using Parameters = std::vector<std::pair<std::string, std::string>>;

  void note(const char* code, const std::string& member, Parameters parameters) {
    log_.add(warning(code, place_ + member, std::move(parameters)));
  }

  static bool is_quality(const Announced& each) { return each.type != "price" && each.type != "cost"; }

  void add_price_alone(const std::string& title, const std::string& description) {
    lot_.award.method = AwardMethod::lowest_price;
    Criterion price;
    price.id = "P1";
    price.kind = Kind::price;
    price.title = title;
    if (!description.empty()) price.description = description;
    price.answer = AmountAnswer{};
    lot_.criteria.push_back(std::move(price));
  }

  void add(const Announced& each) {
    Criterion leaf;
    const bool quality = is_quality(each);
    int& count = quality ? qualities_ : prices_;
    leaf.id = (quality ? "K" : "P") + std::to_string(++count);
    leaf.kind = quality ? Kind::quality : Kind::price;
    leaf.title = each.name.empty() ? leaf.id : each.name;
    if (!each.description.empty()) leaf.description = each.description;
    if (quality) {
      leaf.answer = GradeAnswer{};
      leaf.scoring = Points{Decimal::of("10")};
    } else {
      leaf.answer = AmountAnswer{};
      leaf.scoring = RelativeLowest{};
    }
    const std::string at = ".criteria[" + std::to_string(lot_.criteria.size()) + "]";
    note("notice.ruleUnsaid", at + ".scoring", {{"criterion", leaf.title}});
    if (!each.threshold.empty())
      note("notice.threshold", at + ".minimumScore", {{"criterion", leaf.title}, {"value", each.threshold}});
    lot_.criteria.push_back(std::move(leaf));
  }

  // The weight as a whole of 100 or of points; nothing where none is told as a number.
  std::optional<Decimal> weight_of(const Announced& each) {
    const bool counts = each.weight_kind.starts_with("per-") || each.weight_kind.starts_with("poi-") ||
                        each.weight_kind.starts_with("dec-");
    if (!counts || each.weight.size() > most_digits) return std::nullopt;
    auto weight = Decimal::parse(each.weight);
    if (!weight || weight->value().sign() < 0) return std::nullopt;
    if (!each.weight_kind.starts_with("dec-")) return weight;
    return Decimal::parse((weight->value() * Number(100)).to_truncated(static_cast<int>(most_digits)));
  }

  void weigh(const std::vector<Announced>& all) {
    Number sum;
    bool is_told = true;
    bool is_range = false;
    bool is_points = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto weight = weight_of(all[i]);
      is_told = is_told && weight;
      is_range = is_range || all[i].weight_kind.ends_with("-mid");
      is_points = is_points || all[i].weight_kind.starts_with("poi-");
      if (!weight) continue;
      lot_.criteria[i].weight = weight;
      sum += weight->value();
    }
    if (!is_told || sum.is_zero()) {
      note("notice.weightsUnsaid", ".criteria", {{"lot", lot_.id}});
      for (Criterion& leaf : lot_.criteria) leaf.weight = Decimal::of("1");
      lot_.award.scale = Decimal::parse(std::to_string(lot_.criteria.size()));
      return;
    }
    if (is_range) note("notice.weightRange", ".criteria", {{"lot", lot_.id}});
    if (sum == Number(100)) return;
    const std::string total = sum.to_truncated(static_cast<int>(most_digits));
    lot_.award.scale = Decimal::parse(total);
    if (!is_points)
      note("notice.weightSum", ".criteria", {{"lot", lot_.id}, {"sum", total}, {"expected", "100"}});
  }

  const std::string& place_;
  Lot& lot_;
  FindingLog& log_;
  int qualities_ = 0;
  int prices_ = 0;
};

}  // namespace

void read_award_criteria(pugi::xml_node terms, std::string_view language, const std::string& place, Lot& lot,
                         FindingLog& log) {
  CriteriaReader(place, lot, log).read(announced(terms, language));
}

}  // namespace importing

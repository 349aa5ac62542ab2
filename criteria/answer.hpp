// What a criterion asks (AnswerType) and what a bid gives (AnswerValue).
#pragma once

#include "criteria/circularity.hpp"
#include "criteria/decimal.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace criteria {

// A count that a dossier may write as a JSON number or as a string; how it was written is kept.
struct WholeNumber {
  int value = 0;
  bool quoted = false;
  bool operator==(const WholeNumber&) const = default;
};

// Environmental indicators to quantities, or to euro per unit; in the order written.
using IndicatorTable = std::vector<std::pair<std::string, Decimal>>;

// ---- what is asked --------------------------------------------------------------------------------------

struct BooleanAnswer {
  bool operator==(const BooleanAnswer&) const = default;
};
struct NumberAnswer {
  std::optional<std::string> unit;
  bool operator==(const NumberAnswer&) const = default;
};
// Euro excluding VAT, at most two decimals.
struct AmountAnswer {
  bool operator==(const AmountAnswer&) const = default;
};
// A judgement by assessors: a level of the rule's table, or a number for every other rule.
struct GradeAnswer {
  bool operator==(const GradeAnswer&) const = default;
};
// Life-cycle cost in euro; NPV of end-of-year flows at `rate` percent (Directive 2014/24/EU art. 68).
struct LccAnswer {
  std::optional<std::string> method;
  Decimal rate;
  WholeNumber years;
  bool operator==(const LccAnswer&) const = default;
};
// Material Circularity Indicator (Ellen MacArthur Foundation, 2019).
struct MciAnswer {
  std::optional<std::string> method;
  Decimal average_life;  // Lav
  Decimal average_use;   // Uav
  bool operator==(const MciAnswer&) const = default;
};
// Losmaakbaarheid; the method names version 1 (mean) or 2.0 (harmonic).
struct DetachabilityAnswer {
  std::optional<std::string> method;
  bool operator==(const DetachabilityAnswer&) const = default;
};
// Milieukostenindicator in euro: impacts weighted by the buyer's table, or by a shipped dated one.
struct MkiAnswer {
  std::optional<std::string> method;
  std::optional<IndicatorTable> weights;
  bool operator==(const MkiAnswer&) const = default;
};
// MilieuPrestatie Gebouwen: MKI per m² gross floor area and year.
struct MpgAnswer {
  std::optional<std::string> method;
  std::optional<IndicatorTable> weights;
  WholeNumber years;
  bool operator==(const MpgAnswer&) const = default;
};

using AnswerType = std::variant<BooleanAnswer, NumberAnswer, AmountAnswer, GradeAnswer, LccAnswer, MciAnswer,
                                DetachabilityAnswer, MkiAnswer, MpgAnswer>;

// "boolean", "number", "amount", "grade", "lcc", "mci", "detachability", "mki", "mpg".
std::string_view name(const AnswerType& type);
// The program computes the quantity from the bid's inputs.
bool is_derived(const AnswerType& type);
// `answer.method` of a derived type, as given; the method in force when absent is `default_method`.
std::optional<std::string> method(const AnswerType& type);
// The dated method version of a derived type that applies: as given, else the type's current one
// ("lcc-npv-2014", "mci-2019", "detachability-2.0", "mki-a1"); empty for other types.
std::string effective_method(const AnswerType& type);
// The method versions that a type may name, the current one first; empty for types that are not derived.
std::span<const std::string_view> known_methods(const AnswerType& type);
// Those by which a derived answer computes that quantity; empty for a quantity that none computes.
std::span<const std::string_view> known_methods(CircularQuantity quantity);

// ---- what is given --------------------------------------------------------------------------------------

struct Replacement {
  WholeNumber year;
  Decimal amount;
  bool operator==(const Replacement&) const = default;
};
struct LccInputs {
  Decimal investment, annual;
  std::vector<Replacement> replacements;
  Decimal end_of_life, residual;
  bool operator==(const LccInputs&) const = default;
};
struct MciPart {
  Decimal mass, FR, FU, FS, CR, CU, CC, CE, EC, EF;
  bool operator==(const MciPart&) const = default;
};
struct MciInputs {
  std::vector<MciPart> parts;
  Decimal life;  // L
  Decimal use;   // U
  bool operator==(const MciInputs&) const = default;
};
struct DetachableElement {
  Decimal mki, TV, ToV, DK, VI;
  bool operator==(const DetachableElement&) const = default;
};
struct DetachabilityInputs {
  std::vector<DetachableElement> elements;
  bool operator==(const DetachabilityInputs&) const = default;
};
struct MkiInputs {
  IndicatorTable impacts;
  std::optional<Decimal> area;  // m² gross floor area; mpg only
  bool operator==(const MkiInputs&) const = default;
};
struct Level {
  std::string key;
  bool operator==(const Level&) const = default;
};
using DerivedInputs = std::variant<LccInputs, MciInputs, DetachabilityInputs, MkiInputs>;

// bool for `boolean`, Decimal for `number`, `amount` and numeric grades, Level for a level, inputs for
// derived. Inputs are large and rare, so they are boxed to keep the common answers small.
class Boxed {
 public:
  explicit Boxed(DerivedInputs inputs) : inputs_{std::move(inputs)} {}
  const DerivedInputs& get() const { return inputs_.front(); }
  bool operator==(const Boxed&) const = default;

 private:
  std::vector<DerivedInputs> inputs_;
};
using AnswerValue = std::variant<bool, Decimal, Level, Boxed>;

}  // namespace criteria

// The criteria library: criteria, requirements and clauses that buyers share, each ready to be taken into a
// template or a tender.
#pragma once

#include "criteria/circularity.hpp"
#include "criteria/criterion.hpp"
#include "criteria/date.hpp"
#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/provision.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace criteria {

// The five kinds of the Dutch instrument for responsible procurement (MVI): geschiktheidseis,
// selectiecriterium, minimumeis, gunningscriterium, contractbepaling.
enum class LibraryKind {
  suitability_requirement,
  selection_criterion,
  requirement,
  award_criterion,
  contract_clause
};

// Basis, significant, ambitieus: how much is asked of the market.
enum class LibraryLevel { basic, significant, ambitious };

// What it is about; the groups under which buyers look.
enum class CircularTheme {
  material_input,       // secondary and less material
  biobased,             // renewable material, carbon stored in it
  reuse,                // products and parts that had a life before
  life_extension,       // durable, repairable, spare parts
  detachability,        // losmaakbaarheid
  take_back,            // return and value at the end of use
  residual_streams,     // waste, sorting, the next cycle
  environmental_costs,  // MKI, MPG, life-cycle costs
  emissions,            // CO2 of making, transport and use
  transparency,         // passports, chains, reports
  organisation          // what a bidder can do and how it works
};

// What a bid's answer measures. A percentage means nothing without a basis, a method nothing without its
// version.
struct LibraryMeasure {
  CircularQuantity quantity = CircularQuantity::mki;
  std::optional<Basis> basis;
  std::optional<std::string> unit;
  std::string method;
  std::string method_version;
  bool operator==(const LibraryMeasure&) const = default;
};

// The criterion at one level. A requirement has a bound, an award criterion a scoring rule; the other kinds
// only have a text.
struct LibraryVariant {
  LibraryLevel level = LibraryLevel::basic;
  LocalizedText text;  // as it stands in a tender
  std::optional<Accept> accept;
  std::optional<ScoringRule> scoring;
  bool operator==(const LibraryVariant&) const = default;
};

struct LibraryCriterion {
  std::string id;  // "BET-G1": never used for anything else
  LibraryKind kind = LibraryKind::award_criterion;
  LocalizedText title;
  std::vector<std::string> segments;  // empty: every segment
  std::optional<std::string> owner;   // a party; absent: the working group
  CircularTheme theme = CircularTheme::material_input;
  std::optional<Strategy> strategy;
  std::optional<LibraryMeasure> measure;
  std::optional<AnswerType> answer;      // requirements and award criteria
  std::vector<LibraryVariant> variants;  // each level at most once, ascending
  LocalizedText evidence;                // how a bidder proves it
  LocalizedText verification;            // how the buyer verifies it, before the award and in the contract
  LocalizedText guidance;                // how to use it
  LocalizedText example;                 // how it worked out in a tender, or what a good answer looks like
  LocalizedText why;                     // when it helps
  LocalizedText why_not;                 // when to leave it out
  std::vector<std::string> sources;
  Date review_by;  // the working group looks at it again before that day
  bool operator==(const LibraryCriterion&) const = default;
};

struct Library {
  std::vector<LibraryCriterion> criteria;
  bool operator==(const Library&) const = default;
};

inline constexpr std::string_view library_format = "wederwaarde-library/1";

// Everything that is wrong with a library on its own: ids (`library.id`: 2 to 5 capitals, a hyphen, a
// capital, a number; `id.duplicate`), empty texts, variants (`library.noVariants`, `library.variantOrder`),
// what a kind needs or cannot have (`library.noAnswer`, `library.noBound`, `library.noRule`,
// `library.needless`), a share without a basis (`circular.basisMissing`), and a variant that could not be
// scored in a tender.
Findings validate(const Library& library);

const LibraryVariant* find_variant(const LibraryCriterion& criterion, LibraryLevel level);
// Its kind stands in a tender's criteria, not among its provisions.
bool is_scored_or_required(LibraryKind kind);

// How it enters a tender at a level that it has (`find_variant`), in one language: a requirement or an award
// criterion as a leaf without a weight, the other kinds as a provision.
using TextIn = std::string LocalizedText::*;
Criterion criterion_of(const LibraryCriterion& criterion, const LibraryVariant& variant, TextIn language);
Provision provision_of(const LibraryCriterion& criterion, const LibraryVariant& variant, TextIn language);

}  // namespace criteria

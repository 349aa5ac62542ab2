// The exchange contract's word for each value of a closed set, in one place for readers and writers.
#pragma once

#include "criteria/tender.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace criteria {

template <typename Enum>
struct NameTable;

template <>
struct NameTable<Kind> {
  static constexpr std::array<std::pair<Kind, std::string_view>, 3> names{
      {{Kind::requirement, "requirement"}, {Kind::quality, "quality"}, {Kind::price, "price"}}};
};
template <>
struct NameTable<Combine> {
  static constexpr std::array<std::pair<Combine, std::string_view>, 2> names{
      {{Combine::consensus, "consensus"}, {Combine::mean, "mean"}}};
};
template <>
struct NameTable<Outside> {
  static constexpr std::array<std::pair<Outside, std::string_view>, 3> names{
      {{Outside::clamp, "clamp"}, {Outside::reject, "reject"}, {Outside::extrapolate, "extrapolate"}}};
};
template <>
struct NameTable<Centre> {
  static constexpr std::array<std::pair<Centre, std::string_view>, 2> names{
      {{Centre::mean, "mean"}, {Centre::median, "median"}}};
};
template <>
struct NameTable<Negative> {
  static constexpr std::array<std::pair<Negative, std::string_view>, 2> names{
      {{Negative::keep, "keep"}, {Negative::clamp, "clamp"}}};
};
template <>
struct NameTable<Best> {
  static constexpr std::array<std::pair<Best, std::string_view>, 2> names{
      {{Best::lowest, "lowest"}, {Best::highest, "highest"}}};
};
template <>
struct NameTable<RoundingMode> {
  static constexpr std::array<std::pair<RoundingMode, std::string_view>, 3> names{
      {{RoundingMode::half_up, "half-up"},
       {RoundingMode::half_even, "half-even"},
       {RoundingMode::down, "down"}}};
};
template <>
struct NameTable<RoundAt> {
  static constexpr std::array<std::pair<RoundAt, std::string_view>, 2> names{
      {{RoundAt::criterion, "criterion"}, {RoundAt::total, "total"}}};
};
template <>
struct NameTable<OnWithdrawal> {
  static constexpr std::array<std::pair<OnWithdrawal, std::string_view>, 2> names{
      {{OnWithdrawal::keep, "keep"}, {OnWithdrawal::recompute, "recompute"}}};
};
template <>
struct NameTable<AwardMethod> {
  static constexpr std::array<std::pair<AwardMethod, std::string_view>, 8> names{
      {{AwardMethod::weighted_points, "weighted-points"},
       {AwardMethod::value_in_euros, "value-in-euros"},
       {AwardMethod::quality_adjusted_price, "quality-adjusted-price"},
       {AwardMethod::utility_index, "utility-index"},
       {AwardMethod::quality_per_price, "quality-per-price"},
       {AwardMethod::reference_point, "reference-point"},
       {AwardMethod::lowest_price, "lowest-price"},
       {AwardMethod::lowest_cost, "lowest-cost"}}};
};
template <>
struct NameTable<Procedure> {
  static constexpr std::array<std::pair<Procedure, std::string_view>, 6> names{
      {{Procedure::open, "open"},
       {Procedure::restricted, "restricted"},
       {Procedure::negotiated, "negotiated"},
       {Procedure::competitive_dialogue, "competitive-dialogue"},
       {Procedure::private_tender, "private"},
       {Procedure::single_tender, "single"}}};
};
template <>
struct NameTable<ProvisionKind> {
  static constexpr std::array<std::pair<ProvisionKind, std::string_view>, 3> names{
      {{ProvisionKind::suitability_requirement, "suitability-requirement"},
       {ProvisionKind::selection_criterion, "selection-criterion"},
       {ProvisionKind::contract_clause, "contract-clause"}}};
};
template <>
struct NameTable<Strategy> {
  static constexpr std::array<std::pair<Strategy, std::string_view>, 10> names{
      {{Strategy::refuse, "refuse"},
       {Strategy::rethink, "rethink"},
       {Strategy::reduce, "reduce"},
       {Strategy::reuse, "reuse"},
       {Strategy::repair, "repair"},
       {Strategy::refurbish, "refurbish"},
       {Strategy::remanufacture, "remanufacture"},
       {Strategy::repurpose, "repurpose"},
       {Strategy::recycle, "recycle"},
       {Strategy::recover, "recover"}}};
};
template <>
struct NameTable<CircularQuantity> {
  static constexpr std::array<std::pair<CircularQuantity, std::string_view>, 16> names{
      {{CircularQuantity::mki, "mki"},
       {CircularQuantity::mpg, "mpg"},
       {CircularQuantity::mci, "mci"},
       {CircularQuantity::detachability, "detachability"},
       {CircularQuantity::life_cycle_cost, "lcc"},
       {CircularQuantity::secondary_share, "secondary-share"},
       {CircularQuantity::reused_share, "reused-share"},
       {CircularQuantity::refurbished_share, "refurbished-share"},
       {CircularQuantity::biobased_share, "biobased-share"},
       {CircularQuantity::recyclable_share, "recyclable-share"},
       {CircularQuantity::co2_emission, "co2-emission"},
       {CircularQuantity::co2_storage, "co2-storage"},
       {CircularQuantity::co2_ladder_level, "co2-ladder-level"},
       {CircularQuantity::service_life, "service-life"},
       {CircularQuantity::spare_parts, "spare-parts"},
       {CircularQuantity::take_back, "take-back"}}};
};
template <>
struct NameTable<Basis> {
  static constexpr std::array<std::pair<Basis, std::string_view>, 5> names{{{Basis::mass, "mass"},
                                                                            {Basis::volume, "volume"},
                                                                            {Basis::items, "items"},
                                                                            {Basis::impact, "impact"},
                                                                            {Basis::spend, "spend"}}};
};

// The contract's word for a value.
template <typename Enum>
constexpr std::string_view name(Enum value) {
  for (const auto& [key, text] : NameTable<Enum>::names)
    if (key == value) return text;
  return {};
}

// The value of a contract's word, or nothing when the set has no such word.
template <typename Enum>
constexpr std::optional<Enum> from_name(std::string_view text) {
  for (const auto& [key, candidate] : NameTable<Enum>::names)
    if (candidate == text) return key;
  return std::nullopt;
}

}  // namespace criteria

// The words of a promise's closed sets.
#pragma once

#include "criteria/names.hpp"
#include "criteria/promise.hpp"

namespace criteria {

template <>
struct NameTable<PromiseForm> {
  static constexpr std::array<std::pair<PromiseForm, std::string_view>, 4> names{
      {{PromiseForm::quantity, "quantity"},
       {PromiseForm::truth, "truth"},
       {PromiseForm::level, "level"},
       {PromiseForm::judgement, "judgement"}}};
};
template <>
struct NameTable<PromiseBound> {
  static constexpr std::array<std::pair<PromiseBound, std::string_view>, 3> names{
      {{PromiseBound::at_least, "at-least"},
       {PromiseBound::at_most, "at-most"},
       {PromiseBound::exactly, "exactly"}}};
};
template <>
struct NameTable<PromiseReference> {
  static constexpr std::array<std::pair<PromiseReference, std::string_view>, 8> names{
      {{PromiseReference::announced_worst, "announced-worst"},
       {PromiseReference::lowest_level, "lowest-level"},
       {PromiseReference::lowest_step, "lowest-step"},
       {PromiseReference::zero_points, "zero-points"},
       {PromiseReference::zero_share, "zero-share"},
       {PromiseReference::required_bound, "required-bound"},
       {PromiseReference::worst_offered, "worst-offered"},
       {PromiseReference::no_take_back, "no-take-back"}}};
};
template <>
struct NameTable<MomentKind> {
  static constexpr std::array<std::pair<MomentKind, std::string_view>, 4> names{
      {{MomentKind::delivery, "delivery"},
       {MomentKind::yearly, "yearly"},
       {MomentKind::end_of_contract, "end-of-contract"},
       {MomentKind::other, "other"}}};
};
template <>
struct NameTable<CapPeriod> {
  static constexpr std::array<std::pair<CapPeriod, std::string_view>, 2> names{
      {{CapPeriod::calendar_year, "calendar-year"}, {CapPeriod::contract_year, "contract-year"}}};
};
template <>
struct NameTable<Judgement> {
  static constexpr std::array<std::pair<Judgement, std::string_view>, 3> names{
      {{Judgement::met, "met"},
       {Judgement::not_met, "not-met"},
       {Judgement::not_determinable, "not-determinable"}}};
};

}  // namespace criteria

// The words of the consultation formats for closed sets.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/names.hpp"

namespace criteria {

template <>
struct NameTable<ConsultationBasisKind> {
  static constexpr std::array<std::pair<ConsultationBasisKind, std::string_view>, 3> names{
      {{ConsultationBasisKind::segment, "segment"},
       {ConsultationBasisKind::criteria_template, "template"},
       {ConsultationBasisKind::draft, "draft"}}};
};
template <>
struct NameTable<QuestionTopic> {
  static constexpr std::array<std::pair<QuestionTopic, std::string_view>, 7> names{
      {{QuestionTopic::feasible_threshold, "feasible-threshold"},
       {QuestionTopic::evidence, "evidence"},
       {QuestionTopic::price_effect, "price-effect"},
       {QuestionTopic::small_firm_barriers, "small-firm-barriers"},
       {QuestionTopic::take_back_logistics, "take-back-logistics"},
       {QuestionTopic::award_method, "award-method"},
       {QuestionTopic::open, "open"}}};
};
template <>
struct NameTable<SizeClass> {
  static constexpr std::array<std::pair<SizeClass, std::string_view>, 4> names{{{SizeClass::micro, "micro"},
                                                                                {SizeClass::small, "small"},
                                                                                {SizeClass::medium, "medium"},
                                                                                {SizeClass::large, "large"}}};
};

}  // namespace criteria

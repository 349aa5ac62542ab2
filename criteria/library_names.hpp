// The words of the criteria library's closed sets.
#pragma once

#include "criteria/library.hpp"
#include "criteria/names.hpp"

namespace criteria {

template <>
struct NameTable<LibraryKind> {
  static constexpr std::array<std::pair<LibraryKind, std::string_view>, 5> names{
      {{LibraryKind::suitability_requirement, "suitability-requirement"},
       {LibraryKind::selection_criterion, "selection-criterion"},
       {LibraryKind::requirement, "requirement"},
       {LibraryKind::award_criterion, "award-criterion"},
       {LibraryKind::contract_clause, "contract-clause"}}};
};
template <>
struct NameTable<LibraryLevel> {
  static constexpr std::array<std::pair<LibraryLevel, std::string_view>, 3> names{
      {{LibraryLevel::basic, "basic"},
       {LibraryLevel::significant, "significant"},
       {LibraryLevel::ambitious, "ambitious"}}};
};
template <>
struct NameTable<CircularTheme> {
  static constexpr std::array<std::pair<CircularTheme, std::string_view>, 11> names{
      {{CircularTheme::material_input, "material-input"},
       {CircularTheme::biobased, "biobased"},
       {CircularTheme::reuse, "reuse"},
       {CircularTheme::life_extension, "life-extension"},
       {CircularTheme::detachability, "detachability"},
       {CircularTheme::take_back, "take-back"},
       {CircularTheme::residual_streams, "residual-streams"},
       {CircularTheme::environmental_costs, "environmental-costs"},
       {CircularTheme::emissions, "emissions"},
       {CircularTheme::transparency, "transparency"},
       {CircularTheme::organisation, "organisation"}}};
};

}  // namespace criteria

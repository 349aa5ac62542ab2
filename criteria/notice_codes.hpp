// The codes of the European lists that our notices use (Implementing Regulation (EU) 2019/1780, as the eForms
// SDK writes them). Their words stand in templates/labels_notice_codes.cpp.
#pragma once

#include "criteria/names.hpp"

#include <span>
#include <string_view>

namespace criteria {

// The notices that can be made, by the subtypes of the eForms regulation.
enum class NoticeSubtype {
  planning,
  contract,
  contract_utilities,
  award,
  award_utilities,
  market_consultation,
  planning_below,
  contract_below,
  award_below
};
// BT-11
enum class BuyerLegalType {
  local_authority,
  regional_authority,
  central_government,
  public_law_body,
  public_law_body_local,
  public_law_body_regional,
  public_law_body_central,
  public_undertaking,
  special_rights
};
// BT-10, of an authority
enum class BuyerActivity {
  general_services,
  environment,
  housing,
  economic_affairs,
  education,
  health,
  recreation,
  social_protection,
  public_order,
  defence
};
// BT-10, of an entity under Directive 2014/25/EU
enum class UtilityActivity {
  water,
  electricity,
  gas_heat,
  gas_oil,
  solid_fuel,
  rail,
  urban_transport,
  port,
  airport,
  post
};
// BT-23
enum class ContractNature { works, supplies, services };
// BT-19, BT-63, BT-743, BT-764
enum class Permission { required, allowed, not_allowed };
// BT-765
enum class FrameworkKind { none, with_competition, without_competition, mixed };
// BT-71
enum class ReservedParticipation { none, sheltered_workshops, public_service };
// BT-06
enum class StrategicGoal { environment, social, innovation, none };
// BT-774
enum class EnvironmentalGoal {
  circular_economy,
  climate_mitigation,
  climate_adaptation,
  pollution,
  biodiversity,
  water,
  other
};
// BT-775
enum class SocialGoal {
  work_conditions,
  opportunities,
  accessibility,
  gender_equality,
  ethnic_equality,
  human_rights,
  other
};
// BT-776
enum class InnovationGoal { product, process, market_novelty, research };
// BT-805
enum class GreenCriteria { national, eu, other, none };
// BT-144
enum class NoAwardReason {
  none_received,
  all_rejected,
  one_admissible,
  needs_changed,
  insufficient_funds,
  not_signed,
  court,
  reviewed_by_buyer,
  technical_error,
  other
};
// BT-140
enum class NoticeChangeReason {
  update,
  buyer_correction,
  information_released,
  suspended,
  cancelled,
  cancellation_intended
};
// In which the texts of a tender are written.
enum class TextLanguage { nl, en };

template <>
struct NameTable<NoticeSubtype> {
  static constexpr std::array<std::pair<NoticeSubtype, std::string_view>, 9> names{
      {{NoticeSubtype::planning, "4"},
       {NoticeSubtype::contract, "16"},
       {NoticeSubtype::contract_utilities, "17"},
       {NoticeSubtype::award, "29"},
       {NoticeSubtype::award_utilities, "30"},
       {NoticeSubtype::market_consultation, "E1"},
       {NoticeSubtype::planning_below, "E2"},
       {NoticeSubtype::contract_below, "E3"},
       {NoticeSubtype::award_below, "E4"}}};
};
template <>
struct NameTable<BuyerLegalType> {
  static constexpr std::array<std::pair<BuyerLegalType, std::string_view>, 9> names{
      {{BuyerLegalType::local_authority, "la"},
       {BuyerLegalType::regional_authority, "ra"},
       {BuyerLegalType::central_government, "cga"},
       {BuyerLegalType::public_law_body, "body-pl"},
       {BuyerLegalType::public_law_body_local, "body-pl-la"},
       {BuyerLegalType::public_law_body_regional, "body-pl-ra"},
       {BuyerLegalType::public_law_body_central, "body-pl-cga"},
       {BuyerLegalType::public_undertaking, "pub-undert"},
       {BuyerLegalType::special_rights, "spec-rights-entity"}}};
};
template <>
struct NameTable<BuyerActivity> {
  static constexpr std::array<std::pair<BuyerActivity, std::string_view>, 10> names{
      {{BuyerActivity::general_services, "gen-pub"},
       {BuyerActivity::environment, "env-pro"},
       {BuyerActivity::housing, "hc-am"},
       {BuyerActivity::economic_affairs, "econ-aff"},
       {BuyerActivity::education, "education"},
       {BuyerActivity::health, "health"},
       {BuyerActivity::recreation, "rcr"},
       {BuyerActivity::social_protection, "soc-pro"},
       {BuyerActivity::public_order, "pub-os"},
       {BuyerActivity::defence, "defence"}}};
};
template <>
struct NameTable<UtilityActivity> {
  static constexpr std::array<std::pair<UtilityActivity, std::string_view>, 10> names{
      {{UtilityActivity::water, "water"},
       {UtilityActivity::electricity, "electricity"},
       {UtilityActivity::gas_heat, "gas-heat"},
       {UtilityActivity::gas_oil, "gas-oil"},
       {UtilityActivity::solid_fuel, "solid-fuel"},
       {UtilityActivity::rail, "rail"},
       {UtilityActivity::urban_transport, "urttb"},
       {UtilityActivity::port, "port"},
       {UtilityActivity::airport, "airport"},
       {UtilityActivity::post, "post"}}};
};
template <>
struct NameTable<ContractNature> {
  static constexpr std::array<std::pair<ContractNature, std::string_view>, 3> names{
      {{ContractNature::works, "works"},
       {ContractNature::supplies, "supplies"},
       {ContractNature::services, "services"}}};
};
template <>
struct NameTable<Permission> {
  static constexpr std::array<std::pair<Permission, std::string_view>, 3> names{
      {{Permission::required, "required"},
       {Permission::allowed, "allowed"},
       {Permission::not_allowed, "not-allowed"}}};
};
template <>
struct NameTable<FrameworkKind> {
  static constexpr std::array<std::pair<FrameworkKind, std::string_view>, 4> names{
      {{FrameworkKind::none, "none"},
       {FrameworkKind::with_competition, "fa-w-rc"},
       {FrameworkKind::without_competition, "fa-wo-rc"},
       {FrameworkKind::mixed, "fa-mix"}}};
};
template <>
struct NameTable<ReservedParticipation> {
  static constexpr std::array<std::pair<ReservedParticipation, std::string_view>, 3> names{
      {{ReservedParticipation::none, "none"},
       {ReservedParticipation::sheltered_workshops, "res-ws"},
       {ReservedParticipation::public_service, "res-pub-ser"}}};
};
template <>
struct NameTable<StrategicGoal> {
  static constexpr std::array<std::pair<StrategicGoal, std::string_view>, 4> names{
      {{StrategicGoal::environment, "env-imp"},
       {StrategicGoal::social, "soc-obj"},
       {StrategicGoal::innovation, "inn-pur"},
       {StrategicGoal::none, "none"}}};
};
template <>
struct NameTable<EnvironmentalGoal> {
  static constexpr std::array<std::pair<EnvironmentalGoal, std::string_view>, 7> names{
      {{EnvironmentalGoal::circular_economy, "circ-econ"},
       {EnvironmentalGoal::climate_mitigation, "clim-mitig"},
       {EnvironmentalGoal::climate_adaptation, "clim-adapt"},
       {EnvironmentalGoal::pollution, "pollu-prev"},
       {EnvironmentalGoal::biodiversity, "biodiv-eco"},
       {EnvironmentalGoal::water, "water-mar"},
       {EnvironmentalGoal::other, "other"}}};
};
template <>
struct NameTable<SocialGoal> {
  static constexpr std::array<std::pair<SocialGoal, std::string_view>, 7> names{
      {{SocialGoal::work_conditions, "work-cond"},
       {SocialGoal::opportunities, "opp"},
       {SocialGoal::accessibility, "acc-all"},
       {SocialGoal::gender_equality, "gen-eq"},
       {SocialGoal::ethnic_equality, "et-eq"},
       {SocialGoal::human_rights, "hum-right"},
       {SocialGoal::other, "other"}}};
};
template <>
struct NameTable<InnovationGoal> {
  static constexpr std::array<std::pair<InnovationGoal, std::string_view>, 4> names{
      {{InnovationGoal::product, "prod-innov"},
       {InnovationGoal::process, "proc-innov"},
       {InnovationGoal::market_novelty, "mar-nov"},
       {InnovationGoal::research, "rd-act"}}};
};
template <>
struct NameTable<GreenCriteria> {
  static constexpr std::array<std::pair<GreenCriteria, std::string_view>, 4> names{
      {{GreenCriteria::national, "national"},
       {GreenCriteria::eu, "eu"},
       {GreenCriteria::other, "other"},
       {GreenCriteria::none, "none"}}};
};
template <>
struct NameTable<NoAwardReason> {
  static constexpr std::array<std::pair<NoAwardReason, std::string_view>, 10> names{
      {{NoAwardReason::none_received, "no-rece"},
       {NoAwardReason::all_rejected, "all-rej"},
       {NoAwardReason::one_admissible, "one-admis"},
       {NoAwardReason::needs_changed, "chan-need"},
       {NoAwardReason::insufficient_funds, "ins-fund"},
       {NoAwardReason::not_signed, "no-signed"},
       {NoAwardReason::court, "rev-body"},
       {NoAwardReason::reviewed_by_buyer, "rev-buyer"},
       {NoAwardReason::technical_error, "tch-pr-error"},
       {NoAwardReason::other, "other"}}};
};
template <>
struct NameTable<NoticeChangeReason> {
  static constexpr std::array<std::pair<NoticeChangeReason, std::string_view>, 6> names{
      {{NoticeChangeReason::update, "update-add"},
       {NoticeChangeReason::buyer_correction, "cor-buy"},
       {NoticeChangeReason::information_released, "info-release"},
       {NoticeChangeReason::suspended, "susp-review"},
       {NoticeChangeReason::cancelled, "cancel"},
       {NoticeChangeReason::cancellation_intended, "cancel-intent"}}};
};
template <>
struct NameTable<TextLanguage> {
  static constexpr std::array<std::pair<TextLanguage, std::string_view>, 2> names{
      {{TextLanguage::nl, "nl"}, {TextLanguage::en, "en"}}};
};

// A region of NUTS 2024, level 3, of any country that has them ("DEA13").
bool is_nuts(std::string_view code);
// Whether it is one of the Netherlands ("NL366"), and all of those.
bool is_dutch_nuts(std::string_view code);
std::span<const std::string_view> dutch_nuts_codes();
// A country by its three letters of ISO 3166-1, as the notices write it.
bool is_country(std::string_view code);
// Of the European Economic Area.
bool is_eea_country(std::string_view code);
// An address there is told with its region, or with its postcode.
bool has_regions(std::string_view country);
bool has_postcodes(std::string_view country);

}  // namespace criteria

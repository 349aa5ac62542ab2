#include "support/notice_samples.hpp"

#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "support/dossier_builder.hpp"

namespace test_support {
namespace {

using namespace criteria;

Organisation municipality() {
  return {"Gemeente Waddingsveen & Omstreken",
          "12345678",
          "Raadhuisplein 1",
          "2741 HR",
          "Waddinxveen",
          "NL363",
          "NLD",
          "inkoop@waddingsveen.example",
          "+31 182123456"};
}

Organisation court() {
  return {"Rechtbank Den Haag",
          "00001234567890123456",
          "Prins Clauslaan 60",
          "2595 AJ",
          "Den Haag",
          "NL361",
          "NLD",
          "griffie@rechtspraak.example",
          "+31 883610000"};
}

NoticeBidder bidder(std::string bid, std::string name, SizeClass size, std::string country) {
  NoticeBidder bidder;
  bidder.bid = std::move(bid);
  bidder.organisation.name = std::move(name);
  bidder.organisation.country = std::move(country);
  bidder.size = size;
  bidder.electronic = true;
  return bidder;
}

std::vector<NoticeBidder> bidders() {
  std::vector<NoticeBidder> all{bidder("A", "Hout & Zonen \"Circulair\" B.V.", SizeClass::small, "NLD"),
                                bidder("B", "Möbelwerk GmbH", SizeClass::large, "DEU"),
                                bidder("C", "Chair Ltd", SizeClass::micro, "GBR"),
                                bidder("D", "Hout & Zonen \"Circulair\" B.V.", SizeClass::small, "NLD")};
  for (const std::size_t winner : {std::size_t{0}, std::size_t{3}}) {
    Organisation& organisation = all[winner].organisation;
    organisation.registration = "87654321";
    organisation.street = "Havenweg 10";
    organisation.postcode = "3011AA";
    organisation.city = "Rotterdam";
    organisation.nuts = "NL366";
    all[winner].subcontracting = winner == 0;
  }
  return all;
}

Lot lot_of(std::string id, std::string title) {
  Criterion circular = quality("K1", "35", linear("0", "80"));
  circular.title = "Aandeel hergebruikt";
  circular.description = "Het aandeel hergebruikt materiaal < 100%, naar massa.";
  circular.minimum_score = decimal("25");
  circular.circular = Circularity{std::nullopt, CircularQuantity::reused_share, Basis::mass};
  Criterion plan = quality("K2", "25.5", levels({{"goed", "100"}, {"matig", "50"}}));
  plan.title = "Plan van aanpak";
  Criterion group = parent("K", "60.5", {circular, plan});
  group.title = "Kwaliteit";
  Criterion money = scored_price("P", "39.5", RelativeLowest{});
  money.title = "Prijs";
  money.answer = AmountAnswer{};
  Lot lot = test_support::lot(award(AwardMethod::weighted_points), {group, money});
  lot.id = std::move(id);
  lot.title = std::move(title);
  lot.description = "Levering, onderhoud en terugname.";
  return lot;
}

Bid bid_for(std::string lot, std::string id, std::string_view share, const std::string& plan,
            std::string_view price) {
  Bid bid =
      test_support::bid(std::move(id), {{"K1", given(share)}, {"K2", level(plan)}, {"P", given(price)}});
  bid.lot = std::move(lot);
  bid.bidder = Bidder{"Inschrijver " + bid.id};
  return bid;
}

}  // namespace

Dossier notice_dossier() {
  Dossier dossier;
  Tender& tender = dossier.tender;
  tender.reference = "WDV-2027-01";
  tender.title = "Circulair kantoormeubilair <2027>";
  tender.description = "Levering en terugname van circulair kantoormeubilair: \"stoelen & bureaus\".";
  tender.buyer = Buyer{"Gemeente Waddingsveen & Omstreken"};
  tender.cpv_codes = {"39130000", "39110000", "50850000"};
  tender.estimated_value = decimal("850000.50");
  tender.procedure = Procedure::open;
  tender.deadline = moment("2027-01-15T11:00:00Z");
  tender.lots = {lot_of("stoelen", "Stoelen"), lot_of("bureaus", "Bureaus")};
  dossier.bids = {
      bid_for("stoelen", "A", "60", "goed", "400000"), bid_for("stoelen", "B", "40", "matig", "410000"),
      bid_for("stoelen", "C", "30", "goed", "405000.50"), bid_for("bureaus", "D", "70", "goed", "250000.25")};
  return dossier;
}

NoticeFile filled_notice_file() {
  NoticeFile file;
  file.procedure = "555f2d38-9ca0-43b2-beab-8a668f72baea";
  file.buyer = municipality();
  file.review_body = court();
  file.legal_type = BuyerLegalType::local_authority;
  file.activity = BuyerActivity::general_services;
  file.utility_activity = UtilityActivity::water;
  file.national_law = "Aanbestedingswet 2012";
  file.planned_on = Date::parse("2027-02-01");
  file.answers_until = moment("2027-01-10T11:00:00Z");
  NoticeTerms& terms = file.terms;
  terms.nature = ContractNature::supplies;
  terms.places = {"NL363", "NL366"};
  terms.duration_months = 48;
  terms.validity_months = 3;
  terms.documents_url = "https://www.tenderned.nl/aankondigingen/overzicht/000000?a=1&b=2";
  terms.submission_url = "https://www.tenderned.nl/aankondigingen/overzicht/000000";
  terms.review_deadline =
      "Binnen 20 kalenderdagen na de mededeling van de gunningsbeslissing, in kort geding.";
  terms.eu_funds = false;
  terms.gpa = true;
  terms.accelerated = false;
  terms.electronic_ordering = true;
  terms.electronic_payment = true;
  terms.reserved_execution = false;
  terms.electronic_invoicing = Permission::required;
  terms.electronic_catalogue = Permission::not_allowed;
  terms.variants = Permission::not_allowed;
  terms.reserved_participation = ReservedParticipation::none;
  terms.framework = FrameworkKind::none;
  terms.publish_estimate = true;
  terms.guarantee_required = false;
  terms.legal_form_required = false;
  terms.renewals = 2;
  terms.payment_terms = "Betaling binnen 30 dagen.";
  terms.performance_conditions = "Terugname aan het einde van de levensduur.";
  file.strategy.goals = {StrategicGoal::environment, StrategicGoal::social, StrategicGoal::innovation};
  file.strategy.text = "Hergebruik, losmaakbaarheid en werk voor wie ver van de arbeidsmarkt staat.";
  file.strategy.environment = {EnvironmentalGoal::circular_economy, EnvironmentalGoal::climate_mitigation};
  file.strategy.social = {SocialGoal::opportunities};
  file.strategy.innovation = {InnovationGoal::process};
  file.strategy.green = {GreenCriteria::national};
  file.bidders = bidders();
  file.awards = {{"stoelen", std::nullopt, Date::parse("2026-10-26"), Date::parse("2026-11-20"), "C-2026-1",
                  std::nullopt},
                 {"bureaus", std::nullopt, Date::parse("2026-10-26"), Date::parse("2026-11-20"), "C-2026-2",
                  decimal("260000")}};
  return file;
}

namespace {

void strip(Organisation& organisation) {
  organisation.street.clear();
  if (organisation.country != "NLD") organisation.registration.clear();
}

void tell_parties(NoticeFile& file, const NoticeFile& filled, NoticeSubtype subtype) {
  file.buyer.emplace().name = filled.buyer->name;
  if (subtype != NoticeSubtype::market_consultation && subtype != NoticeSubtype::planning_below)
    file.review_body.emplace().name = filled.review_body->name;
  if (is_below_threshold(subtype)) {
    file.national_law = filled.national_law;
    return;
  }
  file.buyer = filled.buyer;
  file.review_body = filled.review_body;
  file.review_body->email.clear();
  file.review_body->telephone.clear();
  strip(*file.buyer);
  strip(*file.review_body);
  if (is_utilities_notice(subtype)) {
    file.utility_activity = filled.utility_activity;
    return;
  }
  file.legal_type = filled.legal_type;
  file.activity = filled.activity;
}

void tell_call(NoticeFile& file, const NoticeFile& filled, NoticeSubtype subtype) {
  if (is_below_threshold(subtype)) {
    file.terms.submission_url = filled.terms.submission_url;
    return;
  }
  file.terms = filled.terms;
  file.terms.places = {"NL363"};
  file.terms.variants.reset();
  file.terms.publish_estimate = false;
  if (subtype == NoticeSubtype::contract) {
    file.terms.guarantee_required.reset();
    file.terms.legal_form_required.reset();
    file.terms.renewals.reset();
    file.terms.payment_terms.clear();
    file.terms.performance_conditions.clear();
    return;
  }
  file.terms.eu_funds.reset();
  file.terms.electronic_ordering.reset();
  file.terms.electronic_payment.reset();
}

void tell_result(NoticeFile& file, const NoticeFile& filled, NoticeSubtype subtype) {
  file.bidders = filled.bidders;
  for (NoticeBidder& each : file.bidders) strip(each.organisation);
  file.awards = filled.awards;
  for (NoticeAward& each : file.awards) each.decided_on.reset();
  if (subtype != NoticeSubtype::award_below) {
    file.terms.review_deadline = filled.terms.review_deadline;
    file.terms.gpa = filled.terms.gpa;
    file.terms.framework = filled.terms.framework;
    if (subtype == NoticeSubtype::award) file.terms.eu_funds = filled.terms.eu_funds;
    return;
  }
  for (NoticeBidder& each : file.bidders) {
    Organisation only_name;
    only_name.name = each.organisation.name;
    only_name.country = each.organisation.country;
    each.organisation = only_name;
    each.electronic.reset();
    each.subcontracting.reset();
  }
}

}  // namespace

NoticeFile minimal_notice_file(NoticeSubtype subtype) {
  const NoticeFile filled = filled_notice_file();
  NoticeFile file;
  file.procedure = filled.procedure;
  file.terms.nature = filled.terms.nature;
  file.terms.places = {"NL363"};
  tell_parties(file, filled, subtype);
  if (subtype == NoticeSubtype::planning) file.planned_on = filled.planned_on;
  if (subtype == NoticeSubtype::market_consultation) {
    file.answers_until = filled.answers_until;
    file.terms.submission_url = filled.terms.submission_url;
  }
  if (is_contract_notice(subtype)) tell_call(file, filled, subtype);
  if (is_result_notice(subtype)) tell_result(file, filled, subtype);
  return file;
}

NoticeFile translated_notice_file(NoticeFile file, const Tender& tender) {
  NoticeFile all = with_translation_entries(std::move(file), tender);
  const std::string other = all.language == TextLanguage::nl ? "In English: " : "In het Nederlands: ";
  for (const NoticeText& text : notice_texts(tender, all)) text.translation(all) = other + text.original;
  return all;
}

}  // namespace test_support

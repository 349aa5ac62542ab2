#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "support/dossier_builder.hpp"
#include "support/notice_samples.hpp"

namespace test_support {

using namespace criteria;

// ---- the matrix -------------------------------------------------------------------------------------------

namespace {

void write_in_english(NoticeSample& sample) {
  sample.file.language = TextLanguage::en;
  sample.dossier.tender.title = "Circular office furniture <2027>";
  sample.dossier.tender.description = "Supply and take-back of circular office furniture.";
}

NoticeSample sample_of(NoticeSubtype subtype, const std::string& what, NoticeFile file) {
  return {std::string(name(subtype)) + "-" + what, subtype, notice_dossier(), std::move(file)};
}

// The same in both languages, that of the tender first.
void add_in_both(std::vector<NoticeSample>& samples, NoticeSample sample) {
  sample.file = translated_notice_file(std::move(sample.file), sample.dossier.tender);
  sample.languages = {sample.file.language, other_language(sample.file.language)};
  sample.name.append("-and-").append(name(other_language(sample.file.language)));
  samples.push_back(std::move(sample));
}

void use_one_lot(NoticeSample& sample) {
  sample.dossier.tender.lots.pop_back();
  sample.dossier.bids.pop_back();
  if (sample.file.awards.size() > 1) sample.file.awards.pop_back();
}

void add_procedures(std::vector<NoticeSample>& samples, NoticeSubtype subtype) {
  for (const Procedure procedure :
       {Procedure::restricted, Procedure::negotiated, Procedure::competitive_dialogue}) {
    NoticeSample sample = sample_of(subtype, std::string(name(procedure)), filled_notice_file());
    sample.dossier.tender.procedure = procedure;
    if (is_contract_notice(subtype)) {
      sample.file.terms.participation_deadline = moment("2027-07-15T10:30:30Z");
      sample.file.terms.candidates = 5;
      sample.file.terms.reduces_candidates = false;
      sample.file.terms.may_skip_negotiation = true;
    }
    samples.push_back(std::move(sample));
  }
  NoticeSample hasty = sample_of(subtype, "accelerated", filled_notice_file());
  hasty.file.terms.accelerated = true;
  hasty.file.terms.accelerated_reason = "Een gebouw is afgebrand.";
  samples.push_back(std::move(hasty));
}

void add_frameworks(std::vector<NoticeSample>& samples, NoticeSubtype subtype) {
  for (const FrameworkKind kind :
       {FrameworkKind::with_competition, FrameworkKind::without_competition, FrameworkKind::mixed}) {
    NoticeSample sample = sample_of(subtype, "framework-" + std::string(name(kind)), filled_notice_file());
    use_one_lot(sample);
    sample.file.terms.framework = kind;
    sample.file.terms.framework_maximum = decimal("1000000");
    sample.file.terms.framework_participants = 1;
    if (kind == FrameworkKind::mixed) {
      sample.file.terms.duration_months = 120;
      sample.file.terms.framework_reason = "De terugname loopt tien jaar.";
    }
    samples.push_back(std::move(sample));
  }
  NoticeSample lots = sample_of(subtype, "framework-two-lots", filled_notice_file());
  lots.file.terms.framework = FrameworkKind::with_competition;
  lots.file.terms.framework_maximum = decimal("1000000");
  lots.file.terms.framework_participants = 1;
  if (is_result_notice(subtype)) lots.file.terms.framework_maximum.reset();
  lots.file.awards[0].framework_maximum = decimal("600000");
  lots.file.awards[1].framework_maximum = decimal("400000.50");
  samples.push_back(std::move(lots));
}

// Three parties: two that signed one agreement and one of its own, or each its own.
void add_several_winners(std::vector<NoticeSample>& samples, NoticeSubtype subtype) {
  NoticeSample sample = sample_of(subtype, "framework-shared-agreement", filled_notice_file());
  use_one_lot(sample);
  sample.file.terms.framework = FrameworkKind::with_competition;
  sample.file.terms.framework_maximum = decimal("1000000");
  sample.file.terms.framework_participants = 3;
  sample.file.awards[0].winners = {"C", "A", "B"};
  for (NoticeBidder& bidder : sample.file.bidders) {
    Organisation& organisation = bidder.organisation;
    if (organisation.registration.empty()) organisation.registration = "HRB " + bidder.bid;
    if (organisation.city.empty()) organisation.city = "Essen";
    if (organisation.postcode.empty()) organisation.postcode = "45127";
    if (organisation.country == "DEU") organisation.nuts = "DEA13";
    bidder.subcontracting = false;
  }
  samples.push_back(sample);
  sample.name = std::string(name(subtype)) + "-framework-own-agreements";
  sample.file.bidders[1].contract = "C-2026-1b";
  sample.file.bidders[1].value = decimal("409999.99");
  sample.file.bidders[2].contract = "C-2026-1c";
  samples.push_back(std::move(sample));
}

// A lot by each method, with a minimum score wherever the method has a criterion for it.
std::vector<std::pair<std::string, Lot>> lots_by_method() {
  const auto share = [](std::string_view weight) {
    return with_minimum(quality("K1", weight, linear("0", "80")), "25");
  };
  const auto plan = [](std::string_view weight) {
    return with_minimum(quality("K2", weight, levels({{"goed", "100"}, {"matig", "50"}})), "40");
  };
  Award thousand = award(AwardMethod::weighted_points);
  thousand.scale = decimal("1000");
  Award by_factor = award(AwardMethod::quality_per_price);
  by_factor.factor = decimal("1000");
  Award by_reference = award(AwardMethod::reference_point);
  by_reference.reference = ReferencePoint{decimal("400000"), decimal("60"), decimal("500000")};
  Criterion cost = price("P");
  cost.answer = LccAnswer{std::nullopt, decimal("2"), {10, false}};
  return {
      {"points", lot(thousand, {share("350"), plan("250"), scored_price("P", "400", RelativeLowest{})})},
      {"value-in-euros",
       lot(award(AwardMethod::value_in_euros),
           {with_minimum(valued("K1", "20000", linear("0", "80")), "25"),
            valued("K2", "10000", levels({{"goed", "100"}, {"matig", "50"}})), price("P")})},
      {"quality-adjusted-price",
       lot(award(AwardMethod::quality_adjusted_price), {share("35"), plan("25"), price("P", "40")})},
      {"utility-index", lot(award(AwardMethod::utility_index), {share("35"), plan("25"), price("P", "40")})},
      {"quality-per-price", lot(by_factor, {share("60"), plan("40"), price("P")})},
      {"reference-point", lot(by_reference, {share("60"), plan("40"), price("P")})},
      {"lowest-price", lot(award(AwardMethod::lowest_price), {price("P")})},
      {"lowest-cost", lot(award(AwardMethod::lowest_cost), {cost})}};
}

// The bid with the lowest price has the lowest costs too.
void answer_with_costs(Bid& bid) {
  const Decimal annual = decimal(bid.id == "A" ? "10000" : "11000.50");
  for (GivenAnswer& answer : bid.answers)
    if (answer.criterion == "P")
      answer.value = given(LccInputs{decimal("300000"), annual, {}, decimal("5000"), decimal("0")});
}

void add_methods(std::vector<NoticeSample>& samples, NoticeSubtype subtype) {
  for (auto& made : lots_by_method()) {
    Lot& lot = made.second;
    NoticeSample sample = sample_of(subtype, made.first, filled_notice_file());
    use_one_lot(sample);
    lot.id = "stoelen";
    for (Bid& bid : sample.dossier.bids) {
      std::erase_if(bid.answers, [&](const GivenAnswer& answer) {
        return !find_criterion(lot.criteria, answer.criterion);
      });
      if (lot.award.method == AwardMethod::lowest_cost) answer_with_costs(bid);
    }
    // Costs over a life are no price: what the contract is worth is said apart.
    if (lot.award.method == AwardMethod::lowest_cost)
      for (NoticeAward& award : sample.file.awards) award.value = decimal("350000.00");
    sample.dossier.tender.lots = {std::move(lot)};
    samples.push_back(std::move(sample));
  }
}

// Below the thresholds also what was never announced, but asked of a few or of one.
void add_private_procedures(std::vector<NoticeSample>& samples) {
  for (const Procedure procedure : {Procedure::private_tender, Procedure::single_tender}) {
    NoticeSample sample =
        sample_of(NoticeSubtype::award_below, std::string(name(procedure)), filled_notice_file());
    sample.dossier.tender.procedure = procedure;
    samples.push_back(std::move(sample));
  }
}

void add_without_winners(std::vector<NoticeSample>& samples, NoticeSubtype subtype) {
  NoticeSample none = sample_of(subtype, "no-bids", filled_notice_file());
  none.dossier.bids.clear();
  none.file.bidders.clear();
  for (NoticeAward& award : none.file.awards)
    award = {award.lot, NoAwardReason::none_received, {}, {}, {}, {}};
  samples.push_back(std::move(none));
  NoticeSample half = sample_of(subtype, "one-lot-withdrawn", filled_notice_file());
  half.file.awards[0] = {half.file.awards[0].lot, NoAwardReason::needs_changed, {}, {}, {}, {}};
  samples.push_back(std::move(half));
}

}  // namespace

std::vector<NoticeSample> notice_samples() {
  std::vector<NoticeSample> samples;
  for (const auto& [subtype, word] : NameTable<NoticeSubtype>::names) {
    for (const char* language : {"nl", "en"}) {
      NoticeSample filled = sample_of(subtype, std::string("filled-") + language, filled_notice_file());
      NoticeSample minimal =
          sample_of(subtype, std::string("minimal-") + language, minimal_notice_file(subtype));
      minimal.dossier.tender.cpv_codes = {"39130000"};
      for (Lot& each : minimal.dossier.tender.lots) {
        each.title.reset();
        each.description.reset();
      }
      if (is_below_threshold(subtype) && !is_contract_notice(subtype))
        minimal.dossier.tender.procedure.reset();
      for (NoticeSample* sample : {&filled, &minimal}) {
        if (language == std::string("en")) write_in_english(*sample);
        samples.push_back(*sample);
        add_in_both(samples, *sample);
        use_one_lot(*sample);
        sample->name.append("-one-lot");
        samples.push_back(std::move(*sample));
      }
    }
    NoticeSample change = sample_of(subtype, "change", filled_notice_file());
    change.file.changes = {{subtype, NoticeChangeReason::update, "De termijn is verlengd.", {}},
                           {subtype, NoticeChangeReason::buyer_correction, "Bijlage 3 is vervangen.",
                            Date::parse("2026-12-01")}};
    samples.push_back(change);
    add_in_both(samples, change);
    if (is_contract_notice(subtype) || is_result_notice(subtype)) {
      add_procedures(samples, subtype);
      add_frameworks(samples, subtype);
      add_methods(samples, subtype);
    }
    if (is_result_notice(subtype)) add_without_winners(samples, subtype);
    if (is_result_notice(subtype)) add_several_winners(samples, subtype);
    if (subtype == NoticeSubtype::award_below) add_private_procedures(samples);
  }
  return samples;
}

}  // namespace test_support

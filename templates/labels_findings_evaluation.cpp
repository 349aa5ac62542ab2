// Findings of an evaluation: rejections, missing answers, undefined formulas, draws.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"requirement.failed",
     "Voldoet niet aan {criterion}: het antwoord is {given:answer}, gevraagd is [{asked:asked.} "
     "]{bound:answer}.",
     "Does not meet {criterion}: the answer is {given:answer}, asked for is [{asked:asked.} "
     "]{bound:answer}."},
    {"minimumScore.failed",
     "Haalt op {criterion} {given:number}% van de punten; ten minste {bound:number}% is nodig.",
     "Earns {given:number}% of the points on {criterion}; at least {bound:number}% is needed."},
    {"answer.outside",
     "Het antwoord op {criterion} ({given:number}) ligt buiten de aangekondigde grens {bound:number}.",
     "The answer to {criterion} ({given:number}) lies outside the announced bound {bound:number}."},
    {"answer.missing", "Een antwoord ontbreekt: {criterion}[, {indicator}].",
     "An answer is missing: {criterion}[, {indicator}]."},
    {"answer.outOfRange",
     "Het antwoord {given:number} past niet bij de regel van {criterion}; de grens is {bound:number}.",
     "The answer {given:number} does not fit the rule of {criterion}; the bound is {bound:number}."},
    {"answer.notPositive",
     "De formule van {criterion} vraagt een waarde groter dan {bound:number}; gegeven is {given:number}.",
     "The formula of {criterion} needs a value above {bound:number}; given is {given:number}."},
    {"grade.missing", "Een beoordeling ontbreekt: inschrijving {bid}, criterium {criterion}[, {assessor}].",
     "A grade is missing: bid {bid}, criterion {criterion}[, {assessor}]."},
    {"grade.individualMissing",
     "Het eigen oordeel van {assessor} over inschrijving {bid} op criterium {criterion} ontbreekt; de "
     "consensus telt.",
     "The own grade of {assessor} for bid {bid} on criterion {criterion} is missing; the consensus counts."},
    {"total.undefined",
     "De formule van de gunningsmethode is hier niet te berekenen: er zou door 0 of minder worden gedeeld.",
     "The formula of the award method cannot be computed here: it would divide by 0 or less."},
    {"bid.late", "Ontvangen op {given:time}, na de sluitingstermijn van {bound:time}.",
     "Received at {given:time}, after the deadline of {bound:time}."},
    {"bid.withdrawn", "De inschrijving is ingetrokken.", "The bid has been withdrawn."},
    {"draw.witnessMissing", "Wie getuige was van de loting ontbreekt.", "Who witnessed the draw is missing."},
    {"draw.heldAtMissing", "Wanneer de loting is gehouden ontbreekt, of ligt in de toekomst.",
     "When the draw was held is missing, or in the future."},
    {"draw.mismatch", "De loting past niet op een groep die nog gelijk staat.",
     "The draw does not match a group that is still tied."},

    {"lcc.undefined",
     "De levenscycluskosten van {criterion} zijn niet te berekenen met een disconteringsvoet van "
     "{given:number}%.",
     "The life-cycle cost of {criterion} cannot be computed with a discount rate of {given:number}%."},
    {"mci.undefined",
     "De circulariteitsindicator van {criterion} is met deze gegevens niet te berekenen[ ({given:number})].",
     "The circularity indicator of {criterion} cannot be computed from these inputs[ ({given:number})]."},
    {"detachability.undefined",
     "De losmaakbaarheid van {criterion} is met deze gegevens niet te berekenen[ ({given:number})].",
     "The detachability of {criterion} cannot be computed from these inputs[ ({given:number})]."},
    {"mki.indicatorUnknown", "Voor milieueffect {indicator} is geen weegfactor bekendgemaakt ({criterion}).",
     "No weight was announced for the impact {indicator} ({criterion})."},
    {"mpg.undefined",
     "De MPG van {criterion} is niet te berekenen: oppervlak en jaren moeten groter zijn dan 0[ "
     "({given:number})].",
     "The MPG of {criterion} cannot be computed: area and years must be above 0[ ({given:number})]."},
};

}  // namespace

std::span<const BilingualText> evaluation_finding_texts() { return texts; }

}  // namespace templates

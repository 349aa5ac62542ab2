// How firm a ranking is: the page, the workbook and the command line of robustness.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"insight.robustness", "Hoe vast de rangschikking staat", "How firm the ranking is"},
    {"insight.robustness-note", "Verandert niets aan de vastgestelde rangschikking.",
     "Changes nothing of the established ranking."},
    {"insight.robustness.basis",
     "Exact berekend uit het dossier; alleen de kansen bij andere wegingen zijn getrokken: {samples:number} "
     "willekeurige wegingen, toevalsgetal {seed}.",
     "Computed exactly from the dossier; only the chances with other weights are drawn: {samples:number} "
     "random "
     "weights, seed {seed}."},
    {"insight.robustness.basis-exact", "Exact berekend uit het dossier.",
     "Computed exactly from the dossier."},
    {"insight.no-winner", "Er is geen winnaar: {outcome}.", "There is no winner: {outcome}."},
    {"insight.leads", "{bidder} staat ook voor de afronding alleen bovenaan.",
     "{bidder} is alone at the top before rounding too."},
    {"insight.does-not-lead",
     "{bidder} won door afronding of een regel voor gelijke stand: voor de afronding staat {bidder} niet "
     "alleen "
     "bovenaan. Elke kleine verandering kan de uitkomst keren.",
     "{bidder} won by rounding or by a rule for ties: before rounding {bidder} is not alone at the top. Any "
     "small "
     "change can turn the outcome."},
    {"insight.reverses", "Zonder een van de verliezers zou een ander winnen.",
     "Without one of the losers another would win."},
    {"insight.does-not-reverse", "Geen verliezer bepaalt wie wint.", "No loser decides who wins."},
    {"insight.nearest-weight",
     "De kleinste verandering van een weging die de uitkomst keert: {criterion} van {announced:number} naar "
     "{at:number}; dan staat {bidder} gelijk.",
     "The smallest change of a weight that turns the outcome: {criterion} from {announced:number} to "
     "{at:number}; "
     "then {bidder} is equal."},
    {"insight.accepted",
     "Hoe het totale gewicht ook verdeeld wordt: bij {any} van die verdelingen staat dezelfde inschrijver "
     "bovenaan; "
     "bij wegingen tot {within:number}% naast de aangekondigde {near}.",
     "However the whole weight is divided: with {any} of these divisions the same bidder is at the top; with "
     "weights "
     "up to {within:number}% beside the announced ones {near}."},
    {"insight.too-many",
     "Met meer dan {most} inschrijvingen zijn paren en losse prijzen en oordelen niet onderzocht.",
     "With more than {most} bids, pairs and single prices and grades were not examined."},
    {"insight.far-too-many",
     "Met meer dan {most} inschrijvingen in de rangschikking zijn ook geen willekeurige wegingen getrokken.",
     "With more than {most} bids in the ranking, no random weights were drawn either."},
    {"insight.unranked", "{bidder} (niet in de rangschikking)", "{bidder} (not in the ranking)"},

    {"insight.left-out", "Zonder één inschrijving", "Without one bid"},
    {"insight.left-out.note", "Wie zou winnen als deze inschrijving nooit was gekomen.",
     "Who would win if this bid had never come."},
    {"insight.pairs", "Zonder twee inschrijvingen", "Without two bids"},
    {"insight.pairs.note", "Van {pairs} paren: de verliezers zonder wie een ander wint.",
     "Of {pairs} pairs: those losers without whom another wins."},
    {"insight.weights", "Kleinste verandering van één weging", "Smallest change of one weight"},
    {"insight.weights.note",
     "Waar de uitdager gelijk komt, exact; hier afgerond op vier decimalen. Verandert een weging, dan "
     "schalen de "
     "andere in verhouding mee; een waarde of factor verandert alleen.",
     "Where the challenger becomes equal, exact; rounded here to four decimals. When a weight changes the "
     "others "
     "are scaled in proportion; a value or factor changes alone."},
    {"insight.lever.weight", "weging", "weight"},
    {"insight.lever.value", "waarde", "value"},
    {"insight.lever.factor", "factor", "factor"},
    {"insight.prices", "Kleinste verandering van één prijs", "Smallest change of one price"},
    {"insight.prices.note",
     "De eerste prijs, op de cent, waarbij de winnaar niet meer alleen bovenaan staat, en wie dan wel. Ook "
     "van "
     "inschrijvingen die alleen op hun prijs zijn afgewezen, als een andere prijs de winnaar verandert. "
     "Gezocht "
     "is van één cent tot tien keer de hoogste prijs.",
     "The first price, to the cent, at which the winner is no longer alone at the top, and who then is. Of "
     "bids "
     "too that were rejected on their price alone, where another price changes the winner. Sought from one "
     "cent "
     "to ten times the highest price."},
    {"insight.grades", "Oordelen die beslissen", "Grades that decide"},
    {"insight.grades.note",
     "Eén ander oordeel, en de winnaar staat niet meer alleen bovenaan. De kleinste verandering eerst. Ook "
     "van "
     "inschrijvingen die alleen op dat oordeel zijn afgewezen, en onder formules die inschrijvingen met "
     "elkaar "
     "vergelijken.",
     "One other grade, and the winner is no longer alone at the top. The smallest change first. Of bids too "
     "that were rejected on that grade alone, and under formulas that compare bids."},
    {"insight.assessors", "Beoordelaars", "Assessors"},
    {"insight.assessors.note",
     "Oordelen die meetellen (bij een gemiddelde), hoeveel ervan alleen kunnen beslissen, en wie wint zonder "
     "deze "
     "beoordelaar. Bij consensus tellen losse oordelen niet.",
     "Grades that count (where there is a mean), how many can decide alone, and who wins without this "
     "assessor. "
     "With consensus single grades do not count."},
    {"insight.acceptability", "Winst bij andere wegingen", "Winning with other weights"},
    {"insight.acceptability.note",
     "Deel van de willekeurige verdelingen van het totale gewicht waarbij deze inschrijving bovenaan staat, "
     "alleen of "
     "gedeeld, met een interval van 95%.",
     "Part of the random divisions of the whole weight with which this bid is at the top, alone or shared, "
     "with an "
     "interval of 95%."},
    {"insight.acceptability.axis", "Procent", "Percent"},
    {"insight.acceptability.chart",
     "Staven per inschrijving: winst bij alle denkbare wegingen en bij wegingen rond de aangekondigde.",
     "Bars for each bid: winning with all possible weights and with weights around the announced ones."},
    {"insight.ranks", "Plaatsen bij alle denkbare wegingen", "Ranks with all possible weights"},
    {"insight.ranks.note", "Deel van de willekeurige wegingen met deze plaats.",
     "Part of the random weights with this rank."},
    {"insight.ranks.axis", "Procent", "Percent"},
    {"insight.ranks.chart", "Gestapelde staven per inschrijving: hoe vaak elke plaats.",
     "Stacked bars for each bid: how often each rank."},
    {"insight.roundings", "Andere afronding", "Other rounding"},
    {"insight.roundings.note", "De eerste is de aangekondigde.", "The first is the announced one."},
    {"insight.rates", "Andere discontovoet:", "Other discount rate:"},
    {"insight.rates.note", "Steekproef van halve procenten.", "Samples by half a percent."},
    {"insight.outcome.tie", "gelijke stand", "tie"},
    {"insight.outcome.no-admissible-bid", "geen toelaatbare inschrijving", "no admissible bid"},
    {"insight.outcome.incomplete", "niet te beoordelen", "cannot be evaluated"},

    {"insight-column.what", "Wat", "What"},
    {"insight-column.chance", "Kans", "Chance"},
    {"insight-column.interval", "Interval 95%", "Interval 95%"},
    {"insight-column.bid", "Inschrijving", "Bid"},
    {"insight-column.price", "Prijs", "Price"},
    {"insight-column.wins", "Wint", "Wins"},
    {"insight-column.turns", "Verandert de winnaar", "Changes the winner"},
    {"insight-column.rejected", "Afgewezen", "Rejected"},
    {"insight-column.criterion", "Criterium", "Criterion"},
    {"insight-column.announced", "Aangekondigd", "Announced"},
    {"insight-column.attainable", "Haalbaar", "Attainable"},
    {"insight-column.simulated", "Gesimuleerd", "Simulated"},
    {"insight-column.decides", "Beslist", "Decides"},
    {"insight-column.of-estimate", "Van de raming", "Of the estimate"},
    {"insight-column.euros-per-point", "Euro per punt", "Euro per point"},
    {"insight-column.quality", "Kwaliteit", "Quality"},
    {"insight-column.now", "Nu", "Now"},
    {"insight-column.instead", "In plaats daarvan", "Instead"},
    {"insight-column.without", "Zonder", "Without"},
    {"insight-column.and", "En zonder", "And without"},
    {"insight-column.winner", "Dan wint", "Then wins"},
    {"insight-column.reversal", "Keert de winnaar", "Turns the winner"},
    {"insight-column.order", "Volgorde verandert", "Order changes"},
    {"insight-column.lever", "Soort", "Kind"},
    {"insight-column.below", "Lager tot", "Down to"},
    {"insight-column.above", "Hoger tot", "Up to"},
    {"insight-column.lower", "Lager", "Lower"},
    {"insight-column.higher", "Hoger", "Higher"},
    {"insight-column.assessor", "Beoordelaar", "Assessor"},
    {"insight-column.given", "Gegeven", "Given"},
    {"insight-column.changed", "Anders", "Changed"},
    {"insight-column.leader", "Dan bovenaan", "Then at the top"},
    {"insight-column.grades", "Oordelen", "Grades"},
    {"insight-column.deciding", "Beslissend", "Deciding"},
    {"insight-column.changes", "Verandert de uitkomst", "Changes the outcome"},
    {"insight-column.any", "Alle wegingen", "All weights"},
    {"insight-column.any-interval", "Interval 95%, alle", "Interval 95%, all"},
    {"insight-column.near", "Rond de aangekondigde", "Around the announced"},
    {"insight-column.near-interval", "Interval 95%, rond", "Interval 95%, around"},
    {"insight-column.rounding", "Afronding", "Rounding"},
    {"insight-column.rate", "Discontovoet", "Discount rate"},
};

}  // namespace

std::span<const BilingualText> robustness_words() { return words; }

}  // namespace templates

// What a formula does and how firm a ranking is: the page, the workbook and the command line of insight.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"insight.empty", "Geen.", "None."},
    {"insight.changes", "Verander eerst:", "Change first:"},
    {"insight.none", "Geen.", "None."},
    {"sheet.insight", "Inzicht {number}", "Insight {number}"},
    {"insight.nobody", "niemand alleen", "nobody alone"},
    {"insight.together", "samen", "together"},
    {"insight.rank", "Plaats {rank}", "Rank {rank}"},

    // ---- before publication -----------------------------------------------------------------------------
    {"insight.simulation", "Wat de formule doet", "What the formula does"},
    {"insight.simulation-internal", "Intern. Bevat de raming: geef dit niet aan inschrijvers.",
     "Internal. Contains the estimate: do not give this to bidders."},
    {"insight.verdict.sound",
     "Deze formule kan zo worden gepubliceerd: er is niets gevonden om te veranderen.",
     "This formula can be published as it is: nothing to change was found."},
    {"insight.verdict.mend", "Deze formule werkt, maar kan beter.", "This formula works, but can be better."},
    {"insight.verdict.doubtful",
     "Publiceer deze formule niet zo: de uitkomst kan door toeval of door een spel met "
     "de formule worden bepaald.",
     "Do not publish this formula as it is: chance, or playing with the formula, can decide the outcome."},
    {"insight.simulation.basis",
     "Berekend op {fields:number} gesimuleerde velden van {fewest} tot {most} inschrijvingen rond "
     "{estimate:euro} "
     "({source}), elk exact beoordeeld. Het prijspeil van een veld is gemiddeld {level:number}% van dit "
     "bedrag "
     "(spreiding "
     "{estimateSpread:number}%), de prijzen liggen daar {priceSpread:number}% omheen. De kwaliteit is "
     "gemiddeld "
     "{quality:number}% (spreiding {qualitySpread:number}%). Toevalsgetal {seed}. De inschrijvingen zijn een "
     "aanname, "
     "geen voorspelling; u kunt haar aanpassen.",
     "Computed on {fields:number} simulated fields of {fewest} to {most} bids around {estimate:euro} "
     "({source}), "
     "each evaluated exactly. The price level of a field is {level:number}% of this amount on average "
     "(spread "
     "{estimateSpread:number}%), prices lie {priceSpread:number}% around it. The quality is "
     "{quality:number}% on "
     "average (spread {qualitySpread:number}%). Seed {seed}. The bids are an assumption, not a forecast; you "
     "can "
     "change it."},
    {"insight.estimate.given", "opgegeven bedrag", "amount that was given"},
    {"insight.estimate.tender", "raming van de aanbesteding", "estimate of the tender"},
    {"insight.estimate.reference", "aangekondigde referentieprijs", "announced reference price"},
    {"insight.estimate.price-scale", "midden van de prijsschaal", "middle of the price scale"},
    {"insight.estimate.assumed", "aangenomen bedrag, want er is geen raming",
     "assumed amount, for there is no estimate"},

    {"insight.chances", "Kansen", "Chances"},
    {"insight.chances.note", "Deel van de gesimuleerde velden, met een interval van 95%.",
     "Part of the simulated fields, with an interval of 95%."},
    {"insight.chance.loser", "Een verliezer bepaalt wie wint", "A loser decides who wins"},
    {"insight.chance.rejection", "Een verliezer wordt later afgewezen en de winnaar verandert",
     "A loser is rejected later and the winner changes"},
    {"insight.chance.withdrawal", "Een verliezer trekt zich terug en de winnaar verandert",
     "A loser withdraws and the winner changes"},
    {"insight.chance.tie", "De beste twee eindigen gelijk na afronding",
     "The best two are equal after rounding"},
    {"insight.chance.twin-same", "De absolute formule wijst dezelfde winnaar aan",
     "The absolute formula has the same winner"},
    {"insight.chance.twin-loser", "Een verliezer bepaalt wie wint, met de absolute formule",
     "A loser decides who wins, with the absolute formula"},

    {"insight.strategies", "Inschrijvingen die met de formule spelen", "Bids that play the formula"},
    {"insight.strategies.note",
     "Hoe vaak zij winnen als zij bij een gesimuleerd veld komen, en hoe vaak zij de winnaar veranderen "
     "zonder "
     "zelf te winnen.",
     "How often they win when they join a simulated field, and how often they change the winner without "
     "winning."},
    {"insight.strategy.cheap", "Dumpprijs zonder kwaliteit", "Dumping price without quality"},
    {"insight.strategy.full", "Hoogste prijs met volle kwaliteit", "Highest price with full quality"},

    {"insight.criteria", "Wat elk criterium weegt", "What each criterion weighs"},
    {"insight.criteria.note",
     "Aangekondigd: de weging. Haalbaar: het deel van de punten waarin toelaatbare antwoorden kunnen "
     "verschillen; waar geen punten maar euro's tellen, of punten door de prijs worden gedeeld, het deel van "
     "de euro's die zij waard zijn bij een prijs rond de raming. "
     "Gesimuleerd: het deel waarin de inschrijvingen verschilden. Beslist: zonder de voorsprong op dit "
     "criterium "
     "zou nummer twee winnen of gelijk staan.",
     "Announced: the weight. Attainable: the part of the points in which admissible answers can differ; "
     "where euros count and not points, or points are divided by the price, the part of the euros that they "
     "are worth at a price around the estimate. "
     "Simulated: "
     "the part in which the bids differed. Decides: without the lead on this criterion the second would win "
     "or be "
     "equal."},
    {"insight.criteria.axis", "Procent", "Percent"},
    {"insight.criteria.chart",
     "Staven per criterium: de aangekondigde weging en hoe vaak het criterium beslist.",
     "Bars for each criterion: the announced weight and how often it decides."},

    {"insight.point-price", "Prijs van een kwaliteitspunt", "Price of a quality point"},
    {"insight.point-price.note",
     "Hoeveel meer een inschrijving mag kosten voor één punt kwaliteit meer, bij gelijke uitkomst en "
     "gemiddelde "
     "kwaliteit. Bij gunnen op waarde is een punt één procent van de kwaliteitswaarde. Een streep of lege "
     "cel: geen "
     "prijs "
     "weegt daar tegen een punt op.",
     "How much more a bid may cost for one point of quality more, with an equal outcome and mean quality. "
     "With "
     "value in euros a point is one percent of the value of quality. A dash or an empty cell: no price makes "
     "up for a point "
     "there."},
    {"insight.point-price.axis", "Euro per punt", "Euro per point"},
    {"insight.point-price.chart", "Lijn van de prijs van een punt langs de inschrijfprijs.",
     "Line of the price of a point along the price of a bid."},

    {"insight.equal-value", "Lijnen van gelijke waarde", "Lines of equal value"},
    {"insight.equal-value.note",
     "Inschrijvingen op één lijn eindigen gelijk. Elke lijn gaat door de raming bij het genoemde "
     "kwaliteitsdeel; "
     "bedragen afgerond op euro's.",
     "Bids on one line end equal. Each line goes through the estimate at the quality that it is named after; "
     "amounts rounded to euros."},
    {"insight.equal-value.line", "Als {quality}% kwaliteit voor de raming",
     "Like {quality}% quality at the estimate"},
    {"insight.equal-value.axis", "Prijs in euro", "Price in euro"},
    {"insight.equal-value.chart", "Lijnen van de prijs die bij elke kwaliteit even goed is.",
     "Lines of the price that is as good at each quality."},

    {"insight.twin", "Absolute tweeling", "Absolute twin"},
    {"insight.twin.note",
     "Een formule die ongeveer hetzelfde doet, maar waarin geen inschrijving de punten van een ander "
     "verandert.",
     "A formula that does about the same, in which no bid changes another's points."},
    {"insight.twin.linear", "lineair van {worst:number} (0%) tot {best:number} (100%)",
     "linear from {worst:number} (0%) to {best:number} (100%)"},
    {"insight.twin.method", "Gunningsmethode", "Award method"},

    {"insight.loserDecides", "Vervang de relatieve formule door een absolute",
     "Replace the relative formula by an absolute one"},
    {"insight.loserDecides.text",
     "In {chance:number}% van de velden bepaalt een verliezer wie wint. De absolute tweeling wijst in "
     "{same:number}% van de velden dezelfde winnaar aan en kent dit niet.",
     "In {chance:number}% of the fields a loser decides who wins. The absolute twin has the same winner in "
     "{same:number}% of the fields and does not know this."},
    {"insight.comparesBids", "Overweeg de absolute tweeling", "Consider the absolute twin"},
    {"insight.comparesBids.text",
     "De formule vergelijkt inschrijvingen met elkaar. Dat bepaalde hier zelden de winnaar, maar de absolute "
     "tweeling, met in {same:number}% van de velden dezelfde winnaar, sluit het uit.",
     "The formula compares bids with each other. Here that seldom decided the winner, but the absolute twin, "
     "with "
     "the same winner in {same:number}% of the fields, excludes it."},
    {"insight.dumpingTurns", "Voorkom dat een kansloze dumpprijs de winnaar bepaalt",
     "Prevent that a dumping price without a chance decides who wins"},
    {"insight.dumpingTurns.text",
     "In {chance:number}% van de velden verandert de winnaar door een inschrijving zonder kwaliteit voor "
     "{price:euro} die zelf niet wint. Vervang de relatieve formule door de absolute tweeling: die wijst in "
     "{same:number}% van de velden dezelfde winnaar aan en kent dit niet.",
     "In {chance:number}% of the fields the winner changes by a bid without quality at {price:euro} that "
     "does not "
     "win itself. Replace the relative formula by the absolute twin: it has the same winner in "
     "{same:number}% of "
     "the fields and does not know this."},
    {"insight.cheapWins", "Voorkom dat een dumpprijs zonder kwaliteit wint",
     "Prevent that a dumping price without quality wins"},
    {"insight.cheapWins.text",
     "Een inschrijving zonder kwaliteit voor {price:euro} wint in {chance:number}% van de velden. Stel een "
     "minimumscore, een bodem aan de prijsschaal, of geef kwaliteit meer gewicht.",
     "A bid without quality at {price:euro} wins in {chance:number}% of the fields. Set a minimum score, a "
     "floor "
     "to the price scale, or give quality more weight."},
    {"insight.fullWins", "Maak dat de prijs weer telt", "Make the price count again"},
    {"insight.fullWins.text",
     "Een inschrijving met volle kwaliteit voor {price:euro} wint in {chance:number}% van de velden. Verlaag "
     "het "
     "prijsplafond of geef de prijs meer gewicht.",
     "A bid with full quality at {price:euro} wins in {chance:number}% of the fields. Lower the price "
     "ceiling or "
     "give the price more weight."},
    {"insight.withdrawalFlips", "Laat de rangschikking staan bij terugtrekking",
     "Keep the ranking when a bidder withdraws"},
    {"insight.withdrawalFlips.text",
     "Na terugtrekking van een verliezer verandert de winnaar in {chance:number}% van de velden, omdat "
     "opnieuw "
     "wordt gerekend. Kondig aan dat de rangschikking blijft staan.",
     "When a loser withdraws the winner changes in {chance:number}% of the fields, because the ranking is "
     "computed "
     "anew. Announce that the ranking is kept."},
    {"insight.priceCountsLess", "De prijs telt minder dan aangekondigd",
     "The price counts less than announced"},
    {"insight.priceCountsLess.text",
     "Aangekondigd is {announced:number}% voor de prijs, maar inschrijvingen kunnen er {attainable:number}% "
     "in "
     "verschillen. Maak de prijsschaal smaller of de kwaliteitsschaal ruimer.",
     "Announced is {announced:number}% for the price, but bids can differ in {attainable:number}%. Narrow "
     "the price "
     "scale or widen the scale of quality."},
    {"insight.priceCountsMore", "De prijs telt meer dan aangekondigd",
     "The price counts more than announced"},
    {"insight.priceCountsMore.text",
     "Aangekondigd is {announced:number}% voor de prijs, maar inschrijvingen kunnen er {attainable:number}% "
     "in "
     "verschillen. Gebruik de hele schaal voor kwaliteit.",
     "Announced is {announced:number}% for the price, but bids can differ in {attainable:number}%. Use the "
     "whole "
     "scale for quality."},
    {"insight.estimateOffScale", "Leg de prijsschaal rond de raming",
     "Put the price scale around the estimate"},
    {"insight.estimateOffScale.text",
     "De raming is {estimate:euro}, de prijsschaal loopt van {lowest:euro} tot {highest:euro}. "
     "Inschrijvingen "
     "rond de raming krijgen allemaal evenveel punten voor hun prijs: de aangekondigde weging van de prijs "
     "werkt dan niet.",
     "The estimate is {estimate:euro}, the price scale runs from {lowest:euro} to {highest:euro}. Bids "
     "around "
     "the estimate all get the same points for their price: the announced weight of the price then has no "
     "effect."},
    {"insight.scaleTooNarrow", "De prijsschaal past niet om de raming",
     "The price scale does not fit the estimate"},
    {"insight.scaleTooNarrow.text",
     "Binnen 20% van {estimate:euro} houdt de prijsschaal op: daar levert een lagere prijs niets op. Maak de "
     "schaal "
     "ruimer.",
     "Within 20% of {estimate:euro} the price scale ends: there a lower price earns nothing. Widen the "
     "scale."},
    {"insight.tieLikely", "Rond minder af", "Round less"},
    {"insight.tieLikely.text",
     "Met het aangekondigde aantal decimalen ({decimals}) eindigen de beste twee in {chance:number}% van de "
     "velden "
     "gelijk. Kondig meer decimalen aan, of fijnere oordelen.",
     "With the announced number of decimals ({decimals}) the best two are equal in {chance:number}% of the "
     "fields. "
     "Announce more decimals, or finer grades."},
    {"insight.noDraw", "Kondig loting als laatste regel aan", "Announce a draw as the last rule"},
    {"insight.noDraw.text",
     "Bij een gelijke stand wijzen de aangekondigde regels niet zeker een winnaar aan.",
     "With equal totals the announced rules do not surely give a winner."},
    {"insight.idleCriteria", "Schrap of verscherp wat niet beslist", "Drop or sharpen what does not decide"},
    {"insight.idleCriteria.text",
     "Beslist bijna nooit: {criteria}. Het vraagt werk van inschrijvers en beoordelaars.",
     "Hardly ever decides: {criteria}. It asks work of bidders and assessors."},
    {"insight.oneDecides", "Eén criterium beslist bijna altijd", "One criterion decides nearly always"},
    {"insight.oneDecides.text",
     "{criterion} beslist in {chance:number}% van de velden. Is dat de bedoeling? Verdeel anders de weging.",
     "{criterion} decides in {chance:number}% of the fields. Is that intended? If not, divide the weight."},
    {"insight.pointPriceVaries", "Een punt kost niet overal evenveel",
     "A point does not cost the same everywhere"},
    {"insight.pointPriceVaries.text",
     "Rond de raming kost een punt van {least:euro} tot {most:euro}. Met een lineaire prijsschaal of gunnen "
     "op "
     "waarde is dat vast.",
     "Around the estimate a point costs from {least:euro} to {most:euro}. With a linear price scale or value "
     "in "
     "euros that is fixed."},
};

constexpr BilingualText findings[]{
    {"insight.question", "{value} kan niet; geef een getal van {least:number} tot en met {most:number}.",
     "{value} is not possible; give a number from {least:number} up to and including {most:number}."},
    {"insight.takesLong",
     "Voor zoveel inschrijvingen of percelen duurt dit te lang om meteen te antwoorden. Laat het op de "
     "achtergrond berekenen.",
     "For so many bids or lots this takes too long to be answered at once. Let it be computed in the "
     "background."},
    {"whatIf.criterion", "{criterion} heeft geen weging of waarde.", "{criterion} has no weight or value."},
    {"whatIf.twice", "{criterion} staat er twee keer.", "{criterion} is there twice."},
    {"whatIf.number", "{value} bij {criterion} is geen getal.", "{value} at {criterion} is not a number."},
    {"whatIf.weight", "{value} bij {criterion} kan niet: vanaf 0, met hoogstens {decimals} decimalen.",
     "{value} at {criterion} is not possible: 0 or more, with {decimals} decimals at most."},
    {"whatIf.sum", "De gekozen wegingen zijn samen {sum:number}, meer dan {expected:number}.",
     "The weights that were set are {sum:number} together, more than {expected:number}."},
    {"whatIf.rest", "Geen ander criterium kan de resterende {rest:number} dragen.",
     "No other criterion can carry the remaining {rest:number}."},
    {"whatIf.grade", "Er telt geen oordeel van die beoordelaar over {criterion} van inschrijving {bid}.",
     "No grade of that assessor counts on {criterion} of bid {bid}."},
    {"whatIf.level", "{value} is geen oordeel dat bij {criterion} kan.",
     "{value} is not a grade that {criterion} takes."},
    {"whatIf.noRanking", "Perceel {id} heeft nog geen rangschikking.", "Lot {id} has no ranking yet."},
    {"job.underWay", "U hebt voor deze aanbesteding al een berekening lopen.",
     "You have a computation under way for this tender already."},
    {"job.queueFull", "Er wachten te veel berekeningen. Probeer het over enkele minuten opnieuw.",
     "Too many computations are waiting. Try again in a few minutes."},
    {"job.stopping", "De dienst stopt en begint niets nieuws.",
     "The service is stopping and begins nothing new."},
    {"job.notDone", "De berekening heeft geen uitkomst: zij loopt nog, of zij is afgebroken.",
     "The computation has no result: it is still running, or it was cancelled."},
};

}  // namespace

std::span<const BilingualText> insight_finding_texts() { return findings; }

std::span<const BilingualText> insight_words() { return words; }

}  // namespace templates

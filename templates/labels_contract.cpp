// The exchange contract's closed sets in the words of a buyer.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"method.weighted-points", "gewogen punten", "weighted points"},
    {"method.value-in-euros", "gunnen op waarde (fictieve aftrek in euro)",
     "value in euros (notional deduction)"},
    {"method.quality-adjusted-price", "prijs gecorrigeerd voor kwaliteit", "quality-adjusted price"},
    {"method.utility-index", "nutsindex", "utility index"},
    {"method.quality-per-price", "kwaliteit gedeeld door prijs", "quality per price"},
    {"method.reference-point", "superformule (referentiepunt)", "reference point (superformule)"},
    {"method.lowest-price", "laagste prijs", "lowest price"},
    {"method.lowest-cost", "laagste levenscycluskosten", "lowest life-cycle cost"},

    {"total.weighted-points", "totaal (punten)", "total (points)"},
    {"total.value-in-euros", "fictieve inschrijfprijs (€)", "notional price (€)"},
    {"total.quality-adjusted-price", "gecorrigeerde prijs (€)", "adjusted price (€)"},
    {"total.utility-index", "nutsindex", "utility index"},
    {"total.quality-per-price", "kwaliteit per prijs", "quality per price"},
    {"total.reference-point", "score superformule", "reference-point score"},
    {"total.lowest-price", "inschrijfprijs (€)", "price (€)"},
    {"total.lowest-cost", "levenscycluskosten (€)", "life-cycle cost (€)"},

    {"kind.requirement", "minimumeis", "requirement"},
    {"kind.quality", "kwaliteit", "quality"},
    {"kind.price", "prijs", "price"},

    {"rule.linear", "lineair tussen vaste grenzen", "linear between fixed bounds"},
    {"rule.levels", "niveaus", "levels"},
    {"rule.steps", "staffel", "steps"},
    {"rule.points", "punten", "points"},
    {"rule.relative-lowest", "relatief: laagste is maatgevend", "relative: lowest sets the standard"},
    {"rule.relative-highest", "relatief: hoogste is maatgevend", "relative: highest sets the standard"},
    {"rule.relative-range", "relatief: tussen laagste en hoogste", "relative: between lowest and highest"},
    {"rule.distance-lowest", "relatief: afstand tot de laagste", "relative: distance to the lowest"},
    {"rule.relative-mean", "relatief: afstand tot het midden", "relative: distance to the centre"},
    {"rule.logarithmic", "logaritmisch", "logarithmic"},
    {"rule.rank-points", "percentage naar rangorde", "percentage by rank"},
    {"rule.factor", "factor × hoeveelheid (euro)", "factor × quantity (euro)"},
    {"rule.percent-discount", "korting in procenten van de prijs", "percent of the price deducted"},

    {"answer.boolean", "ja of nee", "yes or no"},
    {"answer.number", "getal", "number"},
    {"answer.amount", "bedrag in euro, exclusief btw", "amount in euro, excluding VAT"},
    {"answer.grade", "beoordeling", "grade"},
    {"answer.lcc", "levenscycluskosten", "life-cycle cost"},
    {"answer.mci", "circulariteitsindicator (MCI)", "material circularity indicator (MCI)"},
    {"answer.detachability", "losmaakbaarheid", "detachability"},
    {"answer.mki", "milieukostenindicator (MKI)", "environmental cost indicator (MKI)"},
    {"answer.mpg", "milieuprestatie gebouwen (MPG)", "environmental performance of buildings (MPG)"},
    {"value.true", "ja", "yes"},
    {"value.false", "nee", "no"},

    {"accept.equals", "gelijk aan {value}", "equal to {value}"},
    {"accept.atLeast", "ten minste {value}", "at least {value}"},
    {"accept.atMost", "ten hoogste {value}", "at most {value}"},
    {"accept.oneOf", "een van: {value}", "one of: {value}"},

    {"asked.atLeast", "ten minste", "at least"},
    {"asked.atMost", "ten hoogste", "at most"},
    {"asked.oneOf", "een van:", "one of:"},

    {"rounding.half-up", "half naar boven", "half up"},
    {"rounding.half-even", "half naar even", "half to even"},
    {"rounding.down", "naar beneden (afgekapt)", "down (truncated)"},
    {"roundAt.criterion", "per criterium", "per criterion"},
    {"roundAt.total", "op het totaal", "on the total"},
    {"rounding.announced", "{decimals} decimalen, {mode}, {at}", "{decimals} decimals, {mode}, {at}"},

    {"onWithdrawal.keep", "rangorde blijft, anderen schuiven op", "ranking is kept, others move up"},
    {"onWithdrawal.recompute", "opnieuw berekend zonder de inschrijving", "recomputed without the bid"},

    {"combine.consensus", "consensus van het panel", "consensus of the panel"},
    {"combine.mean", "gemiddelde van de beoordelaars", "mean of the assessors"},

    {"outside.clamp", "buiten de grenzen telt de grens", "outside the bounds the bound counts"},
    {"outside.reject", "buiten de grenzen volgt afwijzing", "outside the bounds the bid is rejected"},
    {"outside.extrapolate", "de lijn loopt door buiten de grenzen", "the line goes on outside the bounds"},
    {"centre.mean", "gemiddelde", "mean"},
    {"centre.median", "mediaan", "median"},
    {"negative.keep", "negatieve aandelen tellen", "negative shares count"},
    {"negative.clamp", "negatieve aandelen worden 0", "negative shares become 0"},
    {"best.lowest", "laagste is best", "lowest is best"},
    {"best.highest", "hoogste is best", "highest is best"},

    {"tie.criterion", "hoogste score op criterium {criterion}", "highest score on criterion {criterion}"},
    {"tie.quality", "hoogste kwaliteit", "highest quality"},
    {"tie.lowest-price", "laagste prijs", "lowest price"},
    {"tie.draw", "loting", "draw"},

    {"outcome.winner", "winnaar", "winner"},
    {"outcome.tie", "gelijke stand, niet beslist", "tie, undecided"},
    {"outcome.no-admissible-bid", "geen toelaatbare inschrijving", "no admissible bid"},
    {"outcome.incomplete", "onvolledig, niet te beoordelen", "incomplete, cannot be evaluated"},

    {"data.null", "niets (null)", "nothing (null)"},
    {"data.boolean", "waar of onwaar", "true or false"},
    {"data.number", "een getal", "a number"},
    {"data.text", "een tekst", "a text"},
    {"data.array", "een lijst", "a list"},
    {"data.object", "een object", "an object"},

    {"severity.error", "fout", "error"},
    {"severity.warning", "waarschuwing", "warning"},
};

}  // namespace

std::span<const BilingualText> contract_words() { return words; }

}  // namespace templates

// Regional agreements: what they ask, and how a tender meets it.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"level.bronze", "brons", "bronze"},
    {"level.silver", "zilver", "silver"},
    {"level.gold", "goud", "gold"},

    {"bound.at-least", "ten minste", "at least"},
    {"bound.at-most", "ten hoogste", "at most"},

    {"demand.quantity", "{quantity:quantity.}[ ({basis:basis.})]", "{quantity:quantity.}[ ({basis:basis.})]"},
    {"demand.circular-weight", "weging van de circulaire criteria", "weight of the circular criteria"},
    {"demand.price-weight", "weging van de prijs", "weight of the price"},
    {"demand.criteria-count", "aantal gunningscriteria", "number of award criteria"},
    {"demand.criterion", "criterium {library} uit de criteriabibliotheek",
     "criterion {library} of the criteria library"},
    {"demand.clause", "contractbepaling {library} uit de criteriabibliotheek",
     "contract clause {library} of the criteria library"},
    {"demand.award-methods", "gunningsmethode: {methods}", "award method: {methods}"},
    {"demand.absolute-scoring", "alleen absolute scoringsregels", "absolute scoring rules only"},
    {"demand.portfolio-share", "aandeel van de inkoop dat aan de afspraken voldoet",
     "share of spend that meets the agreement"},

    {"quantity.mki", "MKI", "MKI (environmental cost indicator)"},
    {"quantity.mpg", "MPG", "MPG (environmental performance of buildings)"},
    {"quantity.mci", "materiaalcirculariteit (MCI)", "material circularity (MCI)"},
    {"quantity.detachability", "losmaakbaarheidsindex", "detachability index"},
    {"quantity.lcc", "levenscycluskosten", "life-cycle cost"},
    {"quantity.secondary-share", "aandeel secundair materiaal", "share of secondary material"},
    {"quantity.reused-share", "aandeel hergebruikt (geoogst)", "share reused (harvested)"},
    {"quantity.refurbished-share", "aandeel gereviseerd", "share refurbished"},
    {"quantity.biobased-share", "aandeel biobased", "biobased share"},
    {"quantity.recyclable-share", "aandeel geschikt voor een volgende cyclus",
     "share fit for the next cycle"},
    {"quantity.co2-emission", "CO2-uitstoot", "CO2 emission"},
    {"quantity.co2-storage", "CO2-opslag", "CO2 storage"},
    {"quantity.co2-ladder-level", "niveau op de CO2-Prestatieladder of gelijkwaardig",
     "level of the CO2 Performance Ladder or equivalent"},
    {"quantity.service-life", "levensduur in jaren", "service life in years"},
    {"quantity.spare-parts", "jaren levering van onderdelen", "years that spare parts are supplied"},
    {"quantity.take-back", "terugname na gebruik", "take-back after use"},

    {"quantity-unit.mpg", "€ per m² bvo per jaar", "€ per m² gross floor area per year"},

    {"basis.mass", "massa", "mass"},
    {"basis.volume", "volume", "volume"},
    {"basis.items", "aantal", "items"},
    {"basis.impact", "milieu-impact", "impact"},
    {"basis.spend", "bedrag", "spend"},

    {"outcome.pass", "Voldoet", "Passes"},
    {"outcome.fail", "Voldoet niet", "Fails"},
    {"outcome.not-determinable", "Niet te bepalen", "Not determinable"},
    {"outcome.not-applicable", "Niet van toepassing", "Not applicable"},

    {"rule.asked", "is verplicht", "is required"},
    {"rule.is-asked", "dit wordt geëist", "this is asked"},
    {"rule.is-not-asked", "dit wordt niet geëist", "this is not asked"},
    {"rule.measured", "{value} aangetroffen", "{value} found"},
    {"rule-reason.absent", "er is geen criterium of bepaling die dit vraagt",
     "no criterion or clause asks for it"},
    {"rule-reason.not-required", "het wordt gevraagd, maar geen eis legt een grens op",
     "it is asked, but no requirement sets a bound"},
    {"rule-reason.other-unit", "het wordt gevraagd in een andere eenheid of op een andere grondslag",
     "it is asked in another unit or on another basis"},
    {"rule-reason.no-weights", "de gunningsmethode kent deze weging niet",
     "the award method has no such weight"},
    {"rule-reason.value-unknown", "de geraamde waarde ontbreekt", "the estimated value is missing"},
    {"rule-reason.procedure-unknown", "de procedure ontbreekt", "the procedure is missing"},
    {"rule-reason.of-a-year", "gaat over de inkoop van een jaar", "is about the spend of a year"},
    {"rule-reason.out-of-scope", "buiten het bereik van de regel", "outside the scope of the rule"},
    {"rule-reason.not-in-force", "op deze datum geldt nog geen grens",
     "no threshold is in force on this date yet"},

    {"procedure.open", "openbare procedure", "open procedure"},
    {"procedure.restricted", "niet-openbare procedure", "restricted procedure"},
    {"procedure.negotiated", "mededingingsprocedure met onderhandeling",
     "competitive procedure with negotiation"},
    {"procedure.competitive-dialogue", "concurrentiegerichte dialoog", "competitive dialogue"},
    {"procedure.private", "meervoudig onderhands", "private tender among several"},
    {"procedure.single", "enkelvoudig onderhands", "single private tender"},

    {"provision.suitability-requirement", "geschiktheidseis", "suitability requirement"},
    {"provision.selection-criterion", "selectiecriterium", "selection criterion"},
    {"provision.contract-clause", "contractbepaling", "contract clause"},
};

constexpr BilingualText findings[]{
    {"date.notation", "'{value}' is geen datum als 2026-11-25.", "'{value}' is not a date like 2026-11-25."},
    {"date.future",
     "{value:day} ligt in de toekomst: leg vast op welke dag het besluit is genomen of is ondertekend.",
     "{value:day} is in the future: state the day on which it was decided or signed."},
    {"agreement.idTaken", "Er is al een afspraak met het kenmerk {id}.",
     "There is an agreement {id} already."},
    {"agreement.nothingToUndo", "Er is geen eerdere versie van deze afspraak om naar terug te gaan.",
     "There is no earlier version of this agreement to go back to."},
    {"agreement.noSegments", "De afspraak noemt geen segment en geen CPV-code.",
     "The agreement names no segment and no CPV code."},
    {"agreement.noRules", "De afspraak heeft geen regels.", "The agreement has no rules."},
    {"agreement.validity", "De afspraak eindigt op {date:day}, voor zij begint.",
     "The agreement ends on {date:day}, before it begins."},
    {"threshold.none", "De regel heeft geen grenswaarde.", "The rule has no threshold."},
    {"threshold.twice", "Voor dit niveau staat er al een grenswaarde per {date:day}.",
     "There is a threshold for this level as of {date:day} already."},
    {"threshold.percent", "{value:number} is geen percentage van 0 tot en met 100.",
     "{value:number} is not a percentage from 0 to 100."},
    {"threshold.levels",
     "Een hoger niveau vraagt hier minder ({higher:number}) dan dit niveau ({value:number}).",
     "A higher level asks less here ({higher:number}) than this level ({value:number})."},
    {"circular.basisMissing",
     "Een aandeel zegt niets zonder grondslag: massa, volume, aantal, impact of bedrag.",
     "A share says nothing without its basis: mass, volume, items, impact or spend."},
    {"circular.empty", "Van criterium {criterion} staat er niet bij wat er circulair aan is.",
     "It does not say what is circular about criterion {criterion}."},
    {"circular.quantityDiffers", "Het antwoord van criterium {criterion} is een andere grootheid.",
     "The answer of criterion {criterion} is another quantity."},
    {"rule.noMethods", "De regel noemt geen toegestane gunningsmethode.", "The rule names no award method."},
    {"scope.values", "De ondergrens van de waarde ligt niet onder de bovengrens.",
     "The lower bound of the value is not below the upper bound."},
    {"cpv.code", "'{code}' is geen CPV-code van acht cijfers.",
     "'{code}' is not a CPV code of eight digits."},
    {"template.pin", "De vastgelegde versie van het sjabloon is niet volledig: {value}.",
     "The pinned version of the template is not complete: {value}."},
    {"estimatedValue.notPositive", "De geraamde waarde moet groter dan 0 zijn.",
     "The estimated value must be more than 0."},
};

}  // namespace

std::span<const BilingualText> agreement_words() { return words; }
std::span<const BilingualText> agreement_finding_texts() { return findings; }

}  // namespace templates

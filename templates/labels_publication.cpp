// Drafting, publishing and correcting tenders.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText findings[]{
    {"draft.criterionUnknown", "Er is geen criterium '{criterion}' in dit perceel.",
     "There is no criterion '{criterion}' in this lot."},
    {"weight.unknownLot", "Er is geen perceel '{lot}'.", "There is no lot '{lot}'."},
    {"draft.missing", "Dit moet zijn ingevuld om een aanbesteding op te stellen.",
     "This must be filled in to draft a tender."},
    {"draft.deadline", "Dit is geen datum met een tijd.", "This is not a date with a time."},
    {"draft.estimate", "Dit is geen bedrag in euro, zoals 250.000 of 1250,50.",
     "This is not an amount in euro, such as 250000 or 1250.50."},
    {"draft.procedure", "Deze procedure is niet bekend.", "This procedure is unknown."},
    {"draft.template", "Kies een sjabloon.", "Choose a template."},
    {"draft.weight", "Het gewicht van criterium '{criterion}' is geen getal: '{text}'.",
     "The weight of criterion '{criterion}' is not a number: '{text}'."},
    {"tender.nothingToUndo", "Er is geen eerdere versie van dit concept om naar terug te gaan.",
     "There is no earlier version of this draft to go back to."},
    {"draft.noWeight", "Criterium '{criterion}' heeft bij deze gunningsmethode geen gewicht.",
     "Criterion '{criterion}' has no weight with this award method."},
    {"draft.locked", "Criterium '{criterion}' staat vast; haal het slot eraf om het gewicht te wijzigen.",
     "Criterion '{criterion}' is locked; unlock it to change its weight."},
    {"draft.noRoom", "Dit past niet: van de criteria die niet vaststaan zou samen {rest:number} overblijven.",
     "This does not fit: {rest:number} would be left for the criteria that are not locked."},
    {"draft.criterionThere", "Criterium '{criterion}' staat al in dit perceel.",
     "Criterion '{criterion}' is in this lot already."},
    {"draft.notAGroup", "'{criterion}' is geen groep van criteria.",
     "'{criterion}' is not a group of criteria."},
    {"draft.weightMissing", "Criterium '{criterion}' heeft bij deze gunningsmethode een gewicht nodig.",
     "Criterion '{criterion}' needs a weight with this award method."},
    {"draft.valueMissing", "Criterium '{criterion}' heeft bij deze gunningsmethode een waarde in euro nodig.",
     "Criterion '{criterion}' needs a value in euro with this award method."},
    {"draft.noValue", "Criterium '{criterion}' heeft bij deze gunningsmethode geen waarde in euro.",
     "Criterion '{criterion}' has no value in euro with this award method."},
    {"draft.provisionThere", "Er is al een eis of bepaling '{provision}'.",
     "There is a requirement or clause '{provision}' already."},
    {"draft.provisionUnknown", "Er is geen eis of bepaling '{provision}'.",
     "There is no requirement or clause '{provision}'."},
    {"draft.libraryUnknown", "Kies een criterium uit de bibliotheek[; '{criterion}' staat er niet in].",
     "Choose a criterion of the library[; '{criterion}' is not in it]."},
    {"draft.levelUnknown", "'{criterion}' heeft geen variant op dit niveau.",
     "'{criterion}' has no variant at this level."},
    {"draft.otherKind",
     "'{criterion}' is van een andere soort: minimumeisen en gunningscriteria staan in een perceel, de rest "
     "bij "
     "de eisen en bepalingen.",
     "'{criterion}' is of another kind: requirements and award criteria stand in a lot, the rest among the "
     "provisions."},
    {"draft.methodOther",
     "Deze methode past niet bij de criteria van dit perceel: zij hebben gewichten, waarden in euro, of geen "
     "van "
     "beide, en de methode vraagt iets anders.",
     "This method does not fit the criteria of this lot: they have weights, values in euro, or neither, and "
     "the "
     "method asks for something else."},
    {"draft.priceRule", "Gewogen punten vragen een scoreregel voor prijs '{criterion}', en die is er niet.",
     "Weighted points need a scoring rule for the price '{criterion}', and it has none."},
    {"draft.priceWeight", "Deze methode weegt de ene prijs van het perceel: geef het gewicht.",
     "This method weighs the one price of the lot: give its weight."},
    {"draft.number", "Dit is geen getal: '{text}'.", "This is not a number: '{text}'."},
    {"draft.numberMissing", "Vul hier een getal in.", "Enter a number here."},
    {"draft.level", "Dit is geen niveau met een percentage: '{text}'. Schrijf bijvoorbeeld goed = 75.",
     "This is no level with a percentage: '{text}'. Write for instance good = 75."},
    {"draft.lotThere", "Er is al een perceel {lot}.", "There already is a lot {lot}."},
    {"draft.lastLot", "Een aanbesteding heeft ten minste één perceel.", "A tender has at least one lot."},
    {"update.noTemplate", "Dit concept is niet uit een sjabloon opgesteld.",
     "This draft was not made from a template."},
    {"update.pinUnknown",
     "Versie {version} van sjabloon '{template}' is hier niet bekend zoals dit concept haar noemt; wat u "
     "zelf "
     "wijzigde, is dan niet vast te stellen.",
     "Version {version} of template '{template}' is not known here as this draft names it; what you changed "
     "yourself cannot be told then."},
    {"update.notNewer", "Versie {version} van het sjabloon is niet nieuwer dan die van dit concept.",
     "Version {version} of the template is not newer than that of this draft."},
    {"update.choiceMissing", "U en het sjabloon wijzigden dit allebei: kies wat blijft.",
     "You and the template both changed this: choose what stays."},
    {"update.choiceUnknown", "Bij '{item}' valt niets te kiezen.",
     "There is nothing to choose for '{item}'."},
    {"draft.choice", "Kies een van de mogelijkheden.", "Choose one of the possibilities."},
    {"draft.referencePoint", "Een referentiepunt heeft alle drie de getallen.",
     "A reference point has all three numbers."},
    {"publication.missing", "Dit moet zijn ingevuld om te kunnen publiceren.",
     "This must be filled in before publication."},
    {"publication.panelMissing",
     "Criterium {criterion} wordt met een oordeel gewaardeerd, maar niemand is aangewezen om het te "
     "beoordelen: "
     "de inschrijver zou zichzelf beoordelen. Noem de beoordelaars bij het criterium.",
     "Criterion {criterion} is scored by a grade, but nobody is named to assess it: the bidder would grade "
     "itself. Name the assessors with the criterion."},
    {"publication.placeholder",
     "Een opmerking van het sjabloon staat er nog[ in {subject}]: ‘{matched}’. Doe wat zij vraagt en haal "
     "haar "
     "weg.",
     "A note of the template is still there[ in {subject}]: ‘{matched}’. Do what it asks and remove it."},
    {"publication.deadlineMissing", "De uiterste datum voor inschrijvingen ontbreekt.",
     "The deadline for bids is missing."},
    {"publication.deadlinePassed", "De uiterste datum voor inschrijvingen ligt niet in de toekomst.",
     "The deadline for bids is not in the future."},
    {"publication.future",
     "De dag van publicatie ({date:day}) ligt in de toekomst; publiceren gebeurt op de dag zelf.",
     "The day of publication ({date:day}) is in the future; a tender is published on the day itself."},
    {"tender.otherParty",
     "De aanbesteding is van een andere partij dan {buyer}; alleen de werkgroep draagt een aanbesteding "
     "over.",
     "The tender is of another party than {buyer}; only the working group hands a tender over."},
    {"correction.deadlineEarlier",
     "De uiterste datum wordt vervroegd, van {before:time} naar {after:time}; inschrijvers rekenden op de "
     "aangekondigde.",
     "The deadline is brought forward, from {before:time} to {after:time}; bidders relied on the announced "
     "one."},
    {"publication.past", "De dag van publicatie ({date:day}) ligt in het verleden.",
     "The day of publication ({date:day}) is in the past."},
    {"publication.afterDeadline", "De dag van publicatie ({date:day}) ligt na de uiterste datum.",
     "The day of publication ({date:day}) is after the deadline."},
    {"publication.openRule",
     "Regel '{rule}' van afspraak '{agreement}'[ (perceel {lot})] staat open: voldoe eraan, vul aan wat "
     "ontbreekt om haar te bepalen, of leg uit waarom niet.",
     "Rule '{rule}' of agreement '{agreement}'[ (lot {lot})] is open: comply, fill in what is missing to "
     "determine it, or explain why not."},
    {"publication.templatePin",
     "Versie {version} van sjabloon '{template}' is niet de tekst die deze aanbesteding noemt.",
     "Version {version} of template '{template}' is not the text that this tender names."},
    {"publication.publishedBy", "Wie publiceert ontbreekt of is te lang.",
     "Who publishes is missing or too long."},
    {"publication.warningOpen",
     "Waarschuwing '{warning}'[ bij {subject}] moet worden opgelost of uitdrukkelijk aanvaard.",
     "Warning '{warning}'[ at {subject}] must be resolved or explicitly accepted."},
    {"tender.published", "De aanbesteding is gepubliceerd; wijzigen kan alleen nog met een correctie.",
     "The tender is published; it can be changed by a correction only."},
    {"tender.notPublished", "De aanbesteding is nog niet gepubliceerd.", "The tender is not published yet."},
    {"correction.reason", "De reden van de wijziging ontbreekt of is te lang.",
     "The reason of the correction is missing or too long."},
    {"correction.reference", "Het kenmerk kan na publicatie niet veranderen: het is {reference}.",
     "The reference cannot change after publication: it is {reference}."},
    {"correction.unchanged", "Er is niets gewijzigd ten opzichte van publicatie {number}.",
     "Nothing differs from publication {number}."},
    {"correction.afterDeadline",
     "De uiterste datum ({deadline:time}) is voorbij; de aanbesteding kan niet meer worden gewijzigd.",
     "The deadline ({deadline:time}) has passed; the tender can no longer be corrected."},
};

constexpr BilingualText words[]{
    {"notice.title", "Nota van inlichtingen", "Notice of changes"},
    {"notice.number", "publicatie {number}", "publication {number}"},
    {"notice.reference", "Kenmerk", "Reference"},
    {"notice.buyer", "Aanbestedende dienst", "Contracting authority"},
    {"notice.published", "Gepubliceerd", "Published"},
    {"notice.deadline", "Uiterste datum voor inschrijvingen", "Deadline for bids"},
    {"notice.replaces", "Vervangt", "Replaces"},
    {"notice.reason", "Reden", "Reason"},
    {"notice.changes", "Wijzigingen", "Changes"},
    {"notice.where", "Onderdeel", "Part"},
    {"notice.field", "Gegeven", "Field"},
    {"notice.before", "Was", "Was"},
    {"notice.after", "Wordt", "Becomes"},
    {"notice.absent", "–", "–"},
    {"notice.binding",
     "Deze nota maakt deel uit van de aanbestedingsstukken en gaat bij tegenstrijdigheid voor op eerdere "
     "publicaties.",
     "This notice is part of the tender documents and prevails over earlier publications where they differ."},
    {"notice.hash", "Vingerafdruk (SHA-256) van de vastgelegde aanbesteding",
     "Fingerprint (SHA-256) of the frozen tender"},
    {"change-where.tender", "aanbesteding", "tender"},
    {"change-where.lot", "perceel {lot}", "lot {lot}"},
    {"tender-field.reference", "kenmerk", "reference"},
    {"tender-field.title", "titel", "title"},
    {"tender-field.description", "omschrijving", "description"},
    {"tender-field.buyer", "aanbestedende dienst", "contracting authority"},
    {"tender-field.segment", "segment", "segment"},
    {"tender-field.template", "sjabloon", "template"},
    {"tender-field.cpvCodes", "CPV-codes", "CPV codes"},
    {"tender-field.estimatedValue", "geraamde waarde", "estimated value"},
    {"tender-field.procedure", "procedure", "procedure"},
    {"tender-field.publishedOn", "dag van publicatie", "day of publication"},
    {"tender-field.deadline", "uiterste datum voor inschrijvingen", "deadline for bids"},
    {"tender-field.lotTitle", "titel", "title"},
    {"tender-field.lotDescription", "omschrijving", "description"},
};

}  // namespace

std::span<const BilingualText> publication_finding_texts() { return findings; }
std::span<const BilingualText> publication_words() { return words; }

}  // namespace templates

// Findings of the web service.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"export.sealed",
     "Het archief van {reference} ontbreekt: er is nog iets verzegeld. Exporteer opnieuw na de opening van "
     "de "
     "prijzen.",
     "The archive of {reference} is missing: something is still sealed. Export again after the prices are "
     "opened."},
    {"file.empty", "Het bestand is leeg.", "The file is empty."},
    {"import.otherRoot", "Dit XML-bestand begint met {element}; dat wordt hier niet gelezen.",
     "This XML file begins with {element}, which is not read here."},
    {"upload.replaces",
     "Hier staat {after:answer}; vastgelegd is {before:answer} ([inschrijving {bid}, "
     "][criterium {criterion}][{field}]). Geef bij "
     "het inlezen aan dat het vervangen mag worden.",
     "This is {after:answer}; on record is {before:answer} ([bid {bid}, "
     "][criterion {criterion}][{field}]). Say when you "
     "read it in that it may be replaced."},
    {"upload.replacesSealed",
     "Voor criterium {criterion} is al een prijs vastgelegd, die nog gesloten is. Geef bij het inlezen aan "
     "dat zij "
     "vervangen mag worden.",
     "A price is on record for criterion {criterion}, and still sealed. Say when you read it in that it may "
     "be "
     "replaced."},
    {"upload.severalBids",
     "Van '{bidder}' zijn er al {count} inschrijvingen op perceel {lot}: dit formulier kan er niet één van "
     "vervangen. Trek in wat niet geldt.",
     "There are {count} bids of '{bidder}' for lot {lot} already: this form cannot replace one of them. "
     "Withdraw "
     "what does not count."},
    {"upload.kind", "Bestanden van de soort {kind} kunnen hier niet worden ingediend.",
     "Files of the kind {kind} cannot be submitted here."},
    {"prices.bidUnknown",
     "Het prijzenblad moet bij precies één inschrijving horen: van '{bidder}' zijn er {count} op perceel "
     "{lot}.",
     "The price sheet must belong to exactly one bid: there are {count} of '{bidder}' for lot {lot}."},
    {"tender.referenceTaken",
     "Er is al een aanbesteding met dit kenmerk[: nummer {id}]. Kies een ander kenmerk.",
     "A tender with this reference is there already[: number {id}]. Choose another reference."},
    {"tender.changedMeanwhile",
     "De aanbesteding is intussen door iemand anders gewijzigd. Bekijk haar opnieuw en probeer het dan nog "
     "eens.",
     "Somebody else has changed the tender meanwhile. Look at it again, then try once more."},
    {"bid.idTaken", "Er is al een inschrijving met het kenmerk {id}.",
     "A bid with the identifier {id} is there already."},
    {"grade.taken", "Over deze inschrijving en dit criterium staat al een oordeel van deze beoordelaar.",
     "A grade of this assessor for this bid and this criterion is there already."},
    {"evaluation.otherRules",
     "Deze evaluatie is vastgelegd met een andere versie van de rekenregels en wordt niet opnieuw berekend.",
     "This evaluation was recorded with another version of the rules and is not computed again."},
    {"bid.idDiffers", "Het kenmerk van de inschrijving kan niet veranderen: het is {id}.",
     "The identifier of the bid cannot change: it is {id}."},
    {"grade.keyDiffers", "Inschrijving, criterium en beoordelaar van een oordeel kunnen niet veranderen.",
     "Bid, criterion and assessor of a grade cannot change."},
    {"deviation.rule", "Geen afspraak over deze aanbesteding heeft regel '{rule}' voor dit perceel.",
     "No agreement on this tender has rule '{rule}' for this lot."},
    {"deviation.notNeeded", "De aanbesteding voldoet aan regel '{rule}'; er valt niets uit te leggen.",
     "The tender meets rule '{rule}'; there is nothing to explain."},
    {"deviation.reason", "De reden van de afwijking ontbreekt.", "The reason of the deviation is missing."},
    {"deviation.decidedBy", "Wie tot de afwijking besloot ontbreekt.",
     "Who decided on the deviation is missing."},
    {"segment.idDiffers", "Het kenmerk van het segment kan niet veranderen: het is {id}.",
     "The identifier of the segment cannot change: it is {id}."},
};

}  // namespace

std::span<const BilingualText> service_finding_texts() { return texts; }

}  // namespace templates

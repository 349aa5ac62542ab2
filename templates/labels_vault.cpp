// Sealed bids: key holders, receipts, openings.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"envelope.quality", "kwaliteit", "quality"},
    {"envelope.prices", "prijzen", "prices"},
    {"bid-end.replaced", "vervangen", "replaced"},
    {"bid-end.withdrawn", "ingetrokken", "withdrawn"},
};

constexpr BilingualText findings[]{
    {"publication.sealing",
     "Kies hoe inschrijvingen worden bewaard: verzegeld, met ten minste twee sleutelhouders, of "
     "uitdrukkelijk "
     "onverzegeld.",
     "Choose how bids are kept: sealed, with at least two key holders, or expressly not sealed."},
    {"publication.hasBids",
     "Er staan al inschrijvingen in dit dossier ({count}). Wie ze kent, kan er nog criteria en wegingen op "
     "kiezen: "
     "publiceren kan alleen zonder inschrijvingen.",
     "This dossier holds bids already ({count}). Who knows them can still choose criteria and weights for "
     "them: it "
     "can be published without bids only."},
    {"draft.takesNoBids", "Een concept neemt geen inschrijvingen aan; eerst wordt het gepubliceerd.",
     "A draft takes no bids; it is published first."},
    {"keyHolders.noAccount",
     "{name} is geen inkoper met een account voor deze aanbesteding; sleutelhouders zijn dat wel.",
     "{name} is no buyer with an account for this tender; key holders are."},
    {"keyLetter.none", "Er ligt geen sleutelbrief voor u klaar.", "No key letter waits for you."},
    {"vault.lettersOut",
     "Inschrijvingen kunnen nog niet worden ontvangen: ten minste twee sleutelhouders halen eerst hun "
     "sleutelbrief op, "
     "op de pagina Kluis.",
     "Bids cannot be received yet: at least two key holders take their key letters first, on the page "
     "Vault."},
    {"releases.own", "Iedere sleutelhouder geeft alleen de eigen code, zelf aangemeld.",
     "Each key holder gives their own code only, signed in themselves."},
    {"releaseCode.notHolder", "U bent geen sleutelhouder van deze envelop, of niet deze.",
     "You are no key holder of this envelope, or not this one."},
    {"keyHolders.tooFew", "Noem ten minste twee sleutelhouders.", "Name at least two key holders."},
    {"keyHolders.tooMany", "Er zijn ten hoogste {most} sleutelhouders.",
     "There are at most {most} key holders."},
    {"keyHolders.name", "De naam van de sleutelhouder ontbreekt of is te lang.",
     "The name of the key holder is missing or too long."},
    {"keyHolders.twice", "{name} staat er twee keer; sleutelhouders zijn verschillende personen.",
     "{name} stands there twice; key holders are different people."},
    {"tender.sealed", "Inschrijvingen op deze aanbesteding worden verzegeld.",
     "Bids for this tender are sealed."},
    {"tender.notSealed", "Deze aanbesteding heeft geen kluis.", "This tender has no vault."},
    {"sealed.receivedAt", "De dienst legt het tijdstip van ontvangst zelf vast.",
     "The service notes the time of receipt itself."},
    {"sealed.withdrawn", "Een verzegelde inschrijving wordt ingetrokken met haar ontvangstbewijs.",
     "A sealed bid is withdrawn with its receipt."},
    {"receipt.unknown", "Er is geen inschrijving met dit nummer en deze code.",
     "There is no bid of this number and this code."},
    {"receipt.ended", "Deze inschrijving is al {state:bid-end.}.",
     "This bid has already been {state:bid-end.}."},
    {"receipt.afterDeadline",
     "Na de uiterste datum kan een inschrijving niet meer worden vervangen of ingetrokken.",
     "After the deadline a bid can no longer be replaced or withdrawn."},
    {"releases.two", "Voor een opening zijn precies twee vrijgavecodes nodig.",
     "An opening takes exactly two release codes."},
    {"releaseCode.holder", "Er is geen sleutelhouder met dit nummer.",
     "There is no key holder of this number."},
    {"releaseCode.sameHolder", "De twee codes moeten van verschillende sleutelhouders zijn.",
     "The two codes must be of different key holders."},
    {"releaseCode.sameCode", "Dezelfde code is twee keer ingevuld.", "The same code was filled in twice."},
    {"releaseCode.malformed",
     "Dit is geen vrijgavecode: er ontbreekt een teken, of er is een teken verkeerd overgenomen.",
     "This is no release code: a character is missing, or was copied wrongly."},
    {"releaseCode.otherEnvelope", "Deze code is voor de andere envelop (K: kwaliteit, P: prijzen).",
     "This code is for the other envelope (K: quality, P: prices)."},
    {"releaseCode.wrong", "De code van {holder} is niet juist.", "The code of {holder} is not right."},
    {"releaseCode.wait", "Er is te vaak een verkeerde code ingevuld; wacht nog {seconds:number} seconden.",
     "A wrong code was filled in too often; wait another {seconds:number} seconds."},
    {"vault.damaged", "De sleuteldelen passen niet bij de sleutel; de gegevens zijn beschadigd of gewijzigd.",
     "The shares do not make the key; the data are damaged or were changed."},
    {"vault.hasBids",
     "Er is al een inschrijving ontvangen; nieuwe sleutelbrieven vragen de codes van twee sleutelhouders.",
     "A bid has been received; new key letters take the codes of two key holders."},
    {"opening.beforeDeadline", "Openen kan pas na de uiterste datum ({deadline:time}).",
     "They can be opened after the deadline only ({deadline:time})."},
    {"opening.done", "Deze enveloppen zijn al geopend.", "These envelopes have been opened."},
    {"opening.qualityFirst", "Eerst wordt de kwaliteit geopend, daarna de prijzen.",
     "Quality is opened first, then the prices."},
    {"opening.envelope", "Kies welke enveloppen: kwaliteit of prijzen.",
     "Choose which envelopes: quality or prices."},
    {"opening.damaged", "De envelop is beschadigd of gewijzigd en gaat niet open.",
     "The envelope is damaged or was changed and does not open."},
    {"opening.otherContent", "De inhoud is niet die van het ontvangstbewijs.",
     "The content is not that of the receipt."},
    {"opening.noQuality", "Bij deze prijzen hoort geen geopende inschrijving.",
     "No opened bid belongs to these prices."},
    {"opening.bidderTwice", "Van deze inschrijver is er meer dan één inschrijving op dit perceel.",
     "There is more than one bid of this bidder for this lot."},
    {"opening.idChanged", "Het kenmerk dat de inschrijver gaf was al in gebruik.",
     "The id that the bidder gave was taken."},
    {"opening.bidChanged", "De inschrijving is na de opening van de kwaliteit gewijzigd.",
     "The bid was changed after its quality was opened."},
};

}  // namespace

std::span<const BilingualText> vault_words() { return words; }
std::span<const BilingualText> vault_finding_texts() { return findings; }

}  // namespace templates

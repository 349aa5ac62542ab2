// Shared criteria templates: proposing, reviewing, comparing and exchanging them.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"change-subject.template", "sjabloon", "template"},
    {"change-subject.award", "gunning", "award"},
    {"change-subject.criterion", "criterium", "criterion"},
    {"change-subject.provision", "bepaling", "provision"},

    {"change.added", "toegevoegd", "added"},
    {"change.removed", "vervallen", "removed"},
    {"change.moved", "verplaatst", "moved"},
    {"change.changed", "gewijzigd", "changed"},
    {"change.empty", "(leeg)", "(empty)"},
    {"change.place", "plaats {at}[ onder {parent}]", "place {at}[ below {parent}]"},
    {"change.lcc", "{years} jaar, rente {rate:number}%", "{years} years, rate {rate:number}%"},
    {"change.mci", "gemiddelde levensduur {life:number}, gemiddeld gebruik {use:number}",
     "average life {life:number}, average use {use:number}"},
    {"change.mpg", "{years} jaar", "{years} years"},

    {"impact.note",
     "Zo zou de rangorde zijn geweest als dit vooraf was aangekondigd. Dit is niet de uitslag.",
     "This is what the ranking would have been had it been announced. It is not the outcome."},

    {"change-field.id", "kenmerk", "identifier"},
    {"change-field.title", "titel", "title"},
    {"change-field.title.nl", "titel (Nederlands)", "title (Dutch)"},
    {"change-field.title.en", "titel (Engels)", "title (English)"},
    {"change-field.description", "omschrijving", "description"},
    {"change-field.description.nl", "omschrijving (Nederlands)", "description (Dutch)"},
    {"change-field.description.en", "omschrijving (Engels)", "description (English)"},
    {"change-field.segment", "segment", "segment"},
    {"change-field.owner", "eigenaar", "owner"},
    {"change-field.provisions", "lijst van bepalingen", "list of provisions"},
    {"change-field.method", "gunningsmethode", "award method"},
    {"change-field.roundingDecimals", "aantal decimalen", "number of decimals"},
    {"change-field.roundingMode", "afronding", "rounding"},
    {"change-field.roundingAt", "moment van afronding", "where it is rounded"},
    {"change-field.scale", "puntenschaal", "scale of points"},
    {"change-field.factor", "factor", "factor"},
    {"change-field.reference.price", "referentieprijs", "reference price"},
    {"change-field.reference.quality", "referentiekwaliteit (%)", "reference quality (%)"},
    {"change-field.reference.priceAtFullQuality", "prijs bij volle kwaliteit", "price at full quality"},
    {"change-field.onWithdrawal", "bij terugtrekking", "on withdrawal"},
    {"change-field.ties", "regels bij gelijke stand", "rules for ties"},
    {"change-field.kind", "soort", "kind"},
    {"change-field.weight", "gewicht", "weight"},
    {"change-field.value", "waarde in euro", "value in euro"},
    {"change-field.answer", "antwoord", "answer"},
    {"change-field.accept", "grens", "bound"},
    {"change-field.scoring", "scoringsregel", "scoring rule"},
    {"change-field.minimumScore", "minimumscore (%)", "minimum score (%)"},
    {"change-field.assessors", "beoordelaars", "assessors"},
    {"change-field.combine", "oordeel van het panel", "judgement of the panel"},
    {"change-field.circular", "circulariteit", "circularity"},
    {"change-field.circular.strategy", "R-strategie", "R strategy"},
    {"change-field.circular.quantity", "circulaire grootheid", "circular quantity"},
    {"change-field.circular.basis", "basis", "basis"},
    {"change-field.library", "bibliotheekcriterium", "library criterion"},
    {"change-field.text", "tekst", "text"},
};

constexpr BilingualText findings[]{
    {"template.proposedBy", "Wie het sjabloon voorstelt ontbreekt.", "Who proposes the template is missing."},
    {"template.changeNote", "De toelichting op de wijziging ontbreekt of is te lang.",
     "The note on the change is missing or too long."},
    {"template.textTooLong",
     "De tekst past niet in een cel van het werkboek van het sjabloon: ten hoogste {most:number} tekens.",
     "The text does not fit into a cell of the template's workbook: at most {most:number} characters."},
    {"template.segmentUnknown", "Segment '{segment}' is hier niet bekend.",
     "Segment '{segment}' is not known here."},
    {"template.unchanged", "Het voorstel is gelijk aan versie {version}, die al is gepubliceerd.",
     "The proposal equals version {version}, which is published already."},
    {"template.reviewedBy", "Wie het voorstel beoordeelt ontbreekt.", "Who reviews the proposal is missing."},
    {"template.secondPerson",
     "{name} stelde het sjabloon voor; een ander beoordeelt en publiceert het (vier ogen).",
     "{name} proposed the template; somebody else reviews and publishes it (four eyes)."},
    {"template.proposalOpen", "Er ligt al een voorstel voor dit sjabloon; eerst moet dat worden beoordeeld.",
     "There is a proposal for this template already; that must be reviewed first."},
    {"template.notATemplate", "Dit XML-bestand is geen criteriasjabloon van Wederwaarde.",
     "This XML file is not a criteria template of Wederwaarde."},
    {"template.hash",
     "De inhoud past niet bij de controlesom in het bestand: het is na het uitgeven veranderd.",
     "The content does not match the hash in the file: it was changed after it was issued."},
    {"template.signature", "De handtekening in het bestand klopt niet.",
     "The signature in the file is wrong."},
    {"template.unsigned", "Het bestand is niet ondertekend.", "The file is not signed."},
    {"template.unknownSigner",
     "Het bestand is ondertekend door een installatie die hier niet bekend is; vergelijk de vingerafdruk: "
     "{fingerprint}.",
     "The file is signed by an installation that is not known here; compare the fingerprint: {fingerprint}."},
    {"template.notAWorkbook", "Dit werkboek is geen criteriasjabloon van Wederwaarde.",
     "This workbook is not a criteria template of Wederwaarde."},
    {"template.parentUnknown", "Er is geen criterium '{id}' waar dit onder kan vallen.",
     "There is no criterion '{id}' that this can be below."},
    {"template.scaleUnknown", "Er is geen criterium '{id}' waar deze schaal bij hoort.",
     "There is no criterion '{id}' that this scale belongs to."},
    {"template.outcome", "Een beoordeling luidt publish of return, niet '{value}'.",
     "A review says publish or return, not '{value}'."},
    {"template.remark", "Bij teruggeven hoort een opmerking van ten hoogste 4000 tekens.",
     "Handing it back takes a remark of at most 4000 characters."},
};

}  // namespace

std::span<const BilingualText> template_words() { return words; }
std::span<const BilingualText> template_finding_texts() { return findings; }

}  // namespace templates

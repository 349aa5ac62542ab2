// The audit log: what a check of a data folder or an archive found.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"audit.changed", "Regel {sequence} van het logboek ({action}) is veranderd nadat zij werd geschreven.",
     "Entry {sequence} of the log ({action}) was changed after it was written."},
    {"audit.moved", "Regel {sequence} van het logboek stond op plaats {was}.",
     "Entry {sequence} of the log stood at place {was}."},
    {"audit.unlinked",
     "Regel {sequence} van het logboek volgt niet op regel {before}: er is een regel ingevoegd, verplaatst "
     "of "
     "herschreven.",
     "Entry {sequence} of the log does not follow entry {before}: an entry was inserted, moved or "
     "rewritten."},
    {"audit.inserted", "Regel {sequence} van het logboek hoort daar niet: er is een regel ingevoegd.",
     "Entry {sequence} of the log does not belong there: an entry was inserted."},
    {"audit.removed", "De regels {first} tot en met {last} van het logboek ontbreken.",
     "Entries {first} to {last} of the log are missing."},
    {"audit.before",
     "Regel {sequence} van het logboek vervangt een ander document dan regel {earlier} had opgeslagen.",
     "Entry {sequence} of the log replaces another document than entry {earlier} had stored."},

    {"stored.differs", "Het document is niet meer wat regel {sequence} van het logboek ({action}) noemt.",
     "The document is no longer what entry {sequence} of the log ({action}) names."},
    {"stored.missing", "Het document dat regel {sequence} van het logboek ({action}) noemt, is er niet.",
     "The document that entry {sequence} of the log ({action}) names is not there."},
    {"stored.unlogged", "Geen regel van het logboek noemt dit document.",
     "No entry of the log names this document."},
    {"stored.digest", "Het document heeft een andere SHA-256 dan erbij is opgeslagen.",
     "The document has another SHA-256 than is stored beside it."},
    {"stored.columns", "De kolommen naast het document zeggen iets anders dan het document zelf.",
     "The columns beside the document say something else than the document itself."},
    {"stored.import",
     "Wat met regel {sequence} van het logboek als geheel werd ingelezen, is niet meer wat er is opgeslagen.",
     "What came in as a whole with entry {sequence} of the log is no longer what is stored."},

    {"evaluation.differs",
     "De evaluatie komt bij herberekening anders uit bij {path}: {stored}, herberekend {recomputed}.",
     "The evaluation comes out differently when recomputed, at {path}: {stored}, recomputed {recomputed}."},
    {"evaluation.unreadable", "De evaluatie of haar dossier is niet te lezen ({code}).",
     "The evaluation or its dossier cannot be read ({code})."},

    {"checkpoint.form", "Dit is geen ijkpunt van een logboek.", "This is no checkpoint of a log."},
    {"checkpoint.signature", "De handtekening onder het ijkpunt klopt niet.",
     "The signature below the checkpoint does not hold."},
    {"checkpoint.otherKey", "Het ijkpunt is ondertekend door een ander dan deze installatie: {origin}.",
     "The checkpoint was signed by another installation than this one: {origin}."},
    {"checkpoint.sizes",
     "Een bewijs loopt van een kleiner logboek naar een groter: {first} en {second} passen niet bij "
     "{entries} regels.",
     "A proof runs from a smaller log to a larger one: {first} and {second} do not fit {entries} entries."},
    {"checkpoint.truncated", "Het logboek heeft {entries} regels; volgens het ijkpunt waren het er {size}.",
     "The log has {entries} entries; according to the checkpoint there were {size}."},
    {"checkpoint.rewritten", "De eerste {size} regels van het logboek zijn niet die van het ijkpunt.",
     "The first {size} entries of the log are not those of the checkpoint."},
};

constexpr BilingualText words[]{
    {"audit.intact",
     "Niets veranderd gevonden: {entries} logregels, {documents} documenten, {evaluations} evaluaties.",
     "Nothing found changed: {entries} log entries, {documents} documents, {evaluations} evaluations."},
    {"audit.found",
     "{findings} bevindingen in {entries} logregels, {documents} documenten, {evaluations} evaluaties.",
     "{findings} findings in {entries} log entries, {documents} documents, {evaluations} evaluations."},

    {"audit-action.tender.imported", "dossier ingelezen", "dossier read in"},
    {"audit-action.tender.drafted", "concept gemaakt", "draft made"},
    {"audit-action.tender.edited", "aanbesteding gewijzigd", "tender changed"},
    {"audit-action.tender.published", "aanbesteding gepubliceerd", "tender published"},
    {"audit-action.tender.corrected", "rectificatie gepubliceerd", "correction published"},
    {"audit-action.publication.stored", "publicatie vastgelegd", "publication recorded"},
    {"audit-action.deviation.stored", "afwijking van een afspraak vastgelegd",
     "deviation from an agreement recorded"},
    {"audit-action.bid.stored", "inschrijving ontvangen", "bid received"},
    {"audit-action.bid.edited", "inschrijving gewijzigd", "bid changed"},
    {"audit-action.grade.stored", "oordeel gegeven", "grade given"},
    {"audit-action.grade.edited", "oordeel gewijzigd", "grade changed"},
    {"audit-action.draw.stored", "loting vastgelegd", "draw recorded"},
    {"audit-action.evaluation.stored", "evaluatie vastgelegd", "evaluation recorded"},
    {"audit-action.upload.stored", "bestand ontvangen", "file received"},
    {"audit-action.agreement.published", "regionale afspraak gepubliceerd", "regional agreement published"},
    {"audit-action.library.shipped", "criterium meegeleverd", "criterion shipped"},
    {"audit-action.library.imported", "criterium ingelezen", "criterion read in"},
    {"audit-action.library.published", "criterium gepubliceerd", "criterion published"},
    {"audit-action.library.commented", "ervaring bij criterium geplaatst", "comment on criterion placed"},
    {"audit-action.library.commentWithdrawn", "ervaring bij criterium ingetrokken",
     "comment on criterion withdrawn"},
    {"audit-action.template.proposed", "sjabloon voorgesteld", "template proposed"},
    {"audit-action.template.published", "sjabloon gepubliceerd", "template published"},
    {"audit-action.template.returned", "sjabloon teruggegeven", "template handed back"},
    {"audit-action.segment.stored", "segment toegevoegd", "segment added"},
    {"audit-action.segment.edited", "segment gewijzigd", "segment changed"},
    {"audit-action.segment.removed", "segment verwijderd", "segment removed"},
    {"audit-action.segmentChoice.stored", "keuze van segmenten vastgelegd", "choice of segments recorded"},
    {"audit-action.party.stored", "partij toegevoegd", "party added"},
    {"audit-action.party.edited", "partij gewijzigd", "party changed"},
    {"audit-action.party.removed", "partij verwijderd", "party removed"},
    {"audit-action.retention.stored", "bewaartermijn gewijzigd", "retention period changed"},
    {"audit-action.spendRegister.stored", "inkoopregister bijgewerkt", "spend register updated"},
    {"audit-action.consultation.stored", "consultatie opgesteld", "consultation drafted"},
    {"audit-action.consultation.opened", "consultatie geopend", "consultation opened"},
    {"audit-action.consultation.closed", "consultatie gesloten", "consultation closed"},
    {"audit-action.consultation.answered", "consultatie beantwoord", "consultation answered"},
    {"audit-action.consultation.received", "antwoordbestand ontvangen", "file with answers received"},
    {"audit-action.consultation.concluded", "conclusie bij consultatie", "conclusion of consultation"},

    {"audit-group.tender", "aanbesteding", "tender"},
    {"audit-group.publication", "publicatie", "publication"},
    {"audit-group.deviation", "afwijking", "deviation"},
    {"audit-group.bid", "inschrijving", "bid"},
    {"audit-group.grade", "oordeel", "grade"},
    {"audit-group.draw", "loting", "draw"},
    {"audit-group.evaluation", "evaluatie", "evaluation"},
    {"audit-group.upload", "bestand", "file"},
    {"audit-group.agreement", "regionale afspraak", "regional agreement"},
    {"audit-group.library", "criteriabibliotheek", "criteria library"},
    {"audit-group.template", "criteriasjabloon", "criteria template"},
    {"audit-group.segment", "segment", "segment"},
    {"audit-group.consultation", "marktconsultatie", "market consultation"},
    {"audit-group.party", "partij", "party"},
    {"audit-group.spendRegister", "inkoopregister", "spend register"},
};

}  // namespace

std::span<const BilingualText> audit_finding_texts() { return texts; }
std::span<const BilingualText> audit_words() { return words; }

}  // namespace templates

// The archive of a tender: what is in it, and what a check of it found.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"archive.manifest", "Het archief heeft geen lijst van zijn bestanden (manifest.json).",
     "The archive has no list of its files (manifest.json)."},
    {"archive.signature", "De handtekening onder de lijst van bestanden ontbreekt of klopt niet.",
     "The signature below the list of files is missing or does not hold."},
    {"archive.otherKey", "Het ijkpunt is ondertekend met een andere sleutel dan de lijst van bestanden.",
     "The checkpoint was signed with another key than the list of files."},
    {"archive.missing", "Het bestand staat op de lijst en zit niet in het archief.",
     "The file is on the list and not in the archive."},
    {"archive.changed", "Het bestand is niet meer wat het was toen het archief werd gemaakt.",
     "The file is no longer what it was when the archive was made."},
    {"archive.unknown", "Het bestand zit in het archief en staat niet op de lijst.",
     "The file is in the archive and not on the list."},
    {"archive.entry", "Een regel van het logboek is niet te lezen.", "A line of the log cannot be read."},
    {"archive.proofs", "De bewijzen bij het logboek ontbreken of horen bij een ander ijkpunt.",
     "The proofs of the log are missing or belong to another checkpoint."},
    {"archive.proof", "Regel {sequence} is niet wat op die plaats in het logboek staat.",
     "Entry {sequence} is not what stands at that place in the log."},
    {"archive.unproven", "Bij regel {sequence} van het logboek ontbreekt het bewijs.",
     "The proof of entry {sequence} of the log is missing."},
    {"archive.noEntry", "Regel {sequence} van het logboek ontbreekt.",
     "Entry {sequence} of the log is missing."},
    {"archive.notThere", "Het document dat regel {sequence} van het logboek noemt, zit niet in het archief.",
     "The document that entry {sequence} of the log names is not in the archive."},
    {"archive.noDossier", "Het dossier van de evaluatie zit niet in het archief.",
     "The dossier of the evaluation is not in the archive."},

    {"redaction.empty", "De lijst noemt niets om weg te laten.", "The list names nothing to leave out."},
    {"redaction.path", "'{path}' is geen pad zoals bids[].bidder.name.",
     "'{path}' is no path like bids[].bidder.name."},
    {"redaction.article", "Het artikel van de Woo ontbreekt.", "The article of the Woo is missing."},
    {"redaction.reason", "De reden van het weglaten ontbreekt.", "The reason for leaving it out is missing."},
    {"redaction.nothing", "In het dossier staat niets op dit pad.",
     "Nothing in the dossier stands at this path."},
    {"redaction.remains", "Hier staat nog een tekst die elders is weggelaten.",
     "A text that was left out elsewhere still stands here."},

    {"retention.years", "Geef een aantal jaren van 0 tot en met 100.",
     "Give a number of years from 0 to 100."},
    {"retention.starts", "'{value}' is geen moment om vanaf te rekenen.",
     "'{value}' is no moment to count from."},
    {"retention.source", "Vermeld in ten hoogste 300 tekens waarop de termijn berust.",
     "State in at most 300 characters what the period is based on."},
};

constexpr BilingualText words[]{
    {"retention-kind.dossier", "dossier", "dossier"},
    {"retention-kind.winning-bid", "winnende inschrijvingen", "winning bids"},
    {"retention-kind.other-bid", "andere inschrijvingen", "other bids"},
    {"retention-kind.upload", "ontvangen bestanden", "files received"},
    {"retention-kind.audit-log", "logboek", "audit log"},
    {"retention-start.created", "aanmaken van de aanbesteding", "the making of the tender"},
    {"retention-start.published", "publicatie", "publication"},
    {"retention-start.evaluated", "laatste vastgelegde evaluatie", "the newest recorded evaluation"},
    {"retention-start.last-change", "laatste wijziging", "the last change"},

    {"redaction.mark", "weggelakt: Woo art. {article}", "redacted: Woo art. {article}"},
    {"redaction.title", "Weggelaten gegevens", "Redacted data"},
    {"redaction.lead", "In dit dossier is op {count} plaatsen iets weggelaten voordat het openbaar werd.",
     "Something was left out at {count} places of this dossier before it was made public."},
    {"redaction.hash", "SHA-256 van het volledige dossier:", "SHA-256 of the whole dossier:"},
    {"redaction.list", "Wat is weggelaten, en waarom", "What was left out, and why"},
    {"redaction.place", "Plaats", "Place"},
    {"redaction.ground", "Artikel van de Woo", "Article of the Woo"},
    {"redaction.why", "Reden", "Reason"},
    {"redaction.document", "Het dossier", "The dossier"},

    {"archive.heading", "Archief van een aanbesteding", "Archive of a tender"},
    {"archive.how",
     "Gemaakt op {at:time}. Onder elk bestand staat zijn SHA-256. Controleren: wederwaarde verify "
     "ARCHIEF.zip",
     "Made on {at:time}. Below each file stands its SHA-256. To check: wederwaarde verify ARCHIVE.zip"},
    {"archive-part.dossier", "het dossier zoals het nu is", "the dossier as it is now"},
    {"archive-part.archive", "dossier en evaluatie in XML", "dossier and evaluation in XML"},
    {"archive-part.schema", "het schema van die XML", "the schema of that XML"},
    {"archive-part.evaluation", "de evaluatie zoals zij nu uitkomt", "the evaluation as it comes out now"},
    {"archive-part.evaluation-workbook", "de evaluatie als werkmap", "the evaluation as a workbook"},
    {"archive-part.evaluation-report", "de evaluatie om te lezen", "the evaluation to read"},
    {"archive-part.tender-document", "wat is aangekondigd, als werkmap", "what was announced, as a workbook"},
    {"archive-part.tender-document-xml", "wat is aangekondigd, in XML", "what was announced, in XML"},
    {"archive-part.change-notice", "nota van inlichtingen", "notice of changes"},
    {"archive-part.agreements", "de aanbesteding naast de regionale afspraken",
     "the tender beside the regional agreements"},
    {"archive-part.stored", "zoals opgeslagen; het logboek noemt de SHA-256",
     "as it was stored; the log names its SHA-256"},
    {"archive-part.salts",
     "wat voor een document staat waar het logboek een toezegging noemt in plaats van de SHA-256",
     "what stands before a document where the log names a commitment instead of its SHA-256"},
    {"archive-part.upload", "bestand zoals ontvangen", "file as it was received"},
    {"archive-part.evaluated-dossier", "het dossier waarover een evaluatie is gemaakt",
     "the dossier that an evaluation was made of"},
    {"archive-part.log", "het logboek van deze aanbesteding", "the audit log of this tender"},
    {"archive-part.checkpoint", "ondertekend ijkpunt van het hele logboek",
     "signed checkpoint of the whole log"},
    {"archive-part.proofs", "bewijs dat de regels in dat logboek staan",
     "proof that the entries are in that log"},
    {"archive-part.script", "programma om het logboek na te gaan, zonder Wederwaarde",
     "program to check the log, without Wederwaarde"},
};

}  // namespace

std::span<const BilingualText> archive_finding_texts() { return texts; }
std::span<const BilingualText> archive_words() { return words; }

}  // namespace templates

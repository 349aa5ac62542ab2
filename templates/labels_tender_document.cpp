// The tender document: what is announced about the award.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"tender-document.title", "Aanbestedingsdocument: gunning", "Tender document: award"},
    {"tender-document.draft",
     "CONCEPT: dit document is niet gepubliceerd. Er kunnen geen rechten aan worden ontleend.",
     "DRAFT: this document has not been published. No rights can be derived from it."},
    {"tender-document.sheet.overview", "Overzicht", "Overview"},
    {"tender-document.sheet.criteria", "Gunningscriteria", "Award criteria"},
    {"tender-document.sheet.requirements", "Eisen", "Requirements"},
    {"tender-document.sheet.provisions", "Bepalingen", "Clauses"},
    {"tender-document.sheet.scoring", "Beoordeling", "Scoring"},
    {"tender-document.sheet.agreements", "Regionale afspraken", "Regional agreements"},
    {"tender-document.sheet.changes", "Wijzigingen", "Changes"},

    {"tender-document.procedure", "Procedure", "Procedure"},
    {"tender-document.cpv", "CPV-codes", "CPV codes"},
    {"tender-document.publishedOn", "Gepubliceerd op", "Published on"},
    {"tender-document.template", "Gebaseerd op sjabloon", "Based on template"},
    {"tender-document.templateVersion", "{id}, versie {version}", "{id}, version {version}"},
    {"tender-document.number", "Publicatie", "Publication"},
    {"tender-document.reason", "Reden van de wijziging", "Reason of the change"},
    {"tender-document.hash", "Controlegetal (SHA-256)", "Hash (SHA-256)"},
    {"tender-document.about", "Over de opdracht", "About the contract"},
    {"tender-document.lots", "Percelen", "Lots"},
    {"tender-document.subject", "Onderwerp", "Subject"},

    {"tender-document.criteria", "Gunningscriteria en gewichten", "Award criteria and weights"},
    {"tender-document.id", "Nr.", "No."},
    {"tender-document.answer", "Antwoord", "Answer"},
    {"tender-document.how", "Hoe het telt", "How it counts"},
    {"tender-document.minimum", "Ten minste {percent:number}% van de score, anders volgt afwijzing.",
     "At least {percent:number}% of the score, or the bid is rejected."},
    {"tender-document.panel", "Beoordeeld door {count} beoordelaars: {combine}.",
     "Judged by {count} assessors: {combine}."},

    {"tender-document.requirements", "Eisen en contractbepalingen", "Requirements and contract clauses"},
    {"tender-document.requirements.note",
     "Een inschrijving die niet aan een minimumeis voldoet, wordt afgewezen.",
     "A bid that does not meet a requirement is rejected."},
    {"tender-document.bound", "Grens", "Bound"},
    {"tender-document.provisions", "Geschiktheid, selectie en contract",
     "Suitability, selection and contract"},
    {"tender-document.provision", "Bepaling", "Provision"},
    {"tender-document.kind", "Soort", "Kind"},
    {"tender-document.library", "Criteriabibliotheek", "Criteria library"},

    {"tender-document.scoring", "Zo wordt de score berekend", "How the score is computed"},
    {"tender-document.scoring.note",
     "Elke uitkomst wordt exact berekend en alleen afgerond waar het hier staat. x is het antwoord van de "
     "inschrijver.",
     "Every result is computed exactly and only rounded where it says so here. x is the bidder's answer."},
    {"tender-document.best", "Beste inschrijving", "Best bid"},
    {"tender-document.highest", "met het hoogste totaal", "with the highest total"},
    {"tender-document.lowest", "met het laagste totaal", "with the lowest total"},
    {"tender-document.ties", "Bij gelijke stand", "When totals are equal"},
    {"tender-document.noTies", "geen regel aangekondigd", "no rule announced"},
    {"tender-document.withdrawal", "Als een inschrijver wegvalt", "When a bidder drops out"},
    {"tender-document.step", "Stap", "Step"},
    {"tender-document.formula", "Formule", "Formula"},
    {"tender-document.from", "vanaf {from:number}", "from {from:number}"},
    {"tender-document.place", "plaats {place}", "place {place}"},

    {"tender-document.agreements", "Verklaring over de regionale afspraken",
     "Statement on the regional agreements"},
    {"tender-document.agreements.none", "Over deze aanbesteding gaat geen regionale afspraak.",
     "No regional agreement is about this tender."},
    {"tender-document.agreements.note",
     "Per regel: wat de afspraak vraagt, wat deze aanbesteding vraagt, en waarom ervan wordt afgeweken (pas "
     "toe of leg uit).",
     "For each rule: what the agreement asks, what this tender asks, and why it departs from it (comply or "
     "explain)."},
    {"tender-document.agreement", "{title}, versie {version}, niveau {level}",
     "{title}, version {version}, level {level}"},
    {"tender-document.rule", "Regel", "Rule"},
    {"tender-document.asked", "Afspraak", "Agreement"},
    {"tender-document.found", "Deze aanbesteding", "This tender"},
    {"tender-document.explanation", "Toelichting op de afwijking", "Explanation of the deviation"},
    {"tender-document.departure", "{reason} Besloten door {by} op {on}.",
     "{reason} Decided by {by} on {on}."},

    {"tender-document.changes", "Wijzigingen ten opzichte van de vorige publicatie",
     "Changes since the previous publication"},
    {"tender-document.where", "Waar", "Where"},
    {"tender-document.field", "Wat", "What"},
    {"tender-document.before", "Was", "Was"},
    {"tender-document.after", "Wordt", "Becomes"},
};

}  // namespace

std::span<const BilingualText> tender_document_words() { return words; }

}  // namespace templates

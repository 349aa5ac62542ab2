// The criteria library as the service offers it, and what buyers say about its criteria.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"library-kinds.suitability-requirement", "geschiktheidseisen", "suitability requirements"},
    {"library-kinds.selection-criterion", "selectiecriteria", "selection criteria"},
    {"library-kinds.requirement", "minimumeisen", "requirements"},
    {"library-kinds.award-criterion", "gunningscriteria", "award criteria"},
    {"library-kinds.contract-clause", "contractbepalingen", "contract clauses"},

    {"proof.evidence", "Zo toont de inschrijver dit aan:", "How the bidder proves this:"},
    {"proof.verification", "Zo gaat de opdrachtgever dit na:", "How the client verifies this:"},

    {"libraryBook.title.whole", "Criteriabibliotheek", "Criteria library"},
    {"libraryBook.sheet.overview", "Overzicht", "Overview"},
    {"libraryBook.sheet.texts", "Teksten", "Texts"},
    {"libraryBook.overview", "Criteriabibliotheek: overzicht", "Criteria library: overview"},
    {"libraryBook.texts", "Criteriabibliotheek: teksten", "Criteria library: texts"},
    {"libraryBook.note", "Aantal criteria: {count}, stand van {day}",
     "Number of criteria: {count}, as of {day}"},
    {"libraryBook.id", "Kenmerk", "Identifier"},
    {"libraryBook.kind", "Soort", "Kind"},
    {"libraryBook.title", "Titel", "Title"},
    {"libraryBook.theme", "Thema", "Theme"},
    {"libraryBook.levels", "Niveaus", "Levels"},
    {"libraryBook.segments", "Segmenten", "Segments"},
    {"libraryBook.everySegment", "elk segment", "every segment"},
    {"libraryBook.strategy", "R-strategie", "R-strategy"},
    {"libraryBook.quantity", "Meet", "Measures"},
    {"libraryBook.basis", "Grondslag", "Basis"},
    {"libraryBook.method", "Meetmethode", "Method"},
    {"libraryBook.reviewBy", "Herzien voor", "Review before"},
    {"libraryBook.evidence", "Bewijs", "Proof"},
    {"libraryBook.verification", "Verificatie", "Verification"},
    {"libraryBook.guidance", "Hoe te gebruiken", "How to use it"},
    {"libraryBook.example", "Voorbeeld", "Example"},
    {"libraryBook.why", "Wanneer wel", "When to use it"},
    {"libraryBook.whyNot", "Wanneer niet", "When to leave it out"},
    {"libraryBook.sources", "Bronnen", "Sources"},

    {"rating.worked-well", "werkte goed", "worked well"},
    {"rating.mixed", "wisselend", "mixed"},
    {"rating.did-not-work", "werkte niet", "did not work"},
};

constexpr BilingualText findings[]{
    {"library.otherId", "Dit is criterium {value}, niet {id}; het kenmerk van een criterium verandert niet.",
     "This is criterion {value}, not {id}; the identifier of a criterion does not change."},
    {"libraryCriterion.idTaken", "Er is al een criterium {id} in de bibliotheek.",
     "There is a criterion {id} in the library already."},
    {"comment.party", "'{value}' is geen kenmerk van een partij: kleine letters, cijfers en streepjes.",
     "'{value}' is not an identifier of a party: lower-case letters, digits and hyphens."},
    {"comment.partyUnknown", "Er is geen partij '{value}' in het register.",
     "There is no party '{value}' in the register."},
    {"comment.author", "De naam of functie van de schrijver ontbreekt of is te lang.",
     "The name or role of the author is missing or too long."},
    {"comment.rating", "Er is geen oordeel '{value}'.", "There is no rating '{value}'."},
    {"comment.tender", "De referentie van de aanbesteding is te lang.",
     "The reference of the tender is too long."},
    {"comment.text", "De ervaring ontbreekt of is te lang.", "The experience is missing or too long."},
};

}  // namespace

std::span<const BilingualText> library_words() { return words; }
std::span<const BilingualText> library_finding_texts() { return findings; }

}  // namespace templates

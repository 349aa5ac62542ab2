// The panel that assesses a tender, its declarations of interests, and its grades.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"interest.none", "geen belang", "no interest"},
    {"interest.bidders", "een belang bij ondernemingen", "an interest in firms"},
    {"interest.tender", "een belang bij de aanbesteding als geheel", "an interest in the tender as a whole"},
};

constexpr BilingualText findings[]{
    {"panel.person", "De naam ontbreekt of is te lang.", "The name is missing or too long."},
    {"panel.personTwice", "{person} zit er al in.", "{person} is in it already."},
    {"panel.assessorUnknown", "De aankondiging kent geen beoordelaar '{assessor}'.",
     "The definition knows no assessor '{assessor}'."},
    {"panel.assessorTwice", "Beoordelaar {assessor} is al iemand.",
     "Assessor {assessor} is somebody already."},
    {"panel.assessorMissing", "Van beoordelaar {assessor} is niet bekend wie dat is.",
     "It is not known who assessor {assessor} is."},
    {"panel.seatEmpty", "{person} beoordeelt niet en zit niet voor.",
     "{person} neither grades nor leads the panel."},
    {"panel.chair", "De commissie heeft één voorzitter, niet {count}.",
     "The panel has one chair, not {count}."},
    {"panel.blindFixed", "Het beoordelen is begonnen: of namen verborgen zijn ligt vast.",
     "Grading has begun: whether names are hidden does not change any more."},
    {"panel.personUnknown",
     "{person} kan deze aanbesteding niet beoordelen: niemand met die naam is hier beoordelaar, voorzitter "
     "of "
     "inkoper. Nodig de persoon eerst uit bij de mensen van de aanbesteding.",
     "{person} cannot assess this tender: nobody of that name is an assessor, chair or buyer here. First "
     "invite "
     "the person with the people of the tender."},
    {"panel.knowsBidders",
     "{person} leest de inschrijvingen met de namen van de inschrijvers en kan niet in een commissie die "
     "alleen "
     "letters ziet. Kies iemand anders, of laat de namen zien.",
     "{person} reads the bids with the names of the bidders and cannot be one of a panel that sees letters "
     "only. "
     "Choose somebody else, or show the names."},
    {"panel.assessorsFixed", "De individuele cijfers staan vast: de beoordelaars blijven wie ze zijn.",
     "The individual grades are locked: the assessors stay who they are."},
    {"panel.missing", "Deze aanbesteding heeft nog geen beoordelingscommissie.",
     "This tender has no panel yet."},
    {"panel.notMember", "{person} zit niet in de beoordelingscommissie.", "{person} is not in the panel."},
    {"interest.missing", "Kies wat uw belang is.", "Choose what your interest is."},
    {"interest.firms",
     "Noem bij een belang bij ondernemingen hun namen (hoogstens 50, elk tot 200 tekens), en anders geen.",
     "Name the firms of an interest in firms (at most 50, each up to 200 characters), and none otherwise."},
    {"interest.explanation", "Een belang heeft een toelichting nodig, van hoogstens 4.000 tekens.",
     "An interest needs an explanation, of at most 4,000 characters."},
    {"interest.fixed",
     "Het beoordelen is begonnen: u kunt een belang toevoegen, maar geen verklaard belang intrekken.",
     "Grading has begun: you can add an interest, but not withdraw one that you declared."},
    {"recusal.member", "'{person}' zit niet in de beoordelingscommissie.", "'{person}' is not in the panel."},
    {"recusal.bid", "Er is geen inschrijving {bid}.", "There is no bid {bid}."},
    {"recusal.reason", "De reden ontbreekt of is te lang.", "The reason is missing or too long."},
    {"assessment.outsideProcess",
     "Deze aanbesteding is hier niet gepubliceerd: de commissie kan er niet mee aan het werk.",
     "This tender was not published here: its panel cannot work on it."},
    {"assessment.notDeclared", "{person} heeft nog geen belangen verklaard.",
     "{person} has not declared any interests yet."},
    {"assessment.bidUnknown", "Er is geen inschrijving {bid} die u beoordeelt.",
     "There is no bid {bid} that you grade."},
    {"assessment.notAssigned", "Criterium {criterion} is u niet toegewezen.",
     "Criterion {criterion} is not assigned to you."},
    {"assessment.motivation", "De motivering bij {bid} op {criterion} ontbreekt of is te lang.",
     "The motivation for {bid} on {criterion} is missing or too long."},
    {"assessment.twice", "{bid} op {criterion} staat er twee keer.",
     "{bid} on {criterion} stands there twice."},
    {"assessment.nothing", "Er staat geen enkel cijfer.", "There is no grade at all."},
    {"assessment.noConsensus", "Op {criterion} geeft de commissie geen gezamenlijk cijfer.",
     "The panel gives no grade together on {criterion}."},
    {"assessment.reason",
     "Het cijfer voor {bid} op {criterion} ligt buiten de individuele cijfers: daar hoort een reden bij.",
     "The grade for {bid} on {criterion} is outside the individual grades: that needs a reason."},
    {"assessment.notChair", "Gezamenlijke cijfers legt de voorzitter vast; {person} zit niet voor.",
     "Grades of the panel are recorded by its chair; {person} is not."},
    {"assessment.otherSeat", "Dit is het werkboek van beoordelaar {assessor}, niet van {person}.",
     "This is the workbook of assessor {assessor}, not of {person}."},
    {"assessment.gradeStays",
     "De rij voor {bid} op {criterion} is leeg; het vastgelegde cijfer blijft staan.",
     "The row for {bid} on {criterion} is empty; the grade on record stays."},
    {"assessment.changedMeanwhile", "Uw cijfers zijn intussen gewijzigd. Lees het werkboek opnieuw in.",
     "Your grades have changed meanwhile. Hand the workbook in again."},
    {"grade.byPanel", "Deze aanbesteding heeft een beoordelingscommissie; haar leden geven de cijfers zelf.",
     "This tender has a panel; its members give the grades themselves."},
    {"step.panelMissing", "Er is nog geen beoordelingscommissie vastgelegd.", "No panel is recorded yet."},
    {"step.undeclared", "{person} heeft nog geen belangen verklaard.",
     "{person} has not declared any interests yet."},
    {"step.substituteMissing",
     "Beoordelaar {assessor} heeft een belang bij {bid}; het gemiddelde op {criterion} vraagt om een "
     "vervanger.",
     "Assessor {assessor} has an interest in {bid}; the mean on {criterion} needs a substitute."},
    {"step.nobodyGrades", "Voor {bid} op {criterion} is er niemand zonder belang.",
     "There is nobody without an interest for {bid} on {criterion}."},
    {"step.consensusReason",
     "Het gezamenlijke cijfer voor {bid} op {criterion} ligt buiten de individuele cijfers, zonder reden.",
     "The grade of the panel for {bid} on {criterion} is outside the individual grades, without a reason."},
};

}  // namespace

std::span<const BilingualText> assessment_words() { return words; }
std::span<const BilingualText> assessment_finding_texts() { return findings; }

}  // namespace templates

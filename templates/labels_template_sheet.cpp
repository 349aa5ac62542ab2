// The workbook of a criteria template: its sheets, columns and words.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"template-sheet.facts", "Sjabloon", "Template"},
    {"template-sheet.criteria", "Criteria", "Criteria"},
    {"template-sheet.scales", "Schalen", "Scales"},
    {"template-sheet.provisions", "Bepalingen", "Provisions"},
    {"template-sheet.draft", "Concept", "Draft"},
    {"template-sheet.version", "Versie {version}", "Version {version}"},
    {"template-sheet.how",
     "Alles is te wijzigen: pas cellen aan, voeg rijen toe of haal ze weg, en lever het bestand weer in bij "
     "Wederwaarde. Elk verschil met de gepubliceerde versie wordt getoond voordat er iets wordt overgenomen. "
     "Tussen "
     "[haken] staat het woord waarop het programma let; een ander kiest u door dat te veranderen. Een "
     "criterium hoort "
     "onder het criterium dat in de kolom ernaast staat.",
     "Everything can be changed: edit cells, add or remove rows, and hand the file in to Wederwaarde again. "
     "Every "
     "difference from the published version is shown before anything is taken. In [brackets] stands the word "
     "that the "
     "program reads; change that to choose another. A criterion stands below the one that the column beside "
     "it "
     "names."},

    {"accept-test.equals", "gelijk aan", "equal to"},
    {"accept-test.atLeast", "ten minste", "at least"},
    {"accept-test.atMost", "ten hoogste", "at most"},
    {"accept-test.oneOf", "een van", "one of"},
    {"scale.levels", "niveau en percentage", "level and percentage"},
    {"scale.steps", "vanaf en percentage", "from and percentage"},
    {"scale.percents", "percentage per plaats", "percentage for each place"},
    {"scale.weights", "indicator en € per eenheid", "indicator and € per unit"},

    {"template-column.id", "kenmerk", "identifier"},
    {"template-column.parent", "onder", "below"},
    {"template-column.kind", "soort", "kind"},
    {"template-column.title", "titel", "title"},
    {"template-column.description", "omschrijving", "description"},
    {"template-column.weight", "gewicht", "weight"},
    {"template-column.value", "waarde (€)", "value (€)"},
    {"template-column.answer/type", "antwoord", "answer"},
    {"template-column.answer/unit", "eenheid", "unit"},
    {"template-column.answer/method", "methode", "method"},
    {"template-column.answer/rate", "rente (%)", "rate (%)"},
    {"template-column.answer/years", "jaren", "years"},
    {"template-column.answer/Lav", "gem. levens-duur", "average life"},
    {"template-column.answer/Uav", "gem. gebruik", "average use"},
    {"template-column.accept/test", "grens", "bound"},
    {"template-column.accept/values", "grenswaarde", "value of the bound"},
    {"template-column.scoring/rule", "scoringsregel", "scoring rule"},
    {"template-column.scoring/worst", "slechtste", "worst"},
    {"template-column.scoring/best", "beste", "best"},
    {"template-column.scoring/outside", "buiten de grenzen", "outside the bounds"},
    {"template-column.scoring/max", "hoogste cijfer", "highest grade"},
    {"template-column.scoring/factor", "factor", "factor"},
    {"template-column.scoring/centre", "midden", "centre"},
    {"template-column.scoring/base", "grondtal", "base"},
    {"template-column.scoring/negative", "negatief", "negative"},
    {"template-column.minimumScore", "minimum-score (%)", "minimum score (%)"},
    {"template-column.panel/assessors", "beoordelaars", "assessors"},
    {"template-column.panel/combine", "oordeel", "judgement"},
    {"template-column.circular/strategy", "R-strategie", "R strategy"},
    {"template-column.circular/quantity", "grootheid", "quantity"},
    {"template-column.circular/basis", "basis", "basis"},
    {"template-column.library", "bibliotheek", "library"},
    {"template-column.text", "tekst", "text"},
    {"template-column.criterion", "criterium", "criterion"},
    {"template-column.table", "schaal", "scale"},
    {"template-column.key", "niveau, ondergrens of indicator", "level, lower bound or indicator"},
    {"template-column.amount", "procent of €", "percent or €"},

    {"template-fact.id", "Kenmerk", "Identifier"},
    {"template-fact.title/nl", "Titel (Nederlands)", "Title (Dutch)"},
    {"template-fact.title/en", "Titel (Engels)", "Title (English)"},
    {"template-fact.description/nl", "Omschrijving (Nederlands)", "Description (Dutch)"},
    {"template-fact.description/en", "Omschrijving (Engels)", "Description (English)"},
    {"template-fact.segment", "Segment", "Segment"},
    {"template-fact.owner", "Eigenaar", "Owner"},
    {"template-fact.provisions", "Lijst van bepalingen", "List of provisions"},
    {"template-fact.award/method", "Gunningsmethode", "Award method"},
    {"template-fact.rounding/decimals", "Decimalen", "Decimals"},
    {"template-fact.rounding/mode", "Afronding", "Rounding"},
    {"template-fact.rounding/at", "Moment van afronding", "Where it is rounded"},
    {"template-fact.award/scale", "Puntenschaal", "Scale of points"},
    {"template-fact.award/factor", "Factor", "Factor"},
    {"template-fact.reference/price", "Referentieprijs", "Reference price"},
    {"template-fact.reference/quality", "Referentiekwaliteit (%)", "Reference quality (%)"},
    {"template-fact.reference/priceAtFullQuality", "Prijs bij volle kwaliteit", "Price at full quality"},
    {"template-fact.award/onWithdrawal", "Bij terugtrekking", "On withdrawal"},
    {"template-fact.award/ties", "Bij gelijke stand, in deze volgorde", "In case of a tie, in this order"},
};

}  // namespace

std::span<const BilingualText> template_sheet_words() { return words; }

}  // namespace templates

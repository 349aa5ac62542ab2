// The forms for bidders and assessors.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"form.title", "Inschrijfformulier", "Bid form"},
    {"form.priceTitle", "Prijzenblad", "Price sheet"},
    {"form.gradesTitle", "Beoordelingsformulier", "Assessment form"},
    {"form.sheet.grades", "Beoordeling", "Grades"},
    {"form.assessor", "beoordelaar {assessor}", "assessor {assessor}"},
    {"form.consensus", "consensus van het panel", "consensus of the panel"},
    {"form.how.grades",
     "Vul in de gele cellen voor elke inschrijving een oordeel en een motivering in. De motivering noemt wat "
     "in "
     "de inschrijving het oordeel draagt, ook waarom het niet het hoogste is. Individuele oordelen worden "
     "vastgelegd voordat het panel overlegt.",
     "Enter a grade and a motivation for each bid in the yellow cells. The motivation says what in the bid "
     "supports the grade, and why it is not the highest. Individual grades are recorded before the panel "
     "meets."},
    {"form.error.grade", "Alleen een getal van 0 tot {max:number} kan worden ingevuld.",
     "Only a number from 0 to {max:number} can be entered."},
    {"form.sheet.instructions", "Toelichting", "Instructions"},
    {"form.sheet.answers", "Antwoorden", "Answers"},
    {"form.sheet.prices", "Prijzen", "Prices"},
    {"form.sheet.input", "Invoer {number}", "Input {number}"},
    {"form.version", "Versie", "Version"},
    {"form.id", "Nr.", "No."},
    {"form.asked", "Wat wordt gevraagd", "What is asked"},
    {"form.unit", "Eenheid", "Unit"},
    {"form.answer", "Antwoord", "Answer"},
    {"form.given", "Gegeven", "Input"},
    {"form.remark", "Toelichting of verwijzing", "Remark or reference"},
    {"form.demand", "Eis: {demand}.", "Required: {demand}."},
    {"form.scored", "Beoordeling: {rule}.", "Scored: {rule}."},
    {"form.weight", "Gewicht: {weight}.", "Weight: {weight}."},
    {"form.minimum", "Minimumscore: {minimum:number}% van dit criterium.",
     "Minimum score: {minimum:number}% of this criterion."},
    {"form.graded",
     "De beoordelingscommissie beoordeelt dit. Voeg uw tekst of plan als bijlage bij uw inschrijving en vul "
     "de "
     "naam van die bijlage in.",
     "The assessors grade this. Add your text or plan to your bid as an attachment and enter the name of "
     "that "
     "attachment."},
    {"form.prompt.attachment",
     "De naam van de bijlage met uw tekst of plan, eventueel met paragraaf of bladzijde.",
     "The name of the attachment with your text or plan, if need be with section or page."},
    {"form.seeSheet", "Vul het blad '{sheet}' in.", "Fill in the sheet '{sheet}'."},
    {"form.wrong", "Niet toegestaan", "Not allowed"},
    {"form.prompt.bidder", "De naam van uw onderneming, zoals in het handelsregister.",
     "The name of your company, as in the trade register."},
    {"form.prompt.choice", "Kies een antwoord uit de lijst.", "Choose an answer from the list."},
    {"form.prompt.number", "Vul een getal in, zonder eenheid of procentteken.",
     "Enter a number, without unit or percent sign."},
    {"form.prompt.amount", "Vul een bedrag in euro in, exclusief btw, met ten hoogste twee decimalen.",
     "Enter an amount in euro, excluding VAT, with at most two decimals."},
    {"form.prompt.fraction", "Vul een deel tussen 0 en 1 in; 0 is niets, 1 is alles.",
     "Enter a fraction between 0 and 1; 0 is none, 1 is all."},
    {"form.error.choice", "Alleen een antwoord uit de lijst kan worden ingevuld.",
     "Only an answer from the list can be entered."},
    {"form.error.number", "Alleen een getal kan worden ingevuld.", "Only a number can be entered."},

    {"form.how", "Zo vult u dit formulier in", "How to fill in this form"},
    {"form.how.input", "Gele cellen vult u in.", "Fill in the yellow cells."},
    {"form.how.locked", "Alle andere cellen zijn vergrendeld.", "All other cells are locked."},
    {"form.how.numbers",
     "Getallen vult u in zoals uw programma ze kent. Staat een getal als tekst in een cel, dan wordt het "
     "gelezen als 1.234,50 (punt voor duizendtallen, komma voor decimalen).",
     "Enter numbers as your program knows them. A number that stands in a cell as text is read as 1234.50 "
     "(a point for decimals, nothing between thousands)."},
    {"form.how.amounts", "Bedragen zijn in euro, exclusief btw.", "Amounts are in euro, excluding VAT."},
    {"form.how.choices", "Waar een lijst verschijnt, kiest u een antwoord uit de lijst.",
     "Where a list appears, choose an answer from it."},
    {"form.how.formulas",
     "Vul waarden in en geen formules: van een formule telt de uitkomst die in het bestand staat, met een "
     "waarschuwing.",
     "Enter values, not formulas: of a formula the result that the file holds counts, with a warning."},
    {"form.how.sheets",
     "Verander geen bladen, rijen of kolommen. Dit formulier hoort bij deze versie van deze aanbesteding en "
     "dit perceel; een formulier van een andere versie wordt geweigerd.",
     "Do not change sheets, rows or columns. This form belongs to this version of this tender and this lot; "
     "a form of another version is refused."},
    {"form.how.send", "Sla het formulier op als .xlsx en dien het in zoals de leidraad voorschrijft.",
     "Save the form as .xlsx and submit it as the tender documents prescribe."},
    {"form.how.noPrices", "Vermeld in dit formulier geen prijzen: die horen in het prijzenblad.",
     "Do not mention prices in this form: they belong in the price sheet."},
    {"form.how.pricesOnly", "Dit blad bevat alleen prijzen en wordt later geopend dan de kwaliteit.",
     "This sheet holds prices only and is opened later than the quality part."},
    {"form.about", "Over dit perceel", "About this lot"},

    {"form.inputs.lcc",
     "Vul de kosten in over de looptijd. Bedragen vallen aan het einde van het jaar. De restwaarde telt "
     "alleen "
     "als bindende terugkoopprijs. De contante waarde wordt voor u berekend.",
     "Enter the costs over the period. Amounts fall at the end of the year. The residual value counts only "
     "as "
     "a binding buy-back price. The present value is computed for you."},
    {"form.inputs.mci",
     "Vul voor elk onderdeel de massa in en de fracties van 0 tot 1. De circulariteitsindicator wordt voor u "
     "berekend. Laat overige rijen leeg.",
     "Enter for each part its mass and the fractions from 0 to 1. The circularity indicator is computed for "
     "you. Leave other rows empty."},
    {"form.inputs.detachability",
     "Vul voor elke verbinding de MKI van het element in en de vier factoren van 0,1 tot 1,0. Laat overige "
     "rijen leeg.",
     "Enter for each connection the MKI of the element and the four factors from 0.1 to 1.0. Leave other "
     "rows "
     "empty."},
    {"form.inputs.mki",
     "Vul voor elke milieueffectcategorie de hoeveelheid in; vul 0 in als er geen effect is. De MKI wordt "
     "voor "
     "u berekend.",
     "Enter the quantity for each impact category; enter 0 where there is none. The MKI is computed for "
     "you."},
    {"form.inputs.mpg",
     "Vul het bruto vloeroppervlak in en voor elke milieueffectcategorie de hoeveelheid; vul 0 in als er "
     "geen "
     "effect is. De MPG wordt voor u berekend.",
     "Enter the gross floor area and the quantity for each impact category; enter 0 where there is none. The "
     "MPG is computed for you."},

    {"input.investment", "Investering", "Investment"},
    {"input.investment.unit", "€", "€"},
    {"input.annual", "Jaarlijkse kosten", "Annual costs"},
    {"input.annual.unit", "€ per jaar", "€ a year"},
    {"input.endOfLife", "Kosten aan het einde van de levensduur", "End-of-life costs"},
    {"input.endOfLife.unit", "€", "€"},
    {"input.residual", "Restwaarde (bindende terugkoopprijs)", "Residual value (binding buy-back price)"},
    {"input.residual.unit", "€", "€"},
    {"input.replacements", "Vervangingen", "Replacements"},
    {"input.replacements.row", "Omschrijving", "Description"},
    {"input.year", "Jaar", "Year"},
    {"input.amount", "Bedrag (€)", "Amount (€)"},
    {"input.L", "Levensduur L", "Life L"},
    {"input.L.unit", "jaar", "years"},
    {"input.U", "Gebruiksintensiteit U", "Intensity of use U"},
    {"input.U.unit", "×", "×"},
    {"input.parts", "Onderdelen", "Parts"},
    {"input.parts.row", "Onderdeel", "Part"},
    {"input.mass", "Massa M", "Mass M"},
    {"input.FR", "FR gerecycled", "FR recycled"},
    {"input.FU", "FU hergebruikt", "FU reused"},
    {"input.FS", "FS biobased", "FS biobased"},
    {"input.CR", "CR naar recycling", "CR to recycling"},
    {"input.CU", "CU naar hergebruik", "CU to reuse"},
    {"input.CC", "CC naar compost", "CC to compost"},
    {"input.CE", "CE naar energie", "CE to energy"},
    {"input.EC", "EC rendement na gebruik", "EC efficiency after use"},
    {"input.EF", "EF rendement grondstof", "EF efficiency of feedstock"},
    {"input.elements", "Elementen en verbindingen", "Elements and connections"},
    {"input.elements.row", "Element", "Element"},
    {"input.mki", "MKI (€)", "MKI (€)"},
    {"input.TV", "TV type verbinding", "TV type of connection"},
    {"input.ToV", "ToV toegankelijk", "ToV accessibility"},
    {"input.DK", "DK doorkruisingen", "DK crossings"},
    {"input.VI", "VI vorminsluiting", "VI form containment"},
    {"input.impacts", "Milieueffecten", "Environmental impacts"},
    {"input.impacts.row", "Milieueffectcategorie", "Impact category"},
    {"input.quantity", "Hoeveelheid", "Quantity"},
    {"input.quantity.unit", "Eenheid", "Unit"},
    {"input.indicator", "Code", "Code"},
    {"input.area", "Bruto vloeroppervlak", "Gross floor area"},
    {"input.area.unit", "m²", "m²"},
};

}  // namespace

std::span<const BilingualText> form_words() { return words; }

}  // namespace templates

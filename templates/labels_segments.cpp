// Parties, segments, spend, contracts, and the choice of three segments.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"impact-unit.mki-per-euro", "euro MKI per euro", "euro MKI per euro"},
    {"impact-unit.kg-co2-per-euro", "kg CO2 per euro", "kg CO2 per euro"},

    {"spend-column.party", "Partij-id", "Party id"},
    {"spend-column.name", "Naam", "Name"},
    {"spend-column.segment", "Segment-id", "Segment id"},
    {"spend-column.year", "Jaar", "Year"},
    {"spend-column.amount", "Bedrag", "Amount"},
    {"spend-column.title", "Contract", "Title"},
    {"spend-column.supplier", "Leverancier", "Supplier"},
    {"spend-column.startsOn", "Begin", "Start"},
    {"spend-column.endsOn", "Einde", "End"},
    {"spend-column.yearlyValue", "Jaarwaarde", "Yearly value"},
    {"spend-sheet.title", "Register van uitgaven en contracten", "Register of spend and contracts"},
    {"spend-sheet.spend", "Uitgaven", "Spend"},
    {"spend-sheet.contracts", "Contracten", "Contracts"},
    {"spend-sheet.lists", "Lijsten", "Lists"},
    {"spend-sheet.total", "Totaal", "Total"},
    {"spend-sheet.spend-note",
     "Uitgaven in euro exclusief btw, per partij, segment en jaar. Vul regels aan of verander ze. Bij het "
     "inlezen worden alle uitgaven van een partij in een jaar dat hier staat vervangen; de verschillen "
     "worden "
     "eerst getoond.",
     "Spend in euro excluding VAT, by party, segment and year. Add or change lines. On import all spend of a "
     "party in a year that stands here is replaced; the differences are shown first."},
    {"spend-sheet.contracts-note",
     "Lopende contracten. Schrijf dagen als 31-12-2026. Leverancier, begin en jaarwaarde (euro exclusief "
     "btw) "
     "mogen leeg blijven. Bij het inlezen worden alle contracten vervangen van de partijen die in dit "
     "bestand "
     "staan.",
     "Running contracts. Write days as 31-12-2026. Supplier, start and yearly value (euro excluding VAT) may "
     "stay empty. On import all contracts of the parties that stand in this file are replaced."},
    {"spend-sheet.lists-note", "De kenmerken die in de andere bladen gebruikt worden.",
     "The identifiers that the other sheets use."},
    {"spend-sheet.parties", "Partijen", "Parties"},
    {"spend-sheet.segments", "Segmenten", "Segments"},
    {"spend-sheet.wrong-id", "Kies een kenmerk uit de lijst.", "Choose an identifier from the list."},
    {"spend-sheet.wrong-year", "Een jaar van 2000 tot en met 2100.", "A year from 2000 to 2100."},
    {"spend-sheet.wrong-amount", "Een bedrag in euro, nul of meer.", "An amount in euro, zero or more."},

    {"choice-criterion.spend", "uitgaven", "spend"},
    {"choice-criterion.intensity", "impact per euro", "impact per euro"},
    {"choice-criterion.influence", "invloed", "influence"},
    {"choice-criterion.readiness", "marktrijpheid", "market readiness"},
    {"choice-criterion.calendar", "contractkalender", "contract calendar"},
    {"choice-criterion.effort", "inspanning", "effort"},
};

constexpr BilingualText findings[]{
    {"party.idDiffers", "Het kenmerk van de partij kan niet veranderen: het is {id}.",
     "The identifier of the party cannot change: it is {id}."},
    {"segment.idTaken", "Er is al een segment met het kenmerk {id}.", "There is a segment {id} already."},
    {"segment.inUse",
     "Segment {id} wordt genoemd door een aanbesteding, afspraak of sjabloon, of heeft uitgaven of "
     "contracten, "
     "en kan niet weg.",
     "Segment {id} is named by a tender, an agreement or a template, or has spend or contracts, and cannot "
     "be "
     "removed."},
    {"form.changedTwice",
     "Een ander heeft dit intussen ook gewijzigd, in: {stored}. Wat u nu bewaart, komt ervoor in de plaats.",
     "Somebody else has changed this too meanwhile, to: {stored}. What you store now takes its place."},
    {"form.storedOther", "Nu staat hier: {stored}. Wat u nu bewaart, komt ervoor in de plaats.",
     "What is stored here now: {stored}. What you store takes its place."},
    {"form.changedMeanwhile",
     "Iemand anders heeft dit intussen gewijzigd. Wat u typte staat hieronder; slaat u het nog eens op, dan "
     "komt het in de plaats van die wijziging.",
     "Somebody else has changed this meanwhile. What you typed is below; if you store it once more, it takes "
     "the place of that change."},
    {"party.idTaken", "Er is al een partij met het kenmerk {id}.", "There is a party {id} already."},
    {"party.inUse", "Partij {id} heeft uitgaven of contracten, of staat onder een afspraak, en kan niet weg.",
     "Party {id} has spend or contracts, or stands under an agreement, and cannot be removed."},
    {"party.kind", "'{value}' is geen soort partij.", "'{value}' is not a kind of party."},

    {"segment.id", "Een kenmerk bestaat uit kleine letters, cijfers en streepjes.",
     "An identifier consists of lower-case letters, digits and hyphens."},
    {"segment.idTwice", "Kenmerk {id} staat er twee keer.", "Identifier {id} is there twice."},
    {"segment.title", "De titel van het segment ontbreekt of is te lang.",
     "The title of the segment is missing or too long."},
    {"segment.sector", "De sector is te lang.", "The sector is too long."},
    {"segment.description", "De beschrijving is te lang.", "The description is too long."},
    {"segment.cpvCode", "'{code}' is geen CPV-code.", "'{code}' is not a CPV code."},
    {"segment.cpvPrefix", "'{code}' is geen begin van een CPV-code: twee tot zeven cijfers.",
     "'{code}' is not the beginning of a CPV code: two to seven digits."},
    {"segment.intensity", "De impact per euro {value:number} is negatief, te groot of te fijn.",
     "The impact per euro {value:number} is negative, too large or too fine."},
    {"segment.intensityRange", "De onder- en bovengrens van de impact horen om de waarde heen te liggen.",
     "The low and high bound of the impact must lie around its value."},
    {"segment.source", "De bron van de impact ontbreekt.", "The source of the impact is missing."},
    {"segment.year", "{value} is geen jaar van 2000 tot en met 2100.",
     "{value} is not a year from 2000 to 2100."},
    {"segment.grade", "Een cijfer loopt van 0 tot en met 5, met ten hoogste twee decimalen: {value:number}.",
     "A grade runs from 0 to 5, with at most two decimals: {value:number}."},
    {"segment.noGrade", "Er staat een reden zonder cijfer.", "There is a reason without a grade."},
    {"segment.noIntensity", "Er staat een bron of een grens zonder waarde van de impact per euro.",
     "There is a source or a bound without a value of the impact per euro."},
    {"segment.reason", "De reden of de bron van het cijfer ontbreekt.",
     "The reason or the source of the grade is missing."},

    {"spend.party", "'{party}' is geen kenmerk van een partij.",
     "'{party}' is not an identifier of a party."},
    {"spend.year", "{value} is geen jaar van 2000 tot en met 2100.",
     "{value} is not a year from 2000 to 2100."},
    {"spend.amount", "Het bedrag {value:number} is negatief, te groot of heeft meer dan twee decimalen.",
     "The amount {value:number} is negative, too large or has more than two decimals."},
    {"spend.twice", "De uitgaven van {party} in dit segment en jaar staan er twee keer.",
     "The spend of {party} in this segment and year is there twice."},
    {"spend.nothing", "Er staat geen enkele regel met uitgaven of een contract in.",
     "There is no line of spend and no contract in it."},
    {"spend.partyUnknown", "Er is geen partij '{party}'.", "There is no party '{party}'."},
    {"spend.segmentUnknown", "Er is geen segment '{segment}'.", "There is no segment '{segment}'."},
    {"spend.noTable", "Er is geen tabel gevonden: een rij met ten minste de koppen Partij-id en Segment-id.",
     "No table was found: a row with at least the headings Party id and Segment id."},
    {"spend.columnMissing", "De kolom {column:spend-column.} ontbreekt.",
     "The column {column:spend-column.} is missing."},
    {"spend.cellEmpty", "De kolom {column:spend-column.} is niet ingevuld.",
     "The column {column:spend-column.} is not filled in."},
    {"spend.date", "'{text}' is geen dag; schrijf die als 31-12-2026 of 2026-12-31.",
     "'{text}' is not a day; write it as 31-12-2026 or 2026-12-31."},
    {"spend.changedMeanwhile",
     "Het register is veranderd sinds de verschillen zijn getoond; bekijk ze opnieuw.",
     "The register has changed since the differences were shown; look at them again."},
    {"contract.title", "De titel van het contract ontbreekt of is te lang.",
     "The title of the contract is missing or too long."},
    {"contract.supplier", "De naam van de leverancier is te lang.", "The name of the supplier is too long."},
    {"contract.dates", "Het contract eindigt voordat het begint.", "The contract ends before it begins."},
    {"contract.twice", "Contract '{title}' staat bij deze partij en dit segment twee keer.",
     "Contract '{title}' is there twice for this party and segment."},

    {"choice.weight",
     "Een gewicht loopt van 0 tot en met 100, met ten hoogste vier decimalen: {value:number}.",
     "A weight runs from 0 to 100, with at most four decimals: {value:number}."},
    {"choice.weightSum", "De gewichten zijn samen {sum:number} en moeten precies 100 zijn.",
     "The weights add up to {sum:number} and must be exactly 100."},
    {"choice.scale", "Een schaal eindigt boven 0, met ten hoogste negen decimalen: {value:number}.",
     "A scale ends above 0, with at most nine decimals: {value:number}."},
    {"choice.year", "{value} is geen jaar van 2000 tot en met 2100.",
     "{value} is not a year from 2000 to 2100."},
    {"choice.three", "Er worden precies drie segmenten gekozen; dit zijn er {count}.",
     "Exactly three segments are chosen; these are {count}."},
    {"choice.segment", "Er is geen segment '{segment}'.", "There is no segment '{segment}'."},
    {"choice.twice", "Segment '{segment}' is twee keer gekozen.", "Segment '{segment}' is chosen twice."},
    {"choice.reason", "De reden van de keuze ontbreekt of is te lang.",
     "The reason of the choice is missing or too long."},
    {"choice.decidedBy", "Wie besloot ontbreekt of is te lang.", "Who decided is missing or too long."},
};

}  // namespace

std::span<const BilingualText> segment_words() { return words; }
std::span<const BilingualText> segment_finding_texts() { return findings; }

}  // namespace templates

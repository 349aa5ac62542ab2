// What the region shares: parties, the criteria library, templates.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"party.municipality", "gemeente", "municipality"},
    {"party.province", "provincie", "province"},
    {"party.water-board", "waterschap", "water board"},
    {"party.environment-service", "omgevingsdienst", "environment service"},
    {"party.housing-corporation", "woningcorporatie", "housing corporation"},
    {"party.knowledge-centre", "kenniscentrum", "knowledge centre"},
    {"party.platform", "samenwerkingsplatform", "platform"},
    {"party.working-group", "werkgroep", "working group"},

    {"library-kind.suitability-requirement", "geschiktheidseis", "suitability requirement"},
    {"library-kind.selection-criterion", "selectiecriterium", "selection criterion"},
    {"library-kind.requirement", "minimumeis", "requirement"},
    {"library-kind.award-criterion", "gunningscriterium", "award criterion"},
    {"library-kind.contract-clause", "contractbepaling", "contract clause"},

    {"library-level.basic", "basis", "basic"},
    {"library-level.significant", "significant", "significant"},
    {"library-level.ambitious", "ambitieus", "ambitious"},

    {"theme.material-input", "grondstoffen", "material input"},
    {"theme.biobased", "biobased", "biobased"},
    {"theme.reuse", "hergebruik", "reuse"},
    {"theme.life-extension", "levensduurverlenging", "life extension"},
    {"theme.detachability", "losmaakbaarheid", "detachability"},
    {"theme.take-back", "terugname", "take-back"},
    {"theme.residual-streams", "reststromen", "residual streams"},
    {"theme.environmental-costs", "milieukosten", "environmental costs"},
    {"theme.emissions", "uitstoot", "emissions"},
    {"theme.transparency", "ketentransparantie", "transparency"},
    {"theme.organisation", "organisatie", "organisation"},

    {"strategy.refuse", "R0 weigeren", "R0 refuse"},
    {"strategy.rethink", "R1 heroverwegen", "R1 rethink"},
    {"strategy.reduce", "R2 verminderen", "R2 reduce"},
    {"strategy.reuse", "R3 hergebruiken", "R3 reuse"},
    {"strategy.repair", "R4 repareren", "R4 repair"},
    {"strategy.refurbish", "R5 opknappen", "R5 refurbish"},
    {"strategy.remanufacture", "R6 reviseren", "R6 remanufacture"},
    {"strategy.repurpose", "R7 herbestemmen", "R7 repurpose"},
    {"strategy.recycle", "R8 recyclen", "R8 recycle"},
    {"strategy.recover", "R9 terugwinnen", "R9 recover"},
};

constexpr BilingualText findings[]{
    {"party.id", "Een kenmerk bestaat uit kleine letters, cijfers en streepjes: '{value}'.",
     "An identifier consists of lower-case letters, digits and hyphens: '{value}'."},
    {"party.name", "De naam van de partij ontbreekt of is te lang.",
     "The name of the party is missing or too long."},
    {"party.website", "'{value}' is geen adres dat met https:// begint.",
     "'{value}' is not an address that begins with https://."},
    {"library.id",
     "'{value}' is geen kenmerk van een bibliotheekcriterium: hoofdletters en cijfers, zoals BET-G1.",
     "'{value}' is not an identifier of a library criterion: capitals and digits, such as BET-G1."},
    {"library.noSource", "De bron van het criterium ontbreekt.", "The source of the criterion is missing."},
    {"library.noVariants", "Het criterium heeft op geen enkel niveau een tekst.",
     "The criterion has a text at no level."},
    {"library.variantOrder", "Niveau {level:library-level.} staat dubbel of op de verkeerde plaats.",
     "Level {level:library-level.} is there twice or in the wrong place."},
    {"library.noAnswer", "Bij een {kind:library-kind.} hoort een antwoord.",
     "An answer belongs to what is of this kind: {kind:library-kind.}."},
    {"library.noBound", "Bij een {kind:library-kind.} hoort een grens.",
     "A bound belongs to what is of this kind: {kind:library-kind.}."},
    {"library.noRule", "Bij een {kind:library-kind.} hoort een scoringsregel.",
     "A scoring rule belongs to what is of this kind: {kind:library-kind.}."},
    {"library.needless", "Dit heeft bij een {kind:library-kind.} geen betekenis.",
     "This has no meaning for what is of this kind: {kind:library-kind.}."},
    {"template.id", "Een kenmerk bestaat uit kleine letters, cijfers en streepjes: '{value}'.",
     "An identifier consists of lower-case letters, digits and hyphens: '{value}'."},
    {"template.segment", "Het sjabloon hoort bij een segment; '{value}' is geen kenmerk van een segment.",
     "The template belongs to a segment; '{value}' is not an identifier of a segment."},
};

}  // namespace

std::span<const BilingualText> region_words() { return words; }
std::span<const BilingualText> region_finding_texts() { return findings; }

}  // namespace templates

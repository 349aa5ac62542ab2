#include "evaluator/lint/origin_words.hpp"

namespace evaluator::lint {

bool is_supplier(std::string_view word) {
  return ends_in(word,
                 {"leverancier",   "leveranciers",  "ondernemer",     "ondernemers",    "onderneming",
                  "ondernemingen", "bedrijf",       "bedrijven",      "aannemer",       "aannemers",
                  "inschrijver",   "inschrijvers",  "opdrachtnemer",  "opdrachtnemers", "producent",
                  "producenten",   "teler",         "telers",         "boer",           "boeren",
                  "boerderij",     "boerderijen",   "kweker",         "kwekers",        "kwekerij",
                  "kwekerijen",    "timmerfabriek", "onderaannemers", "verwerker",      "verwerkers"}) ||
         is_one_of(word, {"mkb",           "mkber",          "mkbers",       "zzpers",        "marktpartijen",
                          "partijen",      "supplier",       "suppliers",    "contractor",    "contractors",
                          "subcontractor", "subcontractors", "company",      "companies",     "business",
                          "businesses",    "bidder",         "bidders",      "tenderer",      "tenderers",
                          "producer",      "producers",      "farmer",       "farmers",       "farm",
                          "farms",         "grower",         "growers",      "firm",          "firms",
                          "sme",           "smes",           "manufacturer", "manufacturers", "enterprises",
                          "vendor",        "vendors",        "nursery",      "nurseries"});
}

bool is_supply(std::string_view word) {
  if (is_one_of(word, {"byproducten", "restproducten"})) return true;
  return ends_in(word, {"product",    "producten",    "materiaal",
                        "materialen", "grondstof",    "grondstoffen",
                        "vezel",      "vezels",       "hout",
                        "hennep",     "vlas",         "lisdodde",
                        "riet",       "stro",         "olifantsgras",
                        "miscanthus", "groente",      "groenten",
                        "zuivel",     "ingredienten", "ingredi\u00ebnten",
                        "voedsel",    "beplanting",   "plantgoed",
                        "teelt"}) ||
         is_one_of(word,
                   {"fruit",  "kaas",        "vlees",     "bomen",   "planten",  "herkomst",    "oorsprong",
                    "bodem",  "makelij",     "fabricaat", "goods",   "products", "material",    "materials",
                    "fibre",  "fibres",      "fiber",     "fibers",  "timber",   "wood",        "hemp",
                    "flax",   "straw",       "reed",      "food",    "produce",  "ingredients", "vegetables",
                    "dairy",  "cheese",      "meat",      "origin",  "sourcing", "provenance",  "trees",
                    "plants", "manufacture", "biomass",   "biomassa"});
}

bool is_establishment(std::string_view word) {
  return is_one_of(word, {"vestiging",
                          "vestigingen",
                          "vestigingsplaats",
                          "hoofdvestiging",
                          "nevenvestiging",
                          "bedrijfsvestiging",
                          "kantoor",
                          "hoofdkantoor",
                          "bijkantoor",
                          "filiaal",
                          "depot",
                          "magazijn",
                          "werkplaats",
                          "productielocatie",
                          "productie",
                          "fabriek",
                          "betoncentrale",
                          "productiekeuken",
                          "keuken",
                          "steunpunt",
                          "servicepunt",
                          "office",
                          "offices",
                          "branch",
                          "workshop",
                          "warehouse",
                          "factory",
                          "premises",
                          "headquarters",
                          "kitchen",
                          "establishment"});
}

bool is_making(std::string_view word) {
  return is_one_of(word,
                   {"geteeld",      "geteelde",  "gekweekt",   "gekweekte",    "verbouwd",      "verbouwde",
                    "geoogst",      "geoogste",  "gewonnen",   "geproduceerd", "geproduceerde", "vervaardigd",
                    "vervaardigde", "gemaakt",   "gemaakte",   "ingekocht",    "ingekochte",    "betrokken",
                    "betrekt",      "betrekken", "afkomstig",  "afkomstige",   "komt",          "komen",
                    "grown",        "sourced",   "produced",   "manufactured", "harvested",     "made",
                    "bought",       "originate", "originates", "originating",  "come",          "comes",
                    "coming",       "bewerkt",   "koopt",      "inkoopt",      "herkomst",      "oorsprong",
                    "origin"});
}

bool is_area(std::string_view word) {
  return is_one_of(
      word, {"regio",       "streek",       "omgeving", "buurt",          "nabijheid",     "omtrek",
             "omstreken",   "provincie",    "gemeente", "gemeenten",      "streekgebied",  "hart",
             "nederland",   "region",       "area",     "vicinity",       "neighbourhood", "neighborhood",
             "province",    "municipality", "county",   "heart",          "netherlands",   "holland",
             "zuidholland", "utrecht",      "gouda",    "alphen",         "woerden",       "bodegraven",
             "reeuwijk",    "waddinxveen",  "zuidplas", "krimpenerwaard", "molenlanden",   "nieuwkoop",
             "oudewater",   "montfoort",    "randstad", "eigenland",      "surroundings",  "locality"});
}

bool is_local(std::string_view word) {
  return is_one_of(word, {"lokaal",       "lokale",         "regionaal",     "regionale",     "plaatselijk",
                          "plaatselijke", "streekgebonden", "streekeigen",   "regiogebonden", "regioeigen",
                          "gebiedseigen", "inlands",        "inlandse",      "binnenlands",   "binnenlandse",
                          "nabijgelegen", "nederlands",     "nederlandse",   "hollands",      "hollandse",
                          "groenehartse", "hartse",         "zuidhollandse", "goudse",        "utrechtse",
                          "local",        "locally",        "regional",      "regionally",    "dutch",
                          "domestic",     "domestically",   "nearby"});
}

bool is_between(std::string_view word) {
  return is_one_of(
      word, {"de",          "het",      "een",          "onze",      "eigen",     "directe", "nabije",
             "ruime",       "zelfde",   "dezelfde",     "provincie", "gemeente",  "groene",  "omliggende",
             "regio",       "the",      "our",          "own",       "immediate", "wider",   "same",
             "green",       "province", "municipality", "city",      "region",    "of",      "direct",
             "surrounding", "a",        "an",           "stad",      "van",       "zuid"});
}

bool is_harmless(const Sentence& sentence) {
  return has_any(sentence, {"hinder", "overlast", "bereikbaar", "bereikbaarheid", "bereikbaarheidsplan",
                            "nuisance", "accessible", "accessibility", "disruption", "omwonenden", "bewoners",
                            "residents", "klachten", "complaints", "geraadpleegd", "consulted"}) ||
         has_phrase(sentence, {"geen rol",
                               "geen eis",
                               "geen voorkeur",
                               "geen voorwaarde",
                               "geen punten",
                               "geen criterium",
                               "niet van belang",
                               "niet vereist",
                               "niet beoordeeld",
                               "niet meegewogen",
                               "niet toegestaan",
                               "niet voorgeschreven",
                               "ongeacht de herkomst",
                               "ongeacht herkomst",
                               "ongeacht de afstand",
                               "ongeacht de vestigingsplaats",
                               "no preference",
                               "not required",
                               "no role",
                               "not assessed",
                               "not scored",
                               "no requirement",
                               "not a requirement",
                               "not a criterion",
                               "no points",
                               "regardless of origin",
                               "regardless of the origin",
                               "irrespective of origin",
                               "irrespective of the origin",
                               "regardless of distance",
                               "regardless of where",
                               "ongeacht waar"});
}

}  // namespace evaluator::lint

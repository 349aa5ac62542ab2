#include "evaluator/lint/origin_words.hpp"
#include "evaluator/lint/wording.hpp"

#include <algorithm>
#include <optional>

namespace evaluator::lint {
namespace {

// The first and the last word of what was recognised.
struct Span {
  std::size_t first, last;
};
using Found = std::optional<Span>;

std::string_view word_at(const Sentence& sentence, std::size_t at) {
  return at < sentence.words.size() ? std::string_view(sentence.words[at].plain) : std::string_view();
}

bool is_number(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }

template <typename Is>
Found within(const Sentence& sentence, std::size_t from, std::size_t to, Is is) {
  for (std::size_t at = from; at < std::min(to, sentence.words.size()); ++at)
    if (is(sentence.words[at].plain)) return Span{at, at};
  return std::nullopt;
}

// ---- origin ---------------------------------------------------------------------------------------------

bool is_goods(std::string_view word) { return is_supply(word) || is_supplier(word); }

// "regionale leveranciers", "lokaal geteelde vezels", "Groene Hartse producten", "Dutch timber".
Found local_supply(const Sentence& sentence, std::size_t at) {
  if (!is_local(word_at(sentence, at))) return std::nullopt;
  constexpr std::size_t reach = 4;
  for (std::size_t next = at + 1; next < std::min(at + reach, sentence.words.size()); ++next) {
    const auto word = word_at(sentence, next);
    if (is_goods(word) || is_making(word)) return Span{at, next};
    // Another thing is local: "regionale afspraken met leveranciers".
    if (is_one_of(word, {"met",         "van",       "voor",       "in",        "over",
                         "bij",         "door",      "aan",        "with",      "of",
                         "for",         "on",        "about",      "by",        "from",
                         "is",          "zijn",      "are",        "wetgeving", "norm",
                         "taal",        "afspraak",  "afspraken",  "convenant", "bouwregelgeving",
                         "authorities", "authority", "government", "law",       "language",
                         "regulations", "overheden", "overheid",   "agreement", "agreements"}))
      return std::nullopt;
  }
  return std::nullopt;
}

// "streekproducten", "regioleveranciers", "streekeigen".
Found compound(const Sentence& sentence, std::size_t at) {
  const auto word = word_at(sentence, at);
  for (const std::string_view start : {"streek", "regio"}) {
    if (word.size() <= start.size() || word.substr(0, start.size()) != start) continue;
    const auto rest = word.substr(start.size());
    if (is_goods(rest) || is_one_of(rest, {"eigen", "gebonden"})) return Span{at, at};
  }
  return std::nullopt;
}

// The area behind a preposition: the last word of "uit de directe omgeving", "van eigen bodem".
Found area_behind(const Sentence& sentence, std::size_t preposition) {
  constexpr std::size_t reach = 6;
  Found found;
  for (std::size_t at = preposition + 1; at < std::min(preposition + reach, sentence.words.size()); ++at) {
    const auto word = word_at(sentence, at);
    const bool own_soil = word == "bodem" && is_one_of(word_at(sentence, at - 1), {"eigen", "nederlandse"});
    if (is_area(word) || own_soil) found = Span{preposition, at};
    if (!is_area(word) && !is_between(word)) break;
  }
  return found;
}

// "uit de regio" and "from the area", where goods or suppliers or their making stand beside it.
Found from_area(const Sentence& sentence, std::size_t at) {
  if (!is_one_of(word_at(sentence, at), {"uit", "vanuit", "from", "van", "of"})) return std::nullopt;
  const auto area = area_behind(sentence, at);
  if (!area) return std::nullopt;
  // "de leveranciers van de gemeente": of, not from.
  const bool of = is_one_of(word_at(sentence, at), {"van", "of"});
  if (of && word_at(sentence, area->last) != "bodem") return std::nullopt;
  constexpr std::size_t reach = 5;
  const std::size_t before = at > reach ? at - reach : 0;
  const auto is = [](std::string_view word) { return is_goods(word) || is_making(word); };
  if (const auto goods = within(sentence, before, at, is)) return Span{goods->first, area->last};
  if (within(sentence, area->last + 1, area->last + reach, is)) return area;
  return std::nullopt;
}

// "in de gemeente gevestigd", "een kantoor binnen de regio", "grown in the region".
Found in_area(const Sentence& sentence, std::size_t at) {
  if (!is_one_of(word_at(sentence, at), {"in", "binnen", "within", "inside"})) return std::nullopt;
  const auto area = area_behind(sentence, at);
  if (!area) return std::nullopt;
  constexpr std::size_t reach = 4;
  const std::size_t before = at > reach ? at - reach : 0;
  const auto is_made = [](std::string_view word) {
    return is_making(word) && !is_one_of(word, {"komen", "komt", "come", "comes", "coming", "betrokken"});
  };
  if (const auto made = within(sentence, before, at, is_made)) return Span{made->first, area->last};
  if (const auto made = within(sentence, area->last + 1, area->last + 3, is_made))
    return Span{area->first, made->last};
  // "comes from farms in the vicinity".
  const bool comes =
      has_any(sentence, {"komen", "komt", "betrokken", "betrekt", "come", "comes", "bought", "koopt"});
  if (comes && at > 0 && is_supplier(word_at(sentence, at - 1))) return Span{at - 1, area->last};
  const bool bidder = within(sentence, 0, sentence.words.size(), is_supplier).has_value();
  const auto is_home = [](std::string_view word) {
    return is_establishment(word) ||
           is_one_of(word, {"gevestigd", "gevestigde", "located", "established", "based", "situated"});
  };
  if (!bidder) return std::nullopt;
  if (const auto home = within(sentence, before, at, is_home)) return Span{home->first, area->last};
  if (const auto home = within(sentence, area->last + 1, area->last + 3, is_home))
    return Span{area->first, home->last};
  return std::nullopt;
}

// "vestiging nabij het werk", "producenten dichtbij de projectlocatie", "suppliers close to the site".
Found close_by(const Sentence& sentence, std::size_t at) {
  const auto word = word_at(sentence, at);
  const bool close = is_one_of(word, {"nabij", "dichtbij", "near"}) ||
                     (is_one_of(word, {"close", "closer", "dicht", "dichter"}) &&
                      is_one_of(word_at(sentence, at + 1), {"to", "bij"}));
  if (!close) return std::nullopt;
  constexpr std::size_t reach = 6;
  const auto is = [](std::string_view each) {
    return is_establishment(each) ||
           is_one_of(each, {"gevestigd", "located", "based", "geteeld", "geproduceerd", "grown", "produced",
                            "sourced", "leverancier", "leveranciers", "telers", "producenten", "suppliers",
                            "supplier", "producers", "growers"});
  };
  const auto home = within(sentence, at > reach ? at - reach : 0, at, is);
  if (!home) return std::nullopt;
  return Span{home->first, std::min(at + 2, sentence.words.size() - 1)};
}

// "streek van herkomst", "region of origin".
Found place_of_origin(const Sentence& sentence, std::size_t at) {
  const bool is = is_one_of(word_at(sentence, at), {"regio", "streek", "plaats", "land", "region", "place",
                                                    "country", "provincie"}) &&
                  is_one_of(word_at(sentence, at + 1), {"van", "of"}) &&
                  is_one_of(word_at(sentence, at + 2), {"herkomst", "oorsprong", "origin"});
  if (!is) return std::nullopt;
  const bool scored =
      has_any(sentence, {"punten", "score", "hoger", "hogere", "voorkeur", "points", "scores", "higher",
                         "preferred", "preference", "groene", "green", "moet", "must"});
  if (!scored) return std::nullopt;
  return Span{at, at + 2};
}

// ---- distance -------------------------------------------------------------------------------------------

bool is_length(std::string_view word) {
  return is_one_of(
      word, {"km", "kilometer", "kilometers", "kilometre", "kilometres", "mijl", "mijlen", "mile", "miles"});
}

// Environmental costs include the transport, whatever its distance: the lawful form.
bool is_about_impact(const Sentence& sentence) {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& word) {
    return begins_with(word.plain,
                       {"mki", "lca", "co2", "a4", "milieukosten", "emissie", "emission", "carbon"});
  });
}

bool is_about_home(const Sentence& sentence) {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& word) {
    const std::string_view each = word.plain;
    return is_goods(each) || is_establishment(each) || is_making(each) ||
           is_one_of(each, {"gevestigd", "gevestigde", "located", "established", "based", "situated",
                            "afstand", "straal", "radius", "distance", "distances", "reisafstand",
                            "rijafstand", "transportafstand", "aanvoerafstand", "transportafstanden"});
  });
}

bool is_bound(std::string_view word) {
  return is_one_of(word,
                   {"binnen", "straal", "maximaal", "max", "hoogstens", "hoogste", "within", "radius", "most",
                    "maximum", "verder", "minder", "more", "less", "op", "under", "than", "dan", "from"});
}

bool is_other_length(const Sentence& sentence) {
  return has_any(sentence, {"actieradius",
                            "lengte",
                            "lang",
                            "lange",
                            "long",
                            "length",
                            "jaar",
                            "year",
                            "uur",
                            "hour",
                            "kmu",
                            "kmh",
                            "traject",
                            "leiding",
                            "leidingen",
                            "wegvak",
                            "rijbereik",
                            "range",
                            "fietspad",
                            "zone",
                            "annually",
                            "jaarlijks",
                            "jaarkilometrage",
                            "snelheid",
                            "speed",
                            "laadpunten",
                            "elektrisch",
                            "electric"});
}

// "binnen een straal van 50 km", "within 30 miles", "op ten hoogste 25 kilometer".
Found number_of_kilometres(const Sentence& sentence, std::size_t at) {
  if (!is_number(word_at(sentence, at)) || !is_length(word_at(sentence, at + 1))) return std::nullopt;
  if (is_other_length(sentence) || !is_about_home(sentence)) return std::nullopt;
  constexpr std::size_t reach = 5;
  const auto bound = within(sentence, at > reach ? at - reach : 0, at, is_bound);
  if (bound) return Span{bound->first, at + 1};
  if (within(sentence, at + 2, at + 4, [](std::string_view word) {
        return is_one_of(word, {"radius", "straal", "afstand", "distance"});
      }))
    return Span{at, at + 1};
  return std::nullopt;
}

bool is_distance(std::string_view word) {
  return is_one_of(word, {"afstand", "afstanden", "reisafstand", "rijafstand", "transportafstand",
                          "transportafstanden", "aanvoerafstand", "distance", "distances", "hemelsbreed"});
}

// "afstand tot de projectlocatie", "distance from the supplier", "kortste transportafstand".
Found distance_to(const Sentence& sentence, std::size_t at) {
  const bool counted = is_one_of(word_at(sentence, at), {"kilometers", "kilometres", "km", "miles"}) &&
                       is_one_of(word_at(sentence, at + 1), {"tussen", "between"});
  if (!counted && !is_distance(word_at(sentence, at))) return std::nullopt;
  if (has_any(sentence,
              {"arbeidsmarkt", "labour", "labor", "veilige", "veilig", "safe", "omstanders", "publiek",
               "gevel", "erfgrens", "hijskraan", "digitale", "doen", "afstandsonderwijs"}))
    return std::nullopt;
  const bool scored = has_any(sentence, {"punten", "score", "scoort", "voorkeur", "beter", "points", "scores",
                                         "score", "preferred", "better"});
  if (const auto short_one = within(sentence, at > 2 ? at - 2 : 0, at, [scored](std::string_view word) {
        return is_one_of(word, {"kortste", "kleinste", "geringste", "shortest", "smallest"}) ||
               (scored && is_one_of(word, {"korte", "kortere", "kleinere", "geringe", "shorter", "short"}));
      }))
    return Span{short_one->first, at};
  if (!is_one_of(word_at(sentence, at + 1), {"tot", "van", "tussen", "vanaf", "to", "from", "between", "of"}))
    return std::nullopt;
  constexpr std::size_t reach = 8;
  const auto target = within(sentence, at + 2, at + reach, [](std::string_view word) {
    return is_supplier(word) || is_establishment(word) || is_area(word) ||
           is_one_of(word, {"gemeentehuis", "stadhuis",     "werf",          "gemeentewerf", "projectlocatie",
                            "bouwplaats",   "leverlocatie", "leveradres",    "afleveradres", "leverplaats",
                            "werk",         "locatie",      "opdrachtgever", "bouwlocatie",  "town",
                            "hall",         "site",         "delivery",      "project",      "client",
                            "authority",    "location",     "locations",     "herkomst",     "school",
                            "scholen"});
  });
  return target ? Found(Span{at, target->last}) : std::nullopt;
}

// "postcodegebied 24", "postcode van de inschrijver", "ZIP code area".
Found postcode(const Sentence& sentence, std::size_t at) {
  const auto word = word_at(sentence, at);
  if (begins_with(word, {"postcodegebied", "postcoderegio"})) return Span{at, at};
  const bool english =
      is_one_of(word, {"postal", "zip", "post"}) && is_one_of(word_at(sentence, at + 1), {"code", "codes"});
  if (!english && !is_one_of(word, {"postcode", "postcodes"})) return std::nullopt;
  if (has_any(sentence,
              {"adres", "huisnummer", "naam", "address", "name", "contactgegevens", "afleveradres"}))
    return std::nullopt;
  const bool about_home =
      is_about_home(sentence) || has_any(sentence, {"area", "areas", "gebied", "gebieden"});
  return about_home ? Found(Span{at, english ? at + 1 : at}) : std::nullopt;
}

// "een half uur rijden", "30 minutes' drive" of a bidder's own place.
Found driving_time(const Sentence& sentence, std::size_t at) {
  if (!is_one_of(word_at(sentence, at), {"minuten", "uur", "kwartier", "minutes", "hour", "hours"}))
    return std::nullopt;
  if (!is_one_of(word_at(sentence, at + 1), {"rijden", "reistijd", "rijtijd", "drive", "driving"}))
    return std::nullopt;
  const auto home = within(sentence, 0, sentence.words.size(), [](std::string_view word) {
    return is_establishment(word) ||
           is_one_of(word, {"gevestigd", "located", "based", "leverancier", "inschrijver", "supplier",
                            "bidder", "contractor", "aannemer"});
  });
  return home ? Found(Span{at, at + 1}) : std::nullopt;
}

// ---- a sentence -----------------------------------------------------------------------------------------

using Recognise = Found (*)(const Sentence&, std::size_t);

Found first_of(const Sentence& sentence, std::initializer_list<Recognise> ways) {
  for (std::size_t at = 0; at < sentence.words.size(); ++at)
    for (const Recognise way : ways)
      if (const auto found = way(sentence, at)) return found;
  return std::nullopt;
}

}  // namespace

std::vector<Wording> origin_and_distance(std::string_view text) {
  std::vector<Wording> wordings;
  for (const Sentence& sentence : sentences_of(text)) {
    if (is_harmless(sentence)) continue;
    if (const auto found =
            first_of(sentence, {local_supply, compound, from_area, in_area, close_by, place_of_origin}))
      wordings.push_back({WordingKind::origin, sentence.as_written(found->first, found->last), {}});
    const bool suppliers = std::any_of(sentence.words.begin(), sentence.words.end(),
                                       [](const Word& word) { return is_supplier(word.plain); });
    if (is_about_impact(sentence) && !suppliers) continue;
    if (const auto found = first_of(sentence, {number_of_kilometres, distance_to, postcode, driving_time}))
      wordings.push_back({WordingKind::distance, sentence.as_written(found->first, found->last), {}});
  }
  return wordings;
}

}  // namespace evaluator::lint

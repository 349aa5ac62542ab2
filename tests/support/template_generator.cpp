#include "tests/support/template_generator.hpp"

#include "tests/support/dossier_generator.hpp"
#include "tests/support/generator_source.hpp"

#include <functional>

namespace test_support {
namespace {

using namespace criteria;

const std::vector<std::string> texts{
    "Aandeel secundair materiaal",
    "Losmaakbaarheid & \"hergebruik\" <van> 'onderdelen'",
    "Eerste regel\nTweede regel",
    "=1+1 is geen formule",
    "Réparation, größe, 再利用, \xF0\x9F\x8C\xB1",
    "-5,0",
    "0012",
    "1.000,50",
    "TRUE",
    "2026-11-25",
    "een  twee",
    "Zie https://www.pianoo.nl/nl/themas; of bel 030",
    std::string(600, 'a') + " lange tekst",
};

std::string text(Source& source) { return source.pick(texts); }

template <typename Make>
auto sometimes(Source& source, int percent, Make make) -> std::optional<decltype(make())> {
  if (!source.chance(percent)) return std::nullopt;
  return make();
}

Circularity circularity(Source& source) {
  Circularity circular;
  circular.strategy = sometimes(source, 60, [&] { return static_cast<Strategy>(source.below(10)); });
  if (!circular.strategy || source.chance(50))
    circular.quantity = source.chance(50) ? CircularQuantity::service_life : CircularQuantity::mki;
  return circular;
}

void dress(Source& source, std::vector<Criterion>& all) {
  for (Criterion& each : all) {
    if (source.chance(50)) each.title = text(source);
    each.description = sometimes(source, 40, [&] { return text(source); });
    each.library = sometimes(source, 40, [&] { return "BET-G" + std::to_string(source.below(9)); });
    const bool may_measure =
        each.is_leaf() && each.answer && std::holds_alternative<NumberAnswer>(*each.answer);
    if (may_measure && source.chance(40)) each.circular = circularity(source);
    dress(source, each.criteria);
  }
}

Provision provision(Source& source, int number) {
  Provision made;
  made.id = "C" + std::to_string(number);
  made.kind = static_cast<ProvisionKind>(source.below(3));
  made.title = text(source);
  made.text = sometimes(source, 70, [&] { return text(source); });
  made.library = sometimes(source, 50, [&] { return std::string("ALG-C1"); });
  return made;
}

void every(std::vector<Criterion>& all, std::vector<Criterion*>& found) {
  for (Criterion& each : all) {
    found.push_back(&each);
    every(each.criteria, found);
  }
}

void change(Source& source, CriteriaTemplate& set) {
  std::vector<Criterion*> all;
  every(set.criteria, all);
  Criterion& one = *source.pick(all);
  switch (source.below(12)) {
    case 0:
      return source.shuffle(set.criteria);
    case 1:
      return set.criteria.pop_back();
    case 2:
      set.criteria.push_back(set.criteria.front());
      set.criteria.back().id = "N" + std::to_string(source.below(1000));
      set.criteria.back().criteria.clear();
      return;
    case 3:
      one.weight = whole(source.below(100));
      return;
    case 4:
      one.title = text(source);
      one.description = sometimes(source, 50, [&] { return text(source); });
      return;
    case 5:
      one.answer = NumberAnswer{sometimes(source, 50, [] { return std::string("kg"); })};
      one.scoring = Linear{whole(source.below(9)), whole(100), Outside::clamp};
      return;
    case 6:
      one.circular = sometimes(source, 70, [&] { return circularity(source); });
      one.accept = AtLeast{whole(source.below(9))};
      return;
    case 7:
      set.award.rounding.decimals = source.below(5);
      set.award.ties = sometimes(source, 50, [] { return std::vector<TieRule>{TieByDraw{}}; });
      return;
    case 8:
      set.provisions = sometimes(source, 70, [&] { return std::vector<Provision>{}; });
      return;
    case 9:
      if (!set.provisions) set.provisions.emplace();
      set.provisions->insert(set.provisions->begin(), provision(source, 100 + source.below(1000)));
      return;
    case 10:
      set.title.nl = text(source);
      set.owner = sometimes(source, 50, [] { return std::string("gouda"); });
      return;
    default:
      one.panel = sometimes(source, 60, [] { return Panel{{"b1", "b9"}, Combine::mean}; });
      one.minimum_score = sometimes(source, 50, [&] { return whole(source.below(60)); });
  }
}

}  // namespace

CriteriaTemplate generate_template(std::uint64_t seed) {
  Source source(seed);
  GeneratorChoice choice;
  choice.most_lots = 1;
  choice.most_bids = 1;
  const Lot lot = generate_dossier(seed, choice).tender.lots.front();
  CriteriaTemplate set;
  set.id = "sjabloon-" + std::to_string(seed);
  set.title = {text(source), text(source)};
  set.description = sometimes(source, 60, [&] { return LocalizedText{text(source), text(source)}; });
  set.segment = "betonproducten";
  set.owner = sometimes(source, 40, [] { return std::string("alphen-aan-den-rijn"); });
  set.award = lot.award;
  set.criteria = lot.criteria;
  dress(source, set.criteria);
  if (source.chance(70)) set.provisions.emplace();
  if (set.provisions)
    for (int number = source.below(4); number > 0; --number)
      set.provisions->push_back(provision(source, number));
  return set;
}

CriteriaTemplate changed_template(CriteriaTemplate set, std::uint64_t seed) {
  Source source(seed);
  for (int changes = source.below(4); changes > 0 && !set.criteria.empty(); --changes) change(source, set);
  return set;
}

}  // namespace test_support

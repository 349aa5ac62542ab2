#include "evaluator/circular/mci.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace evaluator {
namespace {

using criteria::Decimal;
using criteria::Findings;
using criteria::MciPart;

std::string place_of(std::size_t part, std::string_view field) {
  return "parts[" + std::to_string(part) + "]." + std::string(field);
}

void check(const MciPart& part, std::size_t index, Findings& findings) {
  const std::array<std::pair<std::string_view, const Decimal*>, 9> fractions{{{"FR", &part.FR},
                                                                              {"FU", &part.FU},
                                                                              {"FS", &part.FS},
                                                                              {"CR", &part.CR},
                                                                              {"CU", &part.CU},
                                                                              {"CC", &part.CC},
                                                                              {"CE", &part.CE},
                                                                              {"EC", &part.EC},
                                                                              {"EF", &part.EF}}};
  const auto refuse = [&](std::string_view field, const Decimal& given, std::string bound) {
    findings.push_back(criteria::error("answer.outOfRange", place_of(index, field),
                                       {{"given", given.text()}, {"bound", std::move(bound)}}));
  };
  for (const auto& [field, given] : fractions) {
    const Number value = given->value();
    if (value.sign() < 0) refuse(field, *given, "0");
    if (value > Number(1)) refuse(field, *given, "1");
  }
  if (part.mass.value().sign() < 0) refuse("mass", part.mass, "0");
  if (part.EF.value().is_zero() && part.FR.value().sign() > 0)
    findings.push_back(criteria::error("mci.undefined", place_of(index, "EF"), {{"given", part.EF.text()}}));
}

MciFlows flows_of(const MciPart& part) {
  const Number one(1);
  const Number mass = part.mass.value();
  const Number recycled = part.FR.value();
  MciFlows flows;
  flows.V = mass * (one - recycled - part.FU.value() - part.FS.value());
  flows.W0 = mass * (one - part.CR.value() - part.CU.value() - part.CC.value() - part.CE.value());
  flows.WC = mass * (one - part.EC.value()) * part.CR.value();
  if (!recycled.is_zero()) flows.WF = mass * (one - part.EF.value()) * recycled / part.EF.value();
  flows.W = flows.W0 + (flows.WF + flows.WC) / Number(2);
  return flows;
}

}  // namespace

criteria::Checked<Mci> material_circularity(const criteria::MciAnswer& asked,
                                            const criteria::MciInputs& given) {
  Findings findings;
  for (std::size_t i = 0; i < given.parts.size(); ++i) check(given.parts[i], i, findings);
  const Number average = asked.average_life.value() * asked.average_use.value();
  const Number offered = given.life.value() * given.use.value();
  if (average.sign() <= 0 || offered.sign() <= 0) {
    const bool by_use = given.life.value().sign() > 0 && given.use.value().sign() <= 0;
    findings.push_back(criteria::error("mci.undefined", by_use ? "U" : "L",
                                       {{"given", (by_use ? given.use : given.life).text()}}));
  }
  if (!findings.empty()) return tl::unexpected(findings);

  Mci mci{asked, given, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  for (const MciPart& part : given.parts) {
    mci.parts.push_back(flows_of(part));
    mci.M += part.mass.value();
    mci.V += mci.parts.back().V;
    mci.W += mci.parts.back().W;
    mci.WF += mci.parts.back().WF;
    mci.WC += mci.parts.back().WC;
  }
  const Number denominator = Number(2) * mci.M + (mci.WF - mci.WC) / Number(2);
  if (denominator.sign() <= 0) return tl::unexpected(Findings{criteria::error("mci.undefined", "parts")});
  mci.LFI = (mci.V + mci.W) / denominator;
  mci.X = offered / average;
  mci.result = std::max(Number(0), Number(1) - mci.LFI * Number(9, 10) / mci.X);
  return mci;
}

}  // namespace evaluator

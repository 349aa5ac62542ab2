// Material Circularity Indicator, Ellen MacArthur Foundation and Granta, 2019 (method "mci-2019").
#pragma once

#include "criteria/answer.hpp"
#include "criteria/finding.hpp"

#include <vector>

namespace evaluator {

using criteria::Number;

// The mass flows of one part, in its own unit of mass; the symbols are those of the methodology.
struct MciFlows {
  Number V;   // virgin material: M (1 − FR − FU − FS)
  Number W0;  // to landfill or energy: M (1 − CR − CU − CC − CE)
  Number WC;  // lost in recycling the part: M (1 − EC) CR
  Number WF;  // lost in making its recycled feedstock: M (1 − EF) FR / EF, 0 when FR = 0
  Number W;   // unrecoverable waste: W0 + (WF + WC) / 2
};

struct Mci {
  criteria::MciAnswer asked;
  criteria::MciInputs given;
  std::vector<MciFlows> parts;
  Number M, V, W, WF, WC;  // sums over the parts
  Number LFI;              // linear flow index: (V + W) / (2M + (WF − WC) / 2)
  Number X;                // utility: (L / Lav) (U / Uav)
  Number result;           // max(0, 1 − LFI · 0.9 / X)
};

// Findings: `answer.outOfRange` for a fraction outside 0..1 or a negative mass, `mci.undefined` where EF = 0
// with FR > 0, X ≤ 0 or the mass is 0; places are relative to the answer ("parts[0].EF").
criteria::Checked<Mci> material_circularity(const criteria::MciAnswer& asked,
                                            const criteria::MciInputs& given);

}  // namespace evaluator

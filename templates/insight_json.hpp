// Insight as JSON, for the API and the command line. Exact numbers are texts: a decimal of at most twelve
// places, else a fraction; chances are {count, of}.
#pragma once

#include "evaluator/insight/robustness.hpp"
#include "evaluator/insight/simulation.hpp"

#include <string>
#include <vector>

namespace templates {

// {seed, fields, model, lots: […]}
std::string simulation_json(const evaluator::insight::SimulationQuestion& question,
                            const std::vector<evaluator::insight::LotSimulation>& lots);

// {seed, samples, within, lots: […]}
std::string robustness_json(const evaluator::insight::RobustnessQuestion& question,
                            const std::vector<evaluator::insight::LotRobustness>& lots);

}  // namespace templates

// Prints generated dossiers and their evaluations with every step, as one JSON list: print_dossiers COUNT.
#include "evaluator/evaluate.hpp"
#include "templates/dossier_json.hpp"
#include "templates/evaluation_json.hpp"
#include "tests/support/dossier_generator.hpp"

#include <charconv>
#include <iostream>
#include <string>
#include <string_view>

int main(int count, char** arguments) {
  const std::string_view wanted = count == 2 ? arguments[1] : "";
  std::uint64_t seeds = 0;
  if (std::from_chars(wanted.data(), wanted.data() + wanted.size(), seeds).ec != std::errc() || seeds == 0) {
    std::cerr << "usage: print_dossiers COUNT\n";
    return 2;
  }
  const std::string hash(64, '0');
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto dossier = test_support::add_draws(test_support::generate_dossier(seed), seed);
    const auto evaluation = evaluator::evaluate(dossier);
    std::cout << (seed == 1 ? "[" : ",") << "{\"dossier\":" << templates::dossier_json(dossier)
              << ",\"evaluation\":"
              << (evaluation ? templates::evaluation_json(dossier, *evaluation, {hash},
                                                          templates::EvaluationDetail::steps)
                             : "null")
              << "}\n";
  }
  std::cout << "]\n";
  return 0;
}

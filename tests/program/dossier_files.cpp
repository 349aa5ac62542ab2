#include "tests/program/dossier_files.hpp"

#include "templates/dossier_json.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/golden.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace program_test {
namespace fs = std::filesystem;
namespace {

using test_support::replaced;

// The contract's dossier without a panel, whose bids are as given.
std::string with_bids(const std::string& bids) {
  auto text = contract_text();
  const auto panel = text.find(",\n              \"panel\"");
  text.erase(panel, text.find(" } ] }", panel) - panel);
  const auto start = text.find("  \"bids\"");
  return text.substr(0, start) + "  \"bids\": [\n" + bids + "  ]\n}\n";
}

std::string bid(const std::string& id, const std::string& answers) {
  return R"(    { "id": ")" + id + R"(", "lot": "1", "receivedAt": "2026-11-02T09:12:00Z", "answers": { )" +
         answers + " } }";
}

}  // namespace

fs::path demo_path(std::string_view name) {
  return fs::path(WEDERWAARDE_SOURCE_DIR) / "server/demo" / (std::string(name) + ".json");
}

std::string contract_text() { return test_support::golden_text("dossier/contract.json"); }

std::string tie_text() {
  const std::string answers = R"("E1": true, "K1": "45", "K2": "goed", "P": "245000.00")";
  return with_bids(bid("B", answers) + ",\n" + bid("A", answers) + ",\n" +
                   bid("C", R"("E1": true, "K1": "30", "K2": "matig", "P": "280000.00")") + "\n");
}

std::string rejected_text() {
  return with_bids(bid("A", R"("E1": false, "K1": "45", "K2": "goed", "P": "245000.00")") + ",\n" +
                   bid("B", R"("E1": true, "K1": "10", "K2": "goed")") + "\n");
}

std::string incomplete_text() {
  auto text = with_bids(bid("A", R"("E1": true, "K1": "45", "K2": "goed", "P": "245000.00")") + ",\n" +
                        bid("B", R"("E1": true, "K1": "45")") + ",\n" +
                        replaced(bid("C", R"("P": "1000.00")"), R"("lot": "1")", R"("lot": "2")") + "\n");
  return replaced(text, "      }\n    ]\n  },",
                  R"(      },
      { "id": "2", "title": "Opslag", "award": { "method": "lowest-price", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" } },
        "criteria": [ { "id": "P", "kind": "price", "title": "Prijs", "answer": { "type": "amount" } } ] }
    ]
  },)");
}

std::string wrong_text() {
  auto text = replaced(contract_text(), R"("weight": "35")", R"("weight": "36")");
  text = replaced(text, R"("best": "80")", R"("best": "0")");
  text =
      replaced(text, R"("245000.00" } })", R"("245000.001" } }, { "id": "A", "lot": "9", "answers": {} })");
  text = replaced(text, R"("level": "goed", "motivation": "..." },)",
                  R"("level": "prima", "motivation": "..." },)");
  return replaced(text, R"("draws": [])", R"("draws": [ { "lot": "1", "order": ["A", "Z"] } ])");
}

std::string generated_text(std::uint64_t seed) {
  return templates::canonical_dossier_json(
      test_support::add_draws(test_support::generate_dossier(seed), seed));
}

void write(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace program_test

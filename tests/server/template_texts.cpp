#include "tests/server/template_texts.hpp"

namespace server_test {

std::string furniture_template(const std::string& quality, const std::string& price) {
  return R"({"format": "wederwaarde-template/1", "id": "kantoormeubilair",
"title": {"nl": "Kantoormeubilair", "en": "Office furniture"},
"description": {"nl": "Voor bureaus en stoelen.", "en": "For desks and chairs."}, "segment": "kantoormeubilair",
"award": {"method": "weighted-points", "rounding": {"decimals": 2, "mode": "half-up", "at": "total"}, "ties": ["draw"]},
"criteria": [
 {"id": "E1", "kind": "requirement", "title": "Terugname", "answer": {"type": "boolean"}, "accept": {"equals": true},
  "library": "KM-E1"},
 {"id": "K1", "kind": "quality", "title": "Gereviseerd", "weight": ")" +
         quality + R"(", "answer": {"type": "number", "unit": "%"},
  "scoring": {"rule": "linear", "worst": "0", "best": "80", "outside": "clamp"}, "library": "KM-G1"},
 {"id": "P", "kind": "price", "title": "Prijs", "weight": ")" +
         price + R"(", "answer": {"type": "amount"},
  "scoring": {"rule": "linear", "worst": "500000", "best": "250000", "outside": "clamp"}}],
"provisions": [{"id": "C1", "kind": "contract-clause", "title": "Terugname", "library": "ALG-C1"}]})";
}

}  // namespace server_test

#include "tests/server/sealed_tender.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server_test {

std::string dossier_without_bids(std::string_view reference) {
  auto dossier = api_dossier(reference);
  dossier.erase(dossier.find(R"("bids": [)"));
  dossier = replaced(dossier + R"("bids": [] })", R"("reference")",
                     R"("deadline":"2026-12-01T12:00:00Z","reference")");
  dossier = replaced(dossier, R"("levels": { "goed": "100", "matig": "30" } },)",
                     R"("levels": { "true": "100", "false": "30" } } } ] },)");
  dossier = replaced(dossier, R"("title": "Plan", "weight": "19.50", "answer": { "type": "grade" })",
                     R"("title": "Plan", "weight": "19.50", "answer": { "type": "boolean" })");
  return replaced(dossier, R"(
            "panel": { "assessors": ["b1", "b2"], "combine": "consensus" } } ] },)",
                  "");
}

SealedTender sealed_tender(const ApiService& service) {
  SealedTender tender{stored_tender(service, dossier_without_bids()), {}, {}};
  const auto published =
      service.post(tender.path + "/publications",
                   R"({"publishedBy":"Cora","sealing":{"sealed":true,"keyHolders":["An","Bo","Cas"]}})");
  if (published.status != 201) throw std::runtime_error("not published: " + published.body);
  for (int at = 0; at < 3; ++at) {
    tender.quality_codes.push_back(published.at(fmt::format("/keyLetters/{}/qualityCode", at)));
    tender.prices_codes.push_back(published.at(fmt::format("/keyLetters/{}/pricesCode", at)));
  }
  return tender;
}

std::string opening_order(std::string_view envelope, int holder1, const std::string& code1, int holder2,
                          const std::string& code2) {
  return fmt::format(
      R"({{"envelope":"{}","releases":[{{"holder":{},"code":"{}"}},{{"holder":{},"code":"{}"}}]}})", envelope,
      holder1, code1, holder2, code2);
}

ApiAnswer opened(const ApiService& service, const SealedTender& tender, std::string_view envelope) {
  const auto& codes = envelope == "quality" ? tender.quality_codes : tender.prices_codes;
  return service.post(tender.path + "/openings", opening_order(envelope, 1, codes[0], 3, codes[2]));
}

void lock_quality(const ApiService& service, const SealedTender& tender,
                  const std::vector<std::string>& bids) {
  for (const auto& bid : bids) {
    const auto decided =
        service.post(tender.path + "/admissibility-decisions",
                     fmt::format(R"({{"bid":"{}","outcome":"admitted","person":"An"}})", bid));
    if (decided.status != 201) throw std::runtime_error("not admitted: " + decided.body);
  }
  const auto checked = service.post(tender.path + "/steps", R"({"step":"check-requirements","person":"An"})");
  if (checked.status != 201) throw std::runtime_error("not checked: " + checked.body);
}

std::string bid_json(std::string_view id, std::string_view bidder, std::string_view share,
                     std::string_view price) {
  return fmt::format(
      R"({{"id":"{}","lot":"1","bidder":{{"name":"{}"}},"answers":{{"E1":true,"K1":"{}","P":"{}"}}}})", id,
      bidder, share, price);
}

}  // namespace server_test

#include "tests/server/library_files.hpp"

namespace server_test {
namespace {

constexpr const char* explained =
    R"("evidence":{"nl":"Berekening volgens de methode.","en":"Calculation by the method."},)"
    R"("verification":{"nl":"Toets door een deskundige.","en":"Check by an expert."},)"
    R"("guidance":{"nl":"Stel de schaal vast na een marktverkenning.","en":"Set the scale after a market survey."},)"
    R"("example":{"nl":"Fictief voorbeeld: 15 euro.","en":"Fictitious example: 15 euro."},)"
    R"("why":{"nl":"Bij grote hoeveelheden.","en":"With large quantities."},)"
    R"("whyNot":{"nl":"Bij losse leveringen.","en":"With single deliveries."},)"
    R"("sources":["Eigen tekst"],"reviewBy":"2027-11-01"})";

}  // namespace

std::string library_criterion() {
  return std::string(
             R"({"id":"BET-G1","kind":"award-criterion",)"
             R"("title":{"nl":"Milieukosten van tegels","en":"Environmental costs of tiles"},)"
             R"("segments":["betonproducten"],"theme":"environmental-costs","strategy":"reduce",)"
             R"("measure":{"quantity":"mki","unit":"euro MKI per m3","method":"Bepalingsmethode","methodVersion":"1.1, set A1"},)"
             R"("answer":{"type":"number","unit":"euro MKI per m3"},"variants":[)"
             R"({"level":"basic","text":{"nl":"Geef de MKI op.","en":"State the MKI."},)"
             R"("scoring":{"rule":"linear","worst":"25","best":"10","outside":"clamp"}},)"
             R"({"level":"ambitious","text":{"nl":"Geef de lage MKI op.","en":"State the low MKI."},)"
             R"("scoring":{"rule":"linear","worst":"18","best":"8","outside":"clamp"}}],)") +
         explained;
}

std::string general_requirement() {
  return std::string(R"({"id":"ALG-E1","kind":"requirement",)"
                     R"("title":{"nl":"Rapportage","en":"Reporting"},"segments":[],"theme":"transparency",)"
                     R"("answer":{"type":"boolean"},"variants":[)"
                     R"({"level":"basic","text":{"nl":"U rapporteert.","en":"You report."},)"
                     R"("accept":{"equals":true}}],)") +
         explained;
}

std::string library_file() {
  return R"({"format":"wederwaarde-library/1","criteria":[)" + library_criterion() + "," +
         general_requirement() + "]}";
}

}  // namespace server_test

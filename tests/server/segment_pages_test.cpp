// Parties, segments, the register and the choice of three, as a buyer sees them.
#include "server/storage/document_history.hpp"
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::HasSubstr;
using testing::Not;

constexpr const char* form = "application/x-www-form-urlencoded";
constexpr const char* ours = "Origin: http://localhost\r\n";

ApiAnswer post(const ApiService& service, const std::string& target, const std::string& fields) {
  return service.call({"POST", target, fields, form, ours});
}

void register_spend(const ApiService& service) {
  const auto stored =
      service.call({"POST", "/api/v1/spend-imports",
                    "party;segment;year;amount\ngouda;catering;2025;1000000\nwoerden;catering;2024;2500,50\n",
                    "text/csv"});
  ASSERT_EQ(stored.status, 200) << stored.body;
  ASSERT_EQ(service
                .call({"POST", "/api/v1/spend-imports",
                       "party;segment;title;end;yearly value\ngouda;catering;Automaten;2027-03-01;1200\n"
                       "gouda;catering;Kantine;2035-01-01;\n",
                       "text/csv"})
                .status,
            200);
}

TEST(PartyPages, AddChangeAndRemoveAParty) {
  const ApiService service;
  EXPECT_THAT(service.get("/parties").body, HasSubstr("Hoogheemraadschap van Rijnland"));
  const auto added =
      post(service, "/parties", "id=wonen&name=Wonen+%26+meer&kind=housing-corporation&website=");
  EXPECT_EQ(added.status, 303);
  EXPECT_EQ(added.header("Location"), "/parties?done=party-stored");
  const auto page = service.get("/parties/wonen").body;
  EXPECT_THAT(page, HasSubstr("Wonen &amp; meer"));
  EXPECT_THAT(page, HasSubstr(R"(<option value="housing-corporation" selected>)"));

  EXPECT_EQ(post(service, "/parties/wonen",
                 "version=1&name=Wonen&kind=housing-corporation&website=https%3A%2F%2Fa.nl")
                .status,
            303);
  EXPECT_EQ(service.get("/api/v1/parties/wonen").at("/website"), "https://a.nl");
  EXPECT_EQ(post(service, "/parties/wonen", "version=1&name=Laat&kind=housing-corporation").status, 409);
  const auto wrong = post(service, "/parties", "id=X+Y&name=&kind=municipality&website=ftp");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("De partij is niet opgeslagen"));
  EXPECT_THAT(wrong.body, HasSubstr("De naam van de partij ontbreekt"));
  EXPECT_EQ(post(service, "/parties", "id=a&name=A&kind=winkel").status, 422);
  EXPECT_EQ(post(service, "/parties/wonen/removal", "version=2").header("Location"),
            "/parties?done=party-removed");
  EXPECT_EQ(service.get("/parties/wonen").status, 404);
  EXPECT_THAT(service.incidents(), testing::IsEmpty());
}

TEST(PartyPages, OfferNoRemovalOfAPartyThatIsUsed) {
  const ApiService service;
  EXPECT_THAT(service.get("/parties/gouda").body, HasSubstr("/parties/gouda/removal"));
  register_spend(service);
  EXPECT_THAT(service.get("/parties/gouda").body, Not(HasSubstr("/parties/gouda/removal")));
  const auto refused = post(service, "/parties/gouda/removal", "version=1");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr("heeft uitgaven of contracten"));
}

TEST(SegmentPages, ShowSpendByPartyAndYearAndWhichContractsEnd) {
  const ApiService service;
  register_spend(service);
  const auto page = service.get("/segments/catering").body;
  EXPECT_THAT(page, HasSubstr("Gemeente Woerden"));
  EXPECT_THAT(page, HasSubstr("€\u00a01.000.000"));
  EXPECT_THAT(page, HasSubstr("€\u00a02.501"));
  EXPECT_THAT(page, HasSubstr("Automaten"));
  EXPECT_THAT(page, HasSubstr("1 maart 2027"));
  EXPECT_THAT(page, Not(HasSubstr("Kantine")));
  EXPECT_THAT(page, HasSubstr("Nog niet bekend"));
  EXPECT_THAT(service.get("/segments").body, HasSubstr("€\u00a01.000.000 in 2025"));
  EXPECT_THAT(service.get("/segments/werkkleding").body, HasSubstr("nog geen uitgaven bekend"));
}

TEST(SegmentPages, TakeWhatIsKnownOfASegmentInAForm) {
  const ApiService service;
  EXPECT_THAT(service.get("/segments/catering").body, HasSubstr("/segments/catering/facts"));
  EXPECT_THAT(service.get("/segments/catering/facts").body, HasSubstr("Gegevens van Catering"));
  const std::string known =
      "title=Catering&sector=groene+grondstoffen&description=Maaltijden&codes=55500000,+553&intensity=0,45"
      "&unit=kg-co2-per-euro&low=0,3&high=0.6&source=fictief&sourceYear=2025&influence=4,5&influenceReason="
      "Eigen+keuze"
      "&readiness=&readinessReason=&effort=&effortReason=";
  const auto stored = post(service, "/segments/catering/facts", "version=1&" + known);
  EXPECT_EQ(stored.header("Location"), "/segments/catering?done=segment-stored") << stored.body;
  const auto segment = service.get("/api/v1/segments/catering");
  EXPECT_EQ(segment.at("/intensity/value"), "0.45");
  EXPECT_EQ(segment.at("/intensity/high"), "0.6");
  EXPECT_EQ(segment.at("/influence/grade"), "4.5");
  EXPECT_EQ(segment.at("/cpvPrefixes"), R"(["553"])");
  EXPECT_EQ(segment.at("/readiness"), "(none)");
  const auto form_again = service.get("/segments/catering/facts").body;
  EXPECT_THAT(form_again, HasSubstr(R"(value="0,45")"));
  EXPECT_THAT(form_again, HasSubstr(R"(<option value="kg-co2-per-euro" selected>)"));
  EXPECT_THAT(service.get("/segments/catering").body, HasSubstr("0,45 (0,3–0,6) kg CO2 per euro"));

  EXPECT_EQ(post(service, "/segments/catering/facts", "version=1&" + known).status, 409);
  const auto wrong =
      post(service, "/segments/catering/facts",
           "version=2&title=&intensity=&source=x&influence=vier&readiness=1.234&effort=&effortReason=y");
  EXPECT_EQ(wrong.status, 422);
  for (const char* said :
       {"Er staat een bron of een grens zonder waarde", "Er staat een reden zonder cijfer", "vier", "1.234"})
    EXPECT_THAT(wrong.body, HasSubstr(said));
  EXPECT_EQ(post(service, "/segments/catering/facts", "version=2&title=&codes=5").status, 422);
  EXPECT_EQ(post(service, "/segments/eten/facts", "version=1&title=Eten").status, 404);
  EXPECT_EQ(service.get("/segments/eten/facts").status, 404);
  EXPECT_EQ(service.get("/api/v1/segments/catering").etag(), "\"2\"");
}

TEST(SegmentPages, RankSegmentsAndRecordTheChoice) {
  const ApiService service;
  register_spend(service);
  const auto page = service.get("/segments/choice");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr(R"(onbekend <span class="ww-range">(0–25)</span>)"));
  EXPECT_THAT(page.body, HasSubstr("Wanneer wisselen plaats 3 en 4?"));
  const auto parties = service.get("/api/v1/parties").at("/total");
  EXPECT_THAT(page.body, HasSubstr("<span class=\"ww-range\">partijen: 1 van " + parties + "</span>"));
  const auto wrong = service.get("/segments/choice?spend=30&effort=7,5");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("De gewichten zijn samen 107,5 en moeten precies 100 zijn."));
  EXPECT_THAT(wrong.body, HasSubstr(R"(value="7,5")"));
  EXPECT_THAT(wrong.body, Not(HasSubstr("Het besluit vastleggen")));

  const std::string decision =
      "on=2026-11-25&year=2025&spend=20&intensity=25&influence=20&readiness=15&calendar=10&effort=10"
      "&segment=catering&reason=Markt&segment=werkkleding&reason=Klein&segment=betonproducten&reason=";
  const auto refused =
      post(service, "/segments/choice", decision + "&decidedBy=Overleg&decidedOn=2026-11-20");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("De reden van de keuze ontbreekt"));
  EXPECT_EQ(post(service, "/segments/choice", decision + "MKI&decidedBy=Overleg&decidedOn=gisteren").status,
            422);
  const auto stored =
      post(service, "/segments/choice", decision + "MKI&decidedBy=Overleg&decidedOn=2026-11-20");
  EXPECT_EQ(stored.header("Location"), "/segments/choices/1?done=choice-stored");
  const auto recorded = service.get("/segments/choices/1").body;
  EXPECT_THAT(recorded, HasSubstr("Keuze van drie segmenten, 20 november 2026"));
  EXPECT_THAT(recorded, HasSubstr("dezelfde uitkomst"));
  EXPECT_THAT(recorded, HasSubstr(R"(<span class="ww-range">partijen: 1</span>)"));
  EXPECT_THAT(recorded, HasSubstr(R"(href="/segments/choices/1/choice.json")"));
  const auto file = service.get("/segments/choices/1/choice.json");
  EXPECT_EQ(file.at("/format"), "wederwaarde-segment-choice/1");
  EXPECT_EQ(server::document_of(file.body).sha256, service.get("/api/v1/segment-choices/1").at("/sha256"));
  EXPECT_EQ(service.get("/segments/choices/2/choice.json").status, 404);
  EXPECT_THAT(service.get("/segments/choice").body, HasSubstr("/segments/choices/1"));
  EXPECT_EQ(service.get("/segments/choices/2").status, 404);
  EXPECT_EQ(service.get("/segments/choices/x").status, 404);
}

// The value of a hidden field.
std::string field(const std::string& page, const std::string& name) {
  const std::string from = "name=\"" + name + "\" value=\"";
  const auto start = page.find(from) + from.size();
  std::string value = page.substr(start, page.find('"', start) - start);
  for (auto at = value.find("&quot;"); at != std::string::npos; at = value.find("&quot;"))
    value.replace(at, 6, "\"");
  return value;
}

std::string encoded(const std::string& text) {
  std::string out;
  constexpr const char* digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte / 16], digits[byte % 16]};
  }
  return out;
}

TEST(RegisterPages, ShowWhatAFileChangesBeforeItIsStored) {
  const ApiService service;
  register_spend(service);
  EXPECT_THAT(service.get("/segments/register").body, HasSubstr("Gemeente Gouda"));
  const std::string csv =
      "partij;segment;jaar;bedrag\ngouda;catering;2025;900000\ngouda;werkkleding;2025;5\n";
  const auto preview = service.send_file("/segments/register", "", csv, "gouda.csv");
  EXPECT_EQ(preview.status, 200);
  EXPECT_THAT(preview.body, HasSubstr("gouda.csv"));
  EXPECT_THAT(preview.body, HasSubstr("Gewijzigd"));
  EXPECT_THAT(preview.body, HasSubstr("€ 900.000,00"));
  EXPECT_EQ(service.get("/api/v1/spend-lines?segment=werkkleding").at("/total"), "0");

  const auto fields =
      "state=" + field(preview.body, "state") + "&lines=" + encoded(field(preview.body, "lines"));
  const auto stored = post(service, "/segments/register/lines", fields);
  EXPECT_EQ(stored.header("Location"), "/segments?done=register-stored") << stored.body;
  EXPECT_EQ(service.get("/api/v1/spend-lines?segment=werkkleding").at("/total"), "1");
  // The same once more is held against another register than was shown.
  const auto again = post(service, "/segments/register/lines", fields);
  EXPECT_EQ(again.status, 409);
  EXPECT_THAT(again.body, HasSubstr("Het register is veranderd"));
  EXPECT_THAT(service.send_file("/segments/register", "", csv, "gouda.csv").body,
              HasSubstr("Dit bestand verandert niets."));

  const auto wrong =
      service.send_file("/segments/register", "", "partij;segment;jaar;bedrag\nx;y;2025;1\n", "fout.csv");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("Het register is niet veranderd"));
  EXPECT_THAT(wrong.body, HasSubstr("fout.csv"));
}

TEST(RegisterPages, HandOutTheWorkbook) {
  const ApiService service;
  const auto workbook = service.get("/segments/register.xlsx?party=gouda");
  EXPECT_EQ(workbook.status, 200);
  EXPECT_THAT(workbook.header("Content-Disposition").value_or(""), HasSubstr("uitgaven-en-contracten.xlsx"));
  EXPECT_EQ(service.get("/segments/register.xlsx?party=niemand").status, 404);
}

}  // namespace

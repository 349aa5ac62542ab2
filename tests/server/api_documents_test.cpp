// Every document of a tender by the API, and what an order for one may say.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::api_dossier;
using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::HasSubstr;

namespace {

constexpr const char* xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

TEST(ApiDocuments, EachIsAFileToSave) {
  const ApiService service;
  const auto path = stored_tender(service) + "/documents";
  struct Case {
    const char *name, *query, *type, *file, *start;
  };
  const std::vector<Case> cases{
      {"dossier", "", "application/json", "T-1-dossier.json", "{"},
      {"archive", "", "application/xml", "T-1-archive.xml", "<?xml"},
      {"evaluation", "", "application/json", "T-1-evaluation.json", "{"},
      {"evaluation-workbook", "?language=en", xlsx, "T-1-evaluation.xlsx", "PK\x03\x04"},
      {"evaluation-report", "", "text/html; charset=utf-8", "T-1-evaluation.html", "<!DOCTYPE html>"},
      {"bid-form", "?lot=1&envelope=quality", xlsx, "T-1-bid-form-1-quality.xlsx", "PK\x03\x04"},
      {"grade-form", "?lot=1&assessor=b1", xlsx, "T-1-grade-form-1.xlsx", "PK\x03\x04"},
      {"tender-document", "?language=en", xlsx, "T-1-tender-document.xlsx", "PK\x03\x04"},
      {"tender-document-xml", "", "application/xml", "T-1-tender-document.xml", "<?xml"}};
  std::string names;
  for (const auto& [name, query, type, file, start] : cases) {
    SCOPED_TRACE(name);
    names += (names.empty() ? "" : " ") + std::string(name);
    const auto answer = service.get(path + "/" + name + query);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("Content-Type"), type);
    EXPECT_EQ(answer.header("Content-Disposition"),
              std::string("attachment; filename=\"") + file + "\"; filename*=UTF-8''" + file);
    EXPECT_EQ(answer.body.substr(0, std::string_view(start).size()), start);
    EXPECT_EQ(answer.body, service.get(path + "/" + name + query).body) << "equal content, equal bytes";
  }
  const auto listed = service.get(path);
  EXPECT_EQ(listed.each("/documents", "/id"), "[" + names + "]");
  EXPECT_EQ(listed.at("/documents/1/href"), path + "/archive");
}

TEST(ApiDocuments, AReferenceInAnyAlphabetNamesTheFile) {
  const ApiService service;
  const auto path = stored_tender(service, api_dossier("Straße 1/ü"));
  EXPECT_EQ(service.get(path + "/documents/dossier").header("Content-Disposition"),
            "attachment; filename=\"Stra__e 1/__-dossier.json\"; "
            "filename*=UTF-8''Stra%C3%9Fe%201%2F%C3%BC-dossier.json");
}

TEST(ApiDocuments, AnOrderForAnotherIsRefused) {
  const ApiService service;
  const auto path = stored_tender(service) + "/documents";
  struct Case {
    const char* order;
    int status;
    const char* code;
  };
  for (const auto& [order, status, code] :
       {Case{"/letter", 404, "document.notFound"}, Case{"/dossier?language=fy", 400, "query.value"},
        Case{"/bid-form?lot=1&envelope=third", 400, "query.value"},
        Case{"/bid-form?lot=9", 404, "lot.notFound"}, Case{"/bid-form", 404, "lot.notFound"},
        Case{"/grade-form?lot=9", 404, "lot.notFound"}}) {
    SCOPED_TRACE(order);
    const auto answer = service.get(path + order);
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.at("/code"), code);
  }
}

TEST(ApiDocuments, AreSmallerForAClientThatUnpacks) {
  const ApiService service;
  const auto path = stored_tender(service) + "/documents/evaluation-report";
  const auto packed = service.get(path, "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
  EXPECT_EQ(packed.header("Vary"), "Accept-Encoding");
  EXPECT_LT(packed.body.size(), service.get(path).body.size() / 2);
}

// The archive that the service gives, read by the service: the same dossier.
TEST(ApiDocuments, TheDossierIsWhatWasSent) {
  const ApiService service;
  const auto dossier = service.get(stored_tender(service) + "/documents/dossier");
  EXPECT_EQ(dossier.at("/tender/lots/0/criteria/1/criteria/0/weight"), "30.50");
  EXPECT_EQ(dossier.at("/bids/0/answers/K1"), "45.50");
  EXPECT_EQ(dossier.at("/grades/2/consensus"), "true");
  const ApiService other;
  EXPECT_EQ(other.get(stored_tender(other, dossier.body) + "/documents/dossier").body, dossier.body);
}

}  // namespace

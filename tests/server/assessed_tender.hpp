// A tender that a panel of three assesses: Anna (b1) on K1, Bram (b2) and Cora (b3), who leads, on K1 and K2.
// K1 is by consensus, K2 the mean. Its bids I-1, I-2 and I-3 are of Bouwer X B.V., Bouwer Y and Bouwer Z.
#pragma once

#include "tests/server/api_service.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server_test {

inline constexpr std::string_view panel_of_three =
    R"({"blind":true,"members":[{"person":"Anna","assessor":"b1"},{"person":"Bram","assessor":"b2"},)"
    R"({"person":"Cora","assessor":"b3","chair":true}]})";

struct AssessedTender {
  explicit AssessedTender(const ApiService& api);
  // One that was published already, with the same assessors and criteria.
  AssessedTender(const ApiService& api, std::string published);

  // The panel of three, with somebody in the place of one of them.
  ApiAnswer store_panel(const std::string& member = "", const std::string& substitute = "") const;
  ApiAnswer declare(const std::string& person, const std::string& interest = R"("interest":"none")") const;
  ApiAnswer grade(const std::string& person, const std::string& bid, const std::string& criterion,
                  const std::string& level, const std::string& motivation = "Daarom") const;
  ApiAnswer consensus(const std::string& person, const std::string& bid, const std::string& level,
                      const std::string& more = "") const;
  ApiAnswer step(const ApiService& api, const std::string& name) const;

  // To the stage of individual grading.
  void lead_to_grading(ApiService& api) const;
  // The same, with the panel stored and no interests.
  void begin(ApiService& api) const;
  // Whatever the assessments of these people still lack; b1 says `goed`, b2 `matig`, b3 `goed`.
  void grade_all(const ApiService& api, const std::vector<std::string>& people) const;
  void open_prices(const ApiService& api) const;
  // The letter of a bid, which only the tests may look up.
  std::string handle_of(const std::string& bid) const;
  // Every answer that a member of the panel gets: path and text, that of workbooks included.
  std::vector<std::pair<std::string, std::string>> member_reads(const ApiService& api,
                                                                const std::string& person) const;

  const ApiService& service;
  std::string path;
};

// Of the dossier of `api_dossier`: Els is b1 and leads, Frits is b2.
void seat_sample_panel(const ApiService& service, const std::string& tender);
// They declare no interests; before the grades.
void declare_sample_interests(const ApiService& service, const std::string& tender);
// The individual grades, but for the bid that was rejected.
void grade_sample(const ApiService& service, const std::string& tender, const std::string& rejected = "");
// From the lock of the individual grades to that of the quality, with the grades of the panel.
void agree_sample(const ApiService& service, const std::string& tender, const std::string& rejected = "");

struct FilledGrade {
  std::string bid, criterion, level, motivation;
};
// The grading workbook with these in its cells; empty texts leave a cell as it is.
std::string filled_grades(const std::string& workbook, const std::vector<FilledGrade>& grades);

// Every text in the body of an answer, that of the parts of a workbook included.
std::string texts_of(const std::string& bytes);

}  // namespace server_test

// The documents of a tender, made from what is stored at this moment.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "templates/bid_form.hpp"
#include "templates/labels.hpp"

#include <array>
#include <string>
#include <string_view>

namespace server {

namespace document_name {
inline constexpr std::string_view dossier = "dossier";                          // .json
inline constexpr std::string_view archive = "archive";                          // .xml
inline constexpr std::string_view evaluation = "evaluation";                    // .json
inline constexpr std::string_view evaluation_workbook = "evaluation-workbook";  // .xlsx
inline constexpr std::string_view evaluation_report = "evaluation-report";      // .html
inline constexpr std::string_view bid_form = "bid-form";                        // .xlsx, of one lot
inline constexpr std::string_view grade_form = "grade-form";            // .xlsx, of one lot and assessor
inline constexpr std::string_view tender_document = "tender-document";  // .xlsx
inline constexpr std::string_view tender_document_xml = "tender-document-xml";  // .xml
}  // namespace document_name

inline constexpr std::array document_names{document_name::dossier,
                                           document_name::archive,
                                           document_name::evaluation,
                                           document_name::evaluation_workbook,
                                           document_name::evaluation_report,
                                           document_name::bid_form,
                                           document_name::grade_form,
                                           document_name::tender_document,
                                           document_name::tender_document_xml};

struct DocumentOrder {
  std::string name;
  templates::Language language = templates::Language::nl;
  std::string lot;                                          // forms; empty: the only lot
  std::string assessor;                                     // grade form; empty: the panel's consensus
  templates::Envelope envelope = templates::Envelope::all;  // bid form
};

struct MadeDocument {
  std::string content;
  std::string_view content_type;
  std::string file_name;
};

// A grade form where a panel assesses is the conflict `grade.byPanel`. Refused with all findings when it
// needs an evaluation and the dossier has none. Equal content gives equal bytes.
Result<MadeDocument> make_document(Service& service, TenderId tender, const DocumentOrder& order);

}  // namespace server

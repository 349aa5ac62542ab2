// Templates to and from files: JSON, signed XML and a workbook.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/finding.hpp"
#include "server/app/make_documents.hpp"
#include "server/app/share_templates.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// The XML of a published version, signed with the installation's own key.
std::string signed_template_xml(Service& service, const PublishedTemplate& published);

// A published version as a file: `format` is "json", "xml" (signed) or "xlsx". `NotFound` of kind "template",
// or "document" for another format.
Result<MadeDocument> make_template_file(Service& service, std::string_view id, std::int64_t version,
                                        std::string_view format, templates::Language language);

struct ReceivedTemplate {
  criteria::CriteriaTemplate set;
  criteria::Findings warnings;  // `template.unsigned`, `template.unknownSigner`, notes of a workbook
};

// JSON, XML or a workbook (.xlsx, .ods, .csv), told apart by its first bytes. XML whose hash or signature is
// wrong is refused: `template.hash`, `template.signature`. `signers`: the public keys that are known.
criteria::Checked<ReceivedTemplate> receive_template(std::string_view bytes,
                                                     const std::vector<std::string>& signers);
// The same, where the installation's own key is known too.
criteria::Checked<ReceivedTemplate> receive_template(Service& service, std::string_view bytes);

}  // namespace server

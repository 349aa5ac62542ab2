// Groups of fields that depend on bids, lots and texts.
#pragma once

#include "server/pages/notice_fields.hpp"

namespace server {

// What became of each lot and who bid.
void add_result_groups(std::vector<NoticeFieldGroup>& groups, const criteria::NoticeFile& file,
                       const NoticeFormParts& parts, templates::Language language);
// The texts that notices tell, in the other language: those of the whole, and those of each lot.
void add_translation_groups(std::vector<NoticeFieldGroup>& groups, const criteria::NoticeFile& file,
                            const criteria::Tender& tender);

}  // namespace server

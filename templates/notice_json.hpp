// What the notices of a tender tell beside its definition, as JSON (docs/notices.md).
#pragma once

#include "criteria/notice_file.hpp"

#include <string>

namespace templates {

std::string notice_json(const criteria::NoticeFile& file);            // to read
std::string canonical_notice_json(const criteria::NoticeFile& file);  // RFC 8785, to store and to hash

}  // namespace templates

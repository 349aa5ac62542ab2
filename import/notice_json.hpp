// What the notices of a tender tell beside its definition, as JSON (docs/notices.md), as a value.
#pragma once

#include "criteria/notice_file.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// Valid, beside that tender where there is one; else every finding comes back.
criteria::Checked<criteria::NoticeFile> read_notice_file(std::string_view json,
                                                         const criteria::Tender* tender,
                                                         const Limits& limits);

}  // namespace importing

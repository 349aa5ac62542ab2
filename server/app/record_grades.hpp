#pragma once

#include "criteria/dossier.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/grade_store.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace server {

// Stores a new grade and gives it as it is stored. One by the same assessor for the same bid and criterion is
// the conflict `grade.taken`.
Result<StoredGrade> record_grade(Service& service, const Actor& actor, TenderId tender,
                                 std::string_view json);

// Replaces a grade, which stays one of the same assessor for the same bid and criterion. Gives the new
// version.
Result<std::int64_t> edit_grade(Service& service, const Actor& actor, TenderId tender, GradeId id,
                                const Edit& edit);

GradeKey grade_key(const criteria::Grade& grade);

// Stores a checked grade, in place of the one with the same key if there is one; false when that is the same
// grade. The conflict `stage.locked`.
Result<bool> store_grade(const Change& change, const criteria::Grade& grade, std::optional<UploadId> upload);

}  // namespace server

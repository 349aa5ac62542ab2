#pragma once

#include "criteria/dossier.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/replaced_values.hpp"
#include "server/app/service.hpp"
#include "server/storage/grade_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace server {

// Where a panel assesses the tender (server/app/panel) its members give the grades: what follows is then the
// conflict `grade.byPanel`, but for `store_grade_of`.

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

// What storing a checked grade would take away of the one with the same key: `upload.replaces` for its level
// and its motivation, each at its cell. The conflict `stage.locked`.
Result<Findings> replaced_grade(const Change& change, const criteria::Grade& grade, const CellPlaces& cells);

// Stores a checked grade as one that `person` gave, in place of the one with the same key. Gives it as it is
// stored, and whether anything was: nothing is when the same person gave the same grade. The conflict
// `stage.locked`.
Result<std::pair<StoredGrade, bool>> store_grade_of(const Change& change, const criteria::Grade& grade,
                                                    const std::string& person);

}  // namespace server

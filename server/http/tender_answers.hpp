// A stored tender in the answers of the API.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/http/response.hpp"
#include "server/storage/tender_store.hpp"
#include "templates/json_writer.hpp"

#include <string>

namespace server {

// `NotFound` of kind "tender".
Result<StoredTender> find_tender(Service& service, TenderId id);

// The members version, createdAt and updatedAt.
void write_times(templates::JsonWriter& json, const StoredTender& tender);
// The definition as in a dossier, and what the service knows beside it.
std::string tender_json(const StoredTender& tender);
// That of a tender that has just changed, with its ETag.
Response changed_tender_answer(Service& service, TenderId id);

}  // namespace server

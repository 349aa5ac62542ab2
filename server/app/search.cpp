#include "server/app/search.hpp"

#include "server/app/readable.hpp"
#include "server/storage/consultation_store.hpp"
#include "server/storage/segment_store.hpp"
#include "server/storage/template_store.hpp"
#include "server/storage/versioned_documents.hpp"

namespace server {

Listed<SearchHit> search(Service& service, const Actor& actor, std::string_view words, const Page& page) {
  const bool reads_region = !actor.person || !actor.person->party_roles.empty();
  return service.database.read([&](Unit& unit) {
    return SearchStore(unit).find({std::string(words), reader_of(actor), reads_region}, page);
  });
}

void fill_search(Service& service) {
  service.database.write([](Unit& unit) {
    if (!SearchStore(unit).is_empty()) return;
    TenderStore(unit).fill_search();
    SegmentStore(unit).fill_search();
    TemplateStore(unit).fill_search();
    ConsultationStore(unit).fill_search();
    for (const auto table : {VersionedTable::agreements, VersionedTable::library_criteria})
      VersionedDocuments(unit, table).fill_search();
  });
}

}  // namespace server

#include "import/party_json.hpp"

#include "import/whole_document.hpp"

namespace importing {

criteria::Checked<criteria::Party> read_party(std::string_view json, const Limits& limits) {
  return read_whole<criteria::Party>(
      json, limits,
      [](const Field& root, criteria::Party& party) {
        ObjectReader object(root);
        object.required_id("id", party.id);
        object.required("name", party.name);
        object.required("kind", party.kind);
        object.optional("website", party.website);
        for (const char* ours : {"version", "createdAt", "updatedAt"}) object.member(ours);
        object.finish();
      },
      [](const criteria::Party& party) { return validate(party); });
}

}  // namespace importing

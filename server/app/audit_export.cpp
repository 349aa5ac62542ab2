#include "server/app/audit_export.hpp"

#include "templates/json_writer.hpp"

namespace server {
namespace {

void write_path(templates::JsonWriter& json, const std::vector<Digest>& path) {
  json.key("path").open_array();
  for (const Digest& digest : path) json.text(base64(digest));
  json.close_array();
}

std::int64_t signed_size(const MerkleTree& tree) { return static_cast<std::int64_t>(tree.size()); }

}  // namespace

std::string log_lines(Unit& unit, std::optional<std::int64_t> tender) {
  std::string lines;
  each_audit_entry(unit, 0, [&](const ChainedEntry& entry) {
    if (!tender || entry.entry.tender == tender) lines.append(canonical_text(entry)).append("\n");
  });
  return lines;
}

std::string checkpoint_of(Unit& unit, const SigningKey& key, std::string_view at) {
  MerkleTree tree;
  each_audit_entry(unit, 0, [&](const ChainedEntry& entry) { tree.add(entry_leaf(entry)); });
  return signed_checkpoint({tree.size(), tree.root(tree.size())}, audit_head(unit), at, key);
}

std::string checkpoint_of(Service& service) {
  const SigningKey key(service.data);
  const auto at = service.clock();
  return service.audit_tree.with(service.database, [&](const MerkleTree& tree, const AuditHead& head) {
    return signed_checkpoint({tree.size(), tree.root(tree.size())}, head, at, key);
  });
}

TenderProofs tender_proofs(Service& service, std::int64_t tender) {
  const SigningKey key(service.data);
  const auto at = service.clock();
  TenderProofs made;
  const auto entries = service.database.read([&](Unit& unit) {
    made.lines = log_lines(unit, tender);
    return unit.column<std::int64_t>("SELECT id FROM audit_log WHERE tender = $1 ORDER BY id", {tender});
  });
  return service.audit_tree.with(service.database, [&](const MerkleTree& tree, const AuditHead& head) {
    const TreeState state{tree.size(), tree.root(tree.size())};
    templates::JsonWriter json;
    json.open_object().key("size").number(signed_size(tree)).member("root", base64(state.root));
    json.key("proofs").open_array();
    for (const auto sequence : entries) {
      json.open_object().key("sequence").number(sequence);
      write_path(json, tree.inclusion(static_cast<std::size_t>(sequence - 1), state.size));
      json.close_object();
    }
    made.checkpoint = signed_checkpoint(state, head, at, key);
    made.proofs = json.close_array().close_object().take();
    return made;
  });
}

Result<std::string> inclusion_proof_json(Service& service, std::int64_t sequence) {
  return service.audit_tree.with(
      service.database, [&](const MerkleTree& tree, const AuditHead&) -> Result<std::string> {
        if (sequence < 1 || sequence > signed_size(tree))
          return failed(NotFound{"auditEntry", std::to_string(sequence)});
        templates::JsonWriter json;
        json.open_object().key("sequence").number(sequence).key("size").number(signed_size(tree));
        json.member("root", base64(tree.root(tree.size())));
        write_path(json, tree.inclusion(static_cast<std::size_t>(sequence - 1), tree.size()));
        return json.close_object().take();
      });
}

Result<std::string> consistency_proof_json(Service& service, std::int64_t first,
                                           std::optional<std::int64_t> second) {
  return service.audit_tree.with(
      service.database, [&](const MerkleTree& tree, const AuditHead&) -> Result<std::string> {
        const auto last = second.value_or(signed_size(tree));
        if (first < 1 || first > last || last > signed_size(tree))
          return failed(Findings{criteria::error("checkpoint.sizes", "",
                                                 {{"first", std::to_string(first)},
                                                  {"second", std::to_string(last)},
                                                  {"entries", std::to_string(tree.size())}})});
        const auto from = static_cast<std::size_t>(first);
        const auto to = static_cast<std::size_t>(last);
        templates::JsonWriter json;
        json.open_object().key("first").number(first).member("firstRoot", base64(tree.root(from)));
        json.key("second").number(last).member("secondRoot", base64(tree.root(to)));
        write_path(json, tree.consistency(from, to));
        return json.close_object().take();
      });
}

}  // namespace server

#include "server/app/verify_evaluation.hpp"

#include "evaluator/evaluate.hpp"
#include "import/archive_xml.hpp"
#include "import/json_reader.hpp"
#include "server/app/check_dossier.hpp"
#include "server/storage/sha256.hpp"
#include "templates/dossier_json.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <array>

namespace server {
namespace {

using criteria::Checked;
using criteria::DataKind;
using criteria::DataValue;

constexpr std::array<std::string_view, 4> beyond_contract{"warnings", "leafSteps", "totalSteps", "tieSteps"};

bool is_beyond_contract(std::string_view member) {
  return std::find(beyond_contract.begin(), beyond_contract.end(), member) != beyond_contract.end();
}

std::vector<DataValue> sorted_members(DataValue object) {
  std::vector<DataValue> members(object.begin(), object.end());
  std::stable_sort(members.begin(), members.end(),
                   [](DataValue left, DataValue right) { return left.key() < right.key(); });
  return members;
}

class Comparison {
 public:
  void compare(const std::string& path, DataValue stored, DataValue recomputed) {
    const bool same_kind = stored.kind() == recomputed.kind();
    if (same_kind && stored.is(DataKind::object))
      compare_objects(path, sorted_members(stored), sorted_members(recomputed));
    else if (same_kind && stored.is(DataKind::array))
      compare_arrays(path, stored, recomputed);
    else if (!same_kind || stored.text() != recomputed.text())
      add(path, templates::compact_json(stored), templates::compact_json(recomputed));
  }

  std::vector<Difference> take() { return std::move(found_); }

 private:
  void add(std::string path, std::string stored, std::string recomputed) {
    found_.push_back({std::move(path), std::move(stored), std::move(recomputed)});
  }

  static std::string member_path(const std::string& path, DataValue member) {
    return path + (path.empty() ? "" : ".") + std::string(member.key());
  }

  // Both in the order of names; a name that stands twice has no partner the second time.
  void compare_objects(const std::string& path, const std::vector<DataValue>& stored,
                       const std::vector<DataValue>& recomputed) {
    auto ours = recomputed.begin();
    const auto only_ours = [&] {
      if (!is_beyond_contract(ours->key())) add(member_path(path, *ours), "", templates::compact_json(*ours));
      ++ours;
    };
    for (const DataValue theirs : stored) {
      while (ours != recomputed.end() && ours->key() < theirs.key()) only_ours();
      if (ours != recomputed.end() && ours->key() == theirs.key())
        compare(member_path(path, theirs), theirs, *ours++);
      else
        add(member_path(path, theirs), templates::compact_json(theirs), "");
    }
    while (ours != recomputed.end()) only_ours();
  }

  void compare_arrays(const std::string& path, DataValue stored, DataValue recomputed) {
    auto theirs = stored.begin();
    auto ours = recomputed.begin();
    for (std::size_t at = 0; theirs != stored.end() || ours != recomputed.end(); ++at) {
      const auto place = path + "[" + std::to_string(at) + "]";
      if (theirs == stored.end())
        add(place, "", templates::compact_json(*ours++));
      else if (ours == recomputed.end())
        add(place, templates::compact_json(*theirs++), "");
      else
        compare(place, *theirs++, *ours++);
    }
  }

  std::vector<Difference> found_;
};

// Whether steps were stored anywhere, so that they are to be computed again.
bool has_steps(DataValue value) {
  if (!value.is_container()) return false;
  return std::any_of(value.begin(), value.end(), [](DataValue item) {
    return item.key() == "leafSteps" || item.key() == "tieSteps" || has_steps(item);
  });
}

Checked<std::vector<Difference>> against(const criteria::Dossier& dossier, DataValue stored) {
  const auto evaluation = evaluator::evaluate(dossier);
  if (!evaluation) return tl::make_unexpected(evaluation.error());
  const templates::EvaluationIdentity identity{sha256_hex(templates::canonical_dossier_json(dossier))};
  const auto detail =
      has_steps(stored) ? templates::EvaluationDetail::steps : templates::EvaluationDetail::results;
  const auto recomputed = templates::evaluation_tree(dossier, *evaluation, identity, detail);
  return differences(stored, recomputed.root());
}

}  // namespace

std::vector<Difference> differences(DataValue stored, DataValue recomputed) {
  Comparison comparison;
  comparison.compare("", stored, recomputed);
  return comparison.take();
}

Checked<std::vector<Difference>> verify_archive(std::string_view xml) {
  const auto archive = importing::read_archive(xml, importing::record_limits());
  if (!archive) return tl::make_unexpected(archive.error());
  return against(archive->dossier, archive->evaluation());
}

Checked<std::vector<Difference>> verify_evaluation(std::string_view evaluation_json,
                                                   std::string_view dossier_bytes) {
  const auto stored = importing::read_json(evaluation_json, importing::record_limits());
  if (!stored) return tl::make_unexpected(stored.error());
  const auto check = check_dossier(dossier_bytes);
  if (!check.dossier) return tl::make_unexpected(check.findings);
  return against(*check.dossier, stored->root());
}

}  // namespace server

#include "server/app/library_comments.hpp"

#include "criteria/plain_id.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/party_access.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/versioned_documents.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_text = 4000;

bool is_in_library(Unit& unit, const std::string& criterion) {
  return VersionedDocuments(unit, VersionedTable::library_criteria).find(criterion).has_value();
}

tl::unexpected<Failure> no_criterion(const std::string& id) {
  return failed(NotFound{"libraryCriterion", id});
}

bool is_filled(const std::string& text, std::size_t longest) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos && text.size() <= longest;
}

// With whoever gives it as its author.
Findings check_comment(const Actor& actor, LibraryComment& comment) {
  Findings findings;
  const auto add = [&](bool fine, const char* code, const char* place, const std::string& value) {
    if (!fine) findings.push_back(criteria::error(code, place, {{"value", value}}));
  };
  const bool is_rated = comment.rating.empty() || std::find(comment_ratings.begin(), comment_ratings.end(),
                                                            comment.rating) != comment_ratings.end();
  if (criteria::is_plain_id(comment.party)) {
    auto foreign = check_party(actor, comment.party, contributing_roles, "party");
    findings.insert(findings.end(), foreign.begin(), foreign.end());
  } else {
    add(false, "comment.party", "party", comment.party);
  }
  if (auto person = acting_person(actor, comment.author, {"author", "comment.author"}))
    comment.author = std::move(*person);
  else
    findings.insert(findings.end(), person.error().begin(), person.error().end());
  add(is_rated, "comment.rating", "rating", comment.rating);
  add(comment.tender.size() <= longest_name, "comment.tender", "tender", "");
  add(is_filled(comment.text, longest_text), "comment.text", "text", "");
  return findings;
}

}  // namespace

Result<std::vector<StoredComment>> list_comments(Service& service, const std::string& criterion) {
  return service.database.read([&](Unit& unit) -> Result<std::vector<StoredComment>> {
    if (!is_in_library(unit, criterion)) return no_criterion(criterion);
    auto comments = LibraryCommentStore(unit).list(criterion);
    comments.erase(std::remove_if(comments.begin(), comments.end(),
                                  [](const StoredComment& comment) { return !comment.withdrawn_at.empty(); }),
                   comments.end());
    return comments;
  });
}

Result<StoredComment> add_comment(Service& service, const Actor& actor, LibraryComment comment) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredComment> {
    if (!is_in_library(unit, comment.criterion)) return no_criterion(comment.criterion);
    auto findings = check_comment(actor, comment);
    if (criteria::is_plain_id(comment.party) && !PartyStore(unit).find(comment.party))
      findings.push_back(criteria::error("comment.partyUnknown", "party", {{"value", comment.party}}));
    if (!findings.empty()) return failed(std::move(findings));
    const auto id = LibraryCommentStore(unit).insert(comment, now);
    record(unit, {now, actor.name, actor.request, "library.commented", std::nullopt, comment.criterion, ""});
    return StoredComment{id, comment, now, ""};
  });
}

Result<void> withdraw_comment(Service& service, const Actor& actor, const std::string& criterion,
                              CommentId id) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    LibraryCommentStore comments(unit);
    const auto stored = comments.find(id);
    if (!stored || stored->comment.criterion != criterion || !stored->withdrawn_at.empty())
      return failed(NotFound{"comment", std::to_string(id)});
    const bool edits_region = speaks_for(actor, criteria::working_group_id, contributing_roles);
    if (!edits_region) {
      auto findings = check_party(actor, stored->comment.party, contributing_roles, "comment");
      if (!findings.empty()) return failed(std::move(findings));
    }
    comments.withdraw(id, actor.name, now);
    record(unit, {now, actor.name, actor.request, "library.commentWithdrawn", std::nullopt, criterion, ""});
    return {};
  });
}

}  // namespace server

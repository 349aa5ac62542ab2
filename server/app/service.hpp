// What the use cases work with.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/library.hpp"
#include "criteria/progress.hpp"
#include "criteria/tender.hpp"
#include "evaluator/advice/award_advice.hpp"
#include "server/accounts/password_hash.hpp"
#include "server/app/audit_tree.hpp"
#include "server/app/clock.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/principal.hpp"
#include "server/app/recent_values.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/database.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace server {

// A tender's definition as values.
struct Definition {
  std::int64_t version = 1;
  criteria::Tender tender;
};

// Whether people sign in, or are who they say they are (one person on one machine).
struct AccountSettings {
  bool on = false;
  bool https = false;  // browsers come by a proxy on this machine that speaks HTTPS
  bool demo = false;   // the demo accounts are there, with passwords that the sign-in page shows
  bool local = true;   // passwords and links that set one; off: people sign in at the provider only
  PasswordCost password_cost = {};
};

class BackgroundJobs;
std::shared_ptr<BackgroundJobs> make_background_jobs(const Clock& clock);

class IdentityProvider;

class VaultDesk;
std::shared_ptr<VaultDesk> make_vault_desk();

struct Service {
  Service(const DatabaseAddress& address, Clock time)
      : data(address.folder),
        clock(std::move(time)),
        database(address, clock()),
        vault_desk(make_vault_desk()),
        jobs(make_background_jobs(clock)) {}

  std::filesystem::path data;  // the folder of the keys, and of the database when that is a file
  Clock clock;
  AccountSettings accounts;
  Database database;
  AuditTree audit_tree;
  // The costs are bytes of JSON; the values take some five times as much.
  RecentValues<Definition> definitions{std::size_t{2} << 20};
  RecentValues<LoadedDossier> dossiers{std::size_t{4} << 20};
  RecentValues<LoadedDossier> disclosed{std::size_t{4} << 20};  // what may be read of them
  RecentValues<criteria::Agreement, std::string> agreements{std::size_t{2} << 20};
  // Each costs 1.
  RecentValues<std::vector<evaluator::Outcome>> outcomes{1000};
  RecentValues<evaluator::LotAdvice, std::string> advice{1000};  // by tender and place of the lot
  RecentValues<criteria::LibraryCriterion, std::string> library_criteria{1000};
  std::shared_ptr<VaultDesk> vault_desk;  // what waits for key holders (app/vault_desk)
  std::shared_ptr<BackgroundJobs> jobs;   // ends before what its work may use, which is all above
  std::shared_ptr<IdentityProvider> identity_provider = nullptr;  // of single sign-on; null: there is none
};

// On whose behalf a use case runs; for the audit log.
struct Actor {
  std::string name;
  std::string request;  // id of the HTTP request; empty: another way in
  // Who is signed in; nobody: accounts are off, or it is no request.
  std::shared_ptr<const Principal> person = nullptr;
  // Where somebody watches how far it is and may end it; null: nobody does.
  criteria::Progress* progress = nullptr;
};

}  // namespace server

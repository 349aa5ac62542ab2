// One function for each command; `words` are its arguments. They throw UsageError, WorldError and
// StorageError.
#pragma once

#include "criteria/finding.hpp"
#include "server/cli.hpp"
#include "server/cli_arguments.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Console {
  std::ostream& out;
  std::ostream& err;
  bool is_terminal = false;  // somebody looks at `err` while a command runs
};
using Words = std::vector<std::string>;

Exit run_check(const Words& words, const Console& console);
Exit run_evaluate(const Words& words, const Console& console);
Exit run_report(const Words& words, const Console& console);
Exit run_verify(const Words& words, const Console& console);
Exit run_import(const Words& words, const Console& console);
Exit run_agreement(const Words& words, const Console& console);
Exit run_document(const Words& words, const Console& console);
Exit run_segments(const Words& words, const Console& console);
Exit run_template(const Words& words, const Console& console);
Exit run_library(const Words& words, const Console& console);
Exit run_consultation(const Words& words, const Console& console);
Exit run_letters(const Words& words, const Console& console);
// A European notice from a dossier, and a dossier as open data.
Exit run_notice(const Words& words, const Console& console);
Exit run_ocds(const Words& words, const Console& console);
Exit run_simulate(const Words& words, const Console& console);
Exit run_robustness(const Words& words, const Console& console);
Exit run_lint(const Words& words, const Console& console);
Exit run_promises(const Words& words, const Console& console);
Exit run_monitor(const Words& words, const Console& console);
Exit run_redact(const Words& words, const Console& console);
Exit run_audit(const Words& words, const Console& console);
// The command verify on the zip of a tender's archive, and with --data.
Exit run_verify_archive(const Words& words, const Console& console);
Exit run_verify_data(const Words& words, const Console& console);
Exit run_backup(const Words& words, const Console& console);
// What is due to be deleted, proposed to whoever confirms it.
Exit run_retention(const Words& words, const Console& console);
Exit run_export_party(const Words& words, const Console& console);
Exit run_move_database(const Words& words, const Console& console);
Exit run_restore(const Words& words, const Console& console);
Exit run_account(const Words& words, const Console& console);
Exit run_serve(const Words& words, const Console& console);

// A file of the command line. Of one that is too large comes one byte more than a reader takes, so that the
// reader says so in a finding: its sender can mend that.
std::string read_input(const std::string& path);
// To the file of the option, or to standard output.
void write_output(const Arguments& arguments, const Console& console, std::string_view content);
// To standard error, as JSON; nothing when there are none.
void write_findings(const Console& console, const criteria::Findings& findings);

}  // namespace server

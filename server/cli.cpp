#include "server/cli.hpp"

#include "criteria/progress.hpp"
#include "server/cli_commands.hpp"
#include "server/files.hpp"
#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <iostream>
#include <random>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

namespace server {
namespace {

constexpr std::string_view usage_text = R"(Wederwaarde: evaluation of tenders for circular procurement.

  wederwaarde check    DOSSIER [--text]
  wederwaarde evaluate DOSSIER [-o OUT.json] [--steps]
  wederwaarde report   DOSSIER --format xlsx|xml|html -o OUT [--language nl|en]
  wederwaarde verify   ARCHIVE.xml
  wederwaarde verify   EVALUATION.json --dossier DOSSIER
  wederwaarde verify   ARCHIVE.zip
  wederwaarde verify   --data FOLDER [--database ADDRESS] [--checkpoint FILE] [--lang nl|en]
  wederwaarde audit    checkpoint --data FOLDER [--database ADDRESS] [-o FILE]
  wederwaarde audit    export --data FOLDER [--database ADDRESS] [--tender N] [-o FILE.jsonl]
  wederwaarde redact   DOSSIER --fields LIST.json [--format json|html] [--language nl|en] [-o OUT]
  wederwaarde import   FILE --as bid|grades|criteria|template|tender [--dossier DOSSIER] [--id ID] [-o OUT.json]
                       [--details OUT.json]
  wederwaarde agreement DOSSIER --agreement FILE [--on DATE] [--level bronze|silver|gold] [-o OUT.json]
  wederwaarde document DOSSIER --format xlsx|xml [--agreement FILE] [--on DATE] -o OUT [--language nl|en]
  wederwaarde letters DOSSIER [--award FILE] --out DIR [--template FILE.docx] [--log-head TEXT] [--draft]
                      [--language nl|en]
  wederwaarde notice   DOSSIER --details FILE --subtype SUBTYPE [--languages nl,en] [--at TIME] [-o OUT.xml]
  wederwaarde notice   CONSULTATION.json --details FILE --subtype E1 [--segments SEGMENTS.json]
                       [--languages nl,en] [--at TIME] [-o OUT.xml]
  wederwaarde ocds     DOSSIER [--details FILE] [--prefix PREFIX] [--at TIME] [-o OUT.json]
  wederwaarde segments choose SEGMENTS.json [--weights NAME=PERCENT,…] [--on DATE] [--year YEAR] [-o OUT.json]
  wederwaarde template FILE [--format json|xml|xlsx] [--language nl|en] [-o OUT]
  wederwaarde template diff BEFORE AFTER [-o OUT.json]
  wederwaarde library  FILE...
  wederwaarde consultation pack FILE [--format xlsx|xml] [--language nl|en] -o OUT
  wederwaarde consultation read PACK.xlsx --of FILE [-o OUT.json]
  wederwaarde lint     DOSSIER [--on DATE] [--lang nl|en] [-o OUT]
  wederwaarde simulate DOSSIER [--seed N] [--fields N] [--estimate EURO] [--fewest-bids N] [--most-bids N]
                      [--price-level PERCENT] [--estimate-spread PERCENT] [--price-spread PERCENT]
                      [--quality PERCENT] [--quality-spread PERCENT]
                      [--json | --format text|json|xlsx] [--language nl|en] [-o OUT]
  wederwaarde robustness DOSSIER [--seed N] [--samples N] [--within PERCENT] [--json | --format text|json|xlsx]
                      [--language nl|en] [-o OUT]
  wederwaarde promises due --data FOLDER [--database ADDRESS] [--on DATE] [--party ID] [-o OUT.json]
  wederwaarde monitor  --data FOLDER [--database ADDRESS] [--from YEAR] [--to YEAR] [--party ID] [--segment ID]
                       [--format json|xlsx] [--language nl|en] [-o OUT]
  wederwaarde account  list|invite|reset|disable|enable|unbind|tender … --data FOLDER [--database ADDRESS]
  wederwaarde backup   --data FOLDER --to FOLDER [--keep N]
  wederwaarde restore  BACKUP --data FOLDER
  wederwaarde retention --data FOLDER [--database ADDRESS] --dry-run | --person NAME --reason TEXT [-o OUT.json]
  wederwaarde export-party ID --data FOLDER [--database ADDRESS] --to FOLDER
  wederwaarde move-database --from FOLDER|ADDRESS --to FOLDER|ADDRESS
  wederwaarde serve    [--config FILE] [--data FOLDER] [--database ADDRESS] [--host ADDRESS] [--port N]
                       [--accounts on|off] [--demo]
  wederwaarde --help | --version

A DOSSIER is the JSON of docs/dossier.md, or an archive in XML. Findings are JSON: on standard output for check
(or lines of text), on standard error for the other commands. docs/operations.md explains the service.

The agreement command holds a tender against a regional agreement (docs/agreement.md), rule by rule; a rule that
fails or cannot be determined gives exit code 1.

The document command writes what bidders are told about the award: criteria, weights, formulas in words, scales,
rules for ties and rounding, and how the tender meets an agreement; marked as a draft, for the service publishes.

The segments command ranks segments (docs/segments.md) on fixed scales, and says which change of a weight would
swap places 3 and 4.

The template command checks a criteria template (docs/templates.md) in JSON, XML or a workbook, and writes it in
another of these; diff says what differs between two, and gives exit code 1 when anything does.

The library command checks files of the criteria library (docs/library.md) and counts what is in them by segment and
kind.

The consultation commands make the pack of a market consultation (docs/consultation.md) for suppliers, and read the
answers from one that came back.
The letters command writes the award letters of a dossier as Word documents and pages, the record of the opening,
the award advice and the report on the grades (docs/letters.md). Letters with errors are written as drafts only.

The notice command writes a European notice (docs/notices.md): 4, 16, 17, 29, 30 or E1 to E4, and behind a hyphen the
number of a change of it. With two languages the first is the official one; the translation stands in the details.
A consultation has E1; its CPV codes are those of its segment. What is missing gives exit code 1. Import takes a
published contract notice as a tender, and writes what it tells beside the definition with --details. The ocds command
writes the tender as open data.

The lint command advises on a tender before it is published (docs/lint.md): as JSON, or with --lang as lines of text.
What is unlawful gives exit code 1.

The simulate command says what the announced formula does on simulated bids, before anything is published; its answer
contains the estimate. The robustness command says how firm an evaluated ranking is, and changes nothing of it
(docs/insight.md). On a terminal both tell how far they are; Ctrl-C ends them, and then nothing is written.

The promises command lists which promises of winners are to be measured (docs/promises.md), from the data of a service
that is not running. The monitor command gives what the monitor shows (docs/monitor.md), in the same way.

Verify on the zip of a tender's archive (docs/archive.md) checks its files, its part of the audit log and its
evaluations, from that file alone. Verify with --data holds the data of a service against its audit log and, with
--checkpoint, against a checkpoint that was kept elsewhere (docs/audit-log.md); anything that was changed gives exit
code 1. The audit commands write such a checkpoint, and the log as JSON Lines.

The account commands (docs/accounts.md) work on the data of a service that is not running:
  list, reset EMAIL, disable EMAIL, enable EMAIL, unbind EMAIL (from single sign-on),
  invite --name NAME --email EMAIL --role ROLE[,ROLE] --party ID, tender N --party ID (whose tender it is).
Invite and reset print a one-time link, on the address after --url.

The backup command copies the data of a service, which may run, into a new folder below that of --to, and verifies
the copy; with --keep the oldest beyond that number are deleted. Restore puts such a copy into a data folder that has
no database yet, and verifies it. Both print the folder and the head of the audit log (docs/operations.md).

The data stands in a SQLite file in the data folder, or with --database in a PostgreSQL database: an ADDRESS is
postgresql://… or key=value words as libpq takes them, without a password. The move-database command copies all of
it from a stopped service to an empty database of the other kind, or to an empty folder, and verifies the copy.

The retention command lists what need not be kept any more (docs/archive.md) and can be deleted; without --dry-run it
proposes to delete it, in the name of that person, and somebody else confirms. The export-party command writes
everything that is stored of a party in open formats (docs/operations.md); a tender in which something is sealed gives
exit code 1.

The redact command leaves the fields of a list out of a dossier before it is made public (docs/archive.md), and says
which and why.

Exit codes: 0 fine, 1 the input has findings or differs, 2 wrong use, 3 the world failed, 4 a bug, 130 ended by Ctrl-C.
)";

struct Command {
  std::string_view name;
  Exit (*run)(const Words&, const Console&);
};
constexpr Command commands[]{
    {"check", run_check},                  //
    {"evaluate", run_evaluate},            //
    {"report", run_report},                //
    {"verify", run_verify},                //
    {"import", run_import},                //
    {"agreement", run_agreement},          //
    {"document", run_document},            //
    {"segments", run_segments},            //
    {"template", run_template},            //
    {"library", run_library},              //
    {"consultation", run_consultation},    //
    {"letters", run_letters},              //
    {"notice", run_notice},                //
    {"ocds", run_ocds},                    //
    {"lint", run_lint},                    //
    {"simulate", run_simulate},            //
    {"robustness", run_robustness},        //
    {"promises", run_promises},            //
    {"monitor", run_monitor},              //
    {"audit", run_audit},                  //
    {"redact", run_redact},                //
    {"account", run_account},              //
    {"backup", run_backup},                //
    {"restore", run_restore},              //
    {"retention", run_retention},          //
    {"export-party", run_export_party},    //
    {"move-database", run_move_database},  //
    {"serve", run_serve},                  //
};

Exit run(const Words& words, const Console& console) {
  if (words.empty()) throw UsageError("a command is missing");
  if (words.front() == "--help" || words.front() == "-h") {
    console.out << usage_text;
    return Exit::fine;
  }
  if (words.front() == "--version") {
    console.out << "wederwaarde " << WEDERWAARDE_VERSION << '\n';
    return Exit::fine;
  }
  const auto command = std::find_if(std::begin(commands), std::end(commands),
                                    [&](const Command& known) { return known.name == words.front(); });
  if (command == std::end(commands)) throw UsageError(fmt::format("unknown command {}", words.front()));
  return command->run({words.begin() + 1, words.end()}, console);
}

Exit report_world(std::ostream& err, std::string_view what) {
  err << "wederwaarde: " << what << '\n';
  return Exit::world;
}

Exit report_bug(std::ostream& err, std::string_view what) {
  err << fmt::format("wederwaarde: incident {:08x}: {}\n", std::random_device()(), what);
  return Exit::bug;
}

Exit run_caught(const Words& words, const Console& console) {
  try {
    return run(words, console);
  } catch (const UsageError& wrong) {
    console.err << "wederwaarde: " << wrong.what() << "; see wederwaarde --help\n";
    return Exit::wrong_use;
  } catch (const WorldError& failed) {
    return report_world(console.err, failed.what());
  } catch (const StorageError& failed) {
    return report_world(console.err, failed.what());
  } catch (const criteria::Cancelled&) {
    console.err << "wederwaarde: ended by Ctrl-C; nothing was computed to the end, and nothing was written\n";
    return Exit::interrupted;
  } catch (const std::system_error& failed) {
    return report_world(console.err, failed.what());
  } catch (const std::bad_alloc&) {
    return report_world(console.err, "out of memory");
  } catch (const std::exception& bug) {
    return report_bug(console.err, bug.what());
  } catch (...) {
    return report_bug(console.err, "unknown exception");
  }
}

}  // namespace

Exit run_command_line(const Words& words, std::ostream& out, std::ostream& err) {
  // A reader of our output that has gone, or a file that may not grow further, is a failed write, not the end
  // of the process.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const bool is_terminal = &err == &std::cerr && isatty(STDERR_FILENO) == 1;
  const auto exit = run_caught(words, {out, err, is_terminal});
  out.flush();
  if (!out && exit != Exit::bug) return report_world(err, "cannot write to standard output");
  return exit;
}

}  // namespace server

#!/usr/bin/env bash
# A package before anybody installs it: its manual page, list of parts, units and maintainer scripts.
# check_package.sh PACKAGE.deb
set -Eeuo pipefail
package=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
complaints=0
complain() { printf 'package: %s\n' "$*" >&2; complaints=$((complaints + 1)); }

dpkg-deb -x "$package" "$folder"

[[ $(dpkg-deb -f "$package" Depends) == *libsqlite3-0* ]] || complain "it does not depend on the libraries of the program"

# Every command of the usage text is in the manual page, which names no other.
page=$(mandoc -T utf8 -O width=500 "$folder/usr/share/man/man1/wederwaarde.1.gz" | col -b)
commands=$("$folder/usr/bin/wederwaarde" --help | sed -nE 's/^  wederwaarde +([a-z]+).*/\1/p' | sort -u)
paged=$(sed -nE '/^SYNOPSIS/,/^DESCRIPTION/s/^ +wederwaarde ([a-z]+).*/\1/p' <<<"$page" | sort -u)
[[ $commands == "$paged" && -n $commands ]] || complain "the manual page has other commands than --help"
lint=$(mandoc -T lint -W warning "$folder/usr/share/man/man1/wederwaarde.1.gz") || complain "$lint"

python3 tests/package/check_sbom.py "$folder/usr/share/doc/wederwaarde/sbom.cdx.json" "$folder/usr/bin/wederwaarde" ||
  complain "the list of parts (sbom.cdx.json) is not right"

for unit in wederwaarde.service wederwaarde-backup.service; do
  path=$folder/usr/lib/systemd/system/$unit
  exposure=$(systemd-analyze security --offline=true "$path" | sed -nE 's/.*exposure level for [^:]*: ([0-9.]+).*/\1/p')
  printf '%s: exposure %s\n' "$unit" "$exposure"
  awk -v exposure="$exposure" 'BEGIN { exit !(exposure != "" && exposure <= 1.5) }' ||
    complain "$unit is exposed more than 1.5: ${exposure:-unknown}"
done

lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$package" || complain "lintian"
((complaints == 0)) || exit 1
printf '%s: fine\n' "${package##*/}"

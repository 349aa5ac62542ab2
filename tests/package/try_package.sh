#!/usr/bin/env bash
# A clean installation, an upgrade, a removal and a purge of the package in a Debian 12 of its own, with the service
# started by hand as its user: there is no systemd there. Needs root. try_package.sh PACKAGE.deb [MIRROR]
set -Eeuo pipefail
package=$1
mirror=${2:-http://deb.debian.org/debian}
root=$(mktemp -d)
chmod 755 "$root" # the service runs as another user
port=18471
service=
say() { printf -- '-- %s\n' "$*"; }
fail() { printf 'package: %s\n' "$*" >&2; exit 1; }

clean_up() {
  [[ -z $service ]] || kill "$service" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap clean_up EXIT

in_root() { exec chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
inside() { (in_root "$@"); }
as_service() { inside setpriv --reuid=wederwaarde --regid=wederwaarde --clear-groups "$@"; }
apt() {
  inside apt-get -qq -y --no-install-recommends "$@" >"$root/apt.log" 2>&1 && return
  cat "$root/apt.log" >&2
  fail "apt-get $*"
}

start() {
  (in_root setpriv --reuid=wederwaarde --regid=wederwaarde --clear-groups /usr/bin/wederwaarde serve \
    --config /etc/wederwaarde/wederwaarde.properties --port "$port") >>"$root/service.log" 2>&1 &
  service=$!
  local turn
  for ((turn = 0; turn < 100; turn++)); do
    curl -fsS "http://127.0.0.1:$port/health/ready" >/dev/null 2>&1 && return
    sleep 0.2
  done
  cat "$root/service.log" >&2
  fail "the service is not ready"
}
stop() {
  kill -TERM "$service"
  wait "$service" || fail "the service did not end well"
  service=
}

# shellcheck disable=SC2016 # dpkg-query fills them in
version() { inside dpkg-query -W -f '${Version} ${db:Status-Status}' wederwaarde 2>/dev/null || true; }
# Of the audit log, which verifies.
entries() { as_service /usr/bin/wederwaarde verify --data /var/lib/wederwaarde | sed -E 's/.*"entries":([0-9]+).*/\1/'; }

say "Debian 12 from $mirror"
timeout 1800 debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; fail "debootstrap"; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
cp "$package" "$root/first.deb"

say "Clean installation"
apt install /first.deb
[[ $(inside stat -c '%U %a' /var/lib/wederwaarde) == "wederwaarde 700" ]] || fail "the data folder is not the service's own"
[[ $(inside stat -c '%U %a' /etc/wederwaarde/credentials) == "root 700" ]] || fail "the secrets can be read"
start
curl -fsS "http://127.0.0.1:$port/metrics" | grep -q '^wederwaarde_build_info' || fail "no metrics"
as_service /usr/bin/wederwaarde backup --data /var/lib/wederwaarde --to /var/backups/wederwaarde --keep 14
stop
before=$(entries)
((before > 0)) || fail "nothing is in the audit log"

say "Upgrade"
mkdir "$root/newer"
dpkg-deb -R "$package" "$root/newer"
sed -i -E 's/^Version: .*/&+newer/' "$root/newer/DEBIAN/control"
dpkg-deb --root-owner-group -b "$root/newer" "$root/second.deb" >/dev/null
echo '# of the operator' >>"$root/etc/wederwaarde/wederwaarde.properties"
apt install /second.deb
[[ $(version) == *+newer\ installed ]] || fail "not upgraded: $(version)"
grep -q 'of the operator' "$root/etc/wederwaarde/wederwaarde.properties" || fail "the upgrade lost a setting"
(($(find "$root/var/backups/wederwaarde" -name SHA256SUMS | wc -l) == 2)) || fail "no backup before the upgrade"
[[ $(entries) == "$before" ]] || fail "the upgrade changed the data"
start
stop

say "Restore on an empty machine"
backup=$(find "$root/var/backups/wederwaarde" -mindepth 1 -maxdepth 1 -type d | sort | tail -1)
rm -rf "$root"/var/lib/wederwaarde/*
as_service /usr/bin/wederwaarde restore "${backup#"$root"}" --data /var/lib/wederwaarde
[[ $(entries) == "$before" ]] || fail "the restore lost something"
start
stop
before=$(entries)

say "Removal"
apt remove wederwaarde
[[ ! -e $root/usr/bin/wederwaarde && ! -e $root/usr/lib/systemd/system/wederwaarde.service ]] || fail "files are left"
[[ -e $root/etc/wederwaarde/wederwaarde.properties ]] || fail "the removal took the settings"
[[ -e $root/var/lib/wederwaarde/wederwaarde.db ]] || fail "the removal took the data"

say "Purge"
apt purge wederwaarde
[[ ! -e $root/etc/wederwaarde ]] || fail "the purge left settings"
[[ -e $root/var/lib/wederwaarde/wederwaarde.db ]] || fail "the purge took the data"
[[ -z $(version) ]] || fail "still known: $(version)"

say "Installation anew, on the data of before"
apt install /first.deb
[[ $(entries) == "$before" ]] || fail "the data of before are not as they were"
start
stop
echo "installed, upgraded, restored, removed, purged and installed anew"

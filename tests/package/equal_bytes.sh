#!/usr/bin/env bash
# Builds the package of the last commit in two folders of different names, without a cache, and compares the bytes.
set -Eeuo pipefail
: "${SOURCE_DATE_EPOCH:?}"
source=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CCACHE_DISABLE=1

for folder in "$work/first" "$work/second/of-a-longer-name"; do
  mkdir -p "$folder"
  git -C "$source" archive HEAD | tar -x -C "$folder"
  cp -a "$source/node_modules" "$folder/node_modules"
  (cd "$folder" && ./dev package)
done
first=("$work"/first/build/package/*.deb)
second=("$work"/second/of-a-longer-name/build/package/*.deb)
sha256sum "${first[0]}" "${second[0]}"
cmp "${first[0]}" "${second[0]}" && echo "equal bytes"

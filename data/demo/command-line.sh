#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job by commands, in build/demo/commands: read it, draft, fill, check, issue, and name (or open) the paper.
set -eu
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")/../.." && pwd)
demo=$build/demo/commands
rm -rf "$demo"
mkdir -p "$demo"
cd "$demo"

qy() {
  printf '\n$ qiyuectl %s\n' "$*"
  "$build/src/cli/qiyuectl" --book "$demo/demo.qybook" "$@"
}
year=$(($(date +%Y) + 1))

qy init
qy template import "$here/data/templates/machine-room-maintenance.txt"
qy party add 北辰数据有限公司 representative=陈立 credit_code=91110108MA01BC2X3B address=北京市海淀区学院路8号 \
  contact=王珊 phone=010-88880001
qy party add 云岭运维技术有限公司 representative=李青 address=北京市朝阳区望京街2号 phone=010-66660002 \
  bank=中国工商银行北京望京支行 account_holder=云岭运维技术有限公司 account_number=0200003309200012345
qy contract new --template 机房 --title 机房设备运行维护合同 --party 甲方=北辰数据有限公司 --party 乙方=云岭运维技术有限公司
qy contract check 草- >check-before.txt || true
echo "(what is still to do: $demo/check-before.txt)"
# The blanks' keys in the order of the text, and a value for each.
"$build/src/cli/qiyuectl" --book demo.qybook template show 机房 | sed -n 's/^  .* (\([a-z0-9_.]*\), .*/\1/p' >keys.txt
mapfile -t filled < <(paste -d= keys.txt <(sed "s/YEAR/$year/g" "$here/data/demo/values.txt"))
qy contract set 草- "${filled[@]}"
qy contract check 草- || true
qy contract issue 草-
number=$("$build/src/cli/qiyuectl" --book demo.qybook --json contract list | sed -n 's/.*"number" : "\(.*\)".*/\1/p')
qy contract export "$number" --to "$demo/合同.pdf"
qy contract export "$number" --to "$demo/合同.txt"
qy export --to "$demo/book.xml"
qy verify

printf '\nThe contract is in %s\n' "$demo/合同.pdf"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
  xdg-open "$demo/合同.pdf" >/dev/null 2>&1 || true
fi

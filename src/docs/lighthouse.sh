#!/usr/bin/env bash
# Lighthouse on a phone: the task list, a case, a form and a vote of a fresh demonstration, each three times; prints the medians.
# Needs target/heyi.jar, node, npm and Chromium (CHROME_PATH). Nothing of it stays behind. Scores are of 100; what is below 0.9 goes to stderr.
set -euo pipefail
cd "$(dirname "$0")/../.."

port=${PORT:-8098}
base=http://127.0.0.1:$port
work=$(mktemp -d)
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}

npm install --silent --no-audit --no-fund --prefix "$work" lighthouse@12
java -jar target/heyi.jar --server.port="$port" --heyi.data-dir="$work/data" >"$work/heyi.log" 2>&1 &
heyi=$!
trap 'kill "$heyi" 2>/dev/null; wait "$heyi" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 120); do curl -fso /dev/null "$base/sign-in" && break; sleep 1; done

# get NAME PATH and send NAME PATH FIELD=VALUE…: pages as one visitor sees them
get() { curl -sL -b "$work/$1" -c "$work/$1" "$base$2"; }
send() {
  local who=$1 path=$2 token pair fields=()
  shift 2
  for pair in "$@"; do fields+=(--data-urlencode "$pair"); done
  token=$(get "$who" "$path" | sed -n 's/.*name="_csrf" content="\([^"]*\)".*/\1/p' | head -1)
  curl -sL -b "$work/$who" -c "$work/$who" --data-urlencode "_csrf=$token" "${fields[@]}" "$base$path"
}
first() { grep -o "$1" | head -1; }
id='[0-9a-f-]\{36\}'

send officer /sign-in name=union-300 password=heyi-demo-2026 >/dev/null
task=$(get officer /tasks | first "/tasks/$id")
case=$(get officer /cases | first "/cases/$id")
phone=$(grep -o '投票：[0-9]*' "$work/heyi.log" | grep -o '[0-9]*$' | head -1)
code=$(send voter /sign-in/worker phone="$phone" | sed -n 's/.*class="[^"]*code[^"]*">\([0-9]\{6\}\)<.*/\1/p' | head -1)
send voter /sign-in/worker/code code="$code" >/dev/null
vote=$(get voter /votes | first "/votes/$id")

look() {
  local session
  session=$(awk '$6 == "SESSION" {print $7}' "$work/$2")
  for run in 1 2 3; do
    "$work/node_modules/.bin/lighthouse" "$base$3" --quiet --output=json --output-path="$work/$1-$run.json" \
      --only-categories=performance,accessibility --extra-headers="{\"Cookie\": \"SESSION=$session\"}" \
      --chrome-flags="--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --user-data-dir=$work/chrome"
  done
  node -e '
    const [name, ...files] = process.argv.slice(1);
    const runs = files.map(f => JSON.parse(require("fs").readFileSync(f)));
    const median = of => runs.map(of).sort((a, b) => a - b)[1];
    const score = c => Math.round(100 * median(r => r.categories[c].score));
    const ms = a => Math.round(median(r => r.audits[a].numericValue));
    console.log(`| ${name} | ${score("performance")} | ${score("accessibility")} | ${ms("first-contentful-paint")} | ${ms("largest-contentful-paint")} | ${ms("total-blocking-time")} |`);
    const short = new Set(runs.flatMap(r => Object.values(r.audits)).filter(a => a.score !== null && a.score < 0.9).map(a => a.id));
    if (short.size) console.error(`${name}: ${[...short].join(" ")}`);
  ' "$1" "$work/$1-1.json" "$work/$1-2.json" "$work/$1-3.json"
}

echo "| page | performance | accessibility | FCP ms | LCP ms | TBT ms |"
echo "|---|---|---|---|---|---|"
look tasks officer /tasks
look case officer "$case"
look form officer "$task"
look vote voter "$vote"

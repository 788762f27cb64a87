#!/usr/bin/env bash
# Shows what Heyi says and does when its embedded database meets trouble.
# usage: src/docs/launcher-faults.sh [target/heyi.jar]; Linux; takes some minutes
set -u
jar=$(realpath "${1:-target/heyi.jar}")
home=$(mktemp -d)
chmod 755 "$home"
java_pid=
data=$home/data

say() { printf '\n== %s\n' "$1"; }

# start WORDS: runs Heyi until it serves or ends; its words are in $home/out
start() {
    java "$@" -jar "$jar" --server.port=0 --heyi.data-dir="$data" >"$home/out" 2>&1 &
    java_pid=$!
    for _ in $(seq 240); do
        grep -q 'Tomcat started\|Started HeyiApplication\|和议已启动' "$home/out" && return 0
        kill -0 "$java_pid" 2>/dev/null || return 1
        sleep 0.5
    done
}

stop() { kill "${1:--TERM}" "$java_pid" 2>/dev/null; wait "$java_pid" 2>/dev/null; }

told() { grep -vE ' (WARN|INFO|ERROR) ' "$home/out" | grep -m1 -E ' / .*[A-Za-z]{3}' || echo "started"; }

trap 'stop; mountpoint -q "$home/tiny" && umount "$home/tiny"; rm -rf "$home"' EXIT

say 'first start'
start; told

say 'a second Heyi on the same directory'
first=$java_pid; cp "$home/out" "$home/first"; start; told; java_pid=$first

say 'backup while it runs'
java -jar "$jar" backup "$home/backup.zip" --heyi.data-dir="$data"

say 'killed (stale postmaster.pid), started again'
stop -KILL; start; told; stop

say 'killed, the server left behind as an orphan, started again'
start -Dheyi.embedded.dies-with-jvm=false; stop -KILL
orphan=$(head -1 "$data/postgres/pgdata/postmaster.pid"); kill -0 "$orphan" && echo "orphan $orphan lives"
start; told; kill -0 "$orphan" 2>/dev/null || echo "orphan $orphan ended"; stop

say 'unshare forbidden: setpriv instead (matters to root only)'
start -Dheyi.embedded.as-root=setpriv; told; stat -c '%U owns %n' "$data/postgres/pgdata"; stop

say 'data of another PostgreSQL'
cp -a "$data" "$home/foreign"; kept=$data; data=$home/foreign
echo 15 >"$data/postgres/pgdata/PG_VERSION"; start; told; stop; data=$kept

say 'restore over data without and with --replace, and from a cut-off file'
java -jar "$jar" restore "$home/backup.zip" --heyi.data-dir="$data"
java -jar "$jar" restore "$home/backup.zip" --replace --heyi.data-dir="$data"
head -c 100000 "$home/backup.zip" >"$home/cut.zip"
java -jar "$jar" restore "$home/cut.zip" --replace --heyi.data-dir="$data"

say 'full disk'
mkdir "$home/tiny"
if mount -t tmpfs -o size=40m,mode=755 none "$home/tiny" 2>/dev/null; then
    data=$home/tiny/data; start; told; stop
else
    echo 'no right to mount a small file system here: not shown'
fi
exit 0

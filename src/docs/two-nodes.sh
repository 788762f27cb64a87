#!/usr/bin/env bash
# Two nodes on one PostgreSQL behind a small proxy; cycles are played through the pages while nodes are killed with -9.
#   src/docs/two-nodes.sh          5 cycles, 3 kills
#   src/docs/two-nodes.sh 50       50 cycles, 25 kills: 7 to 11 minutes on two cores
#   src/docs/two-nodes.sh 50 4711  the same with a seed
set -euo pipefail
cd "$(dirname "$0")/../.."
cycles=${1:-5}
seed=${2:-$RANDOM}
mvn -q package -DskipTests
exec timeout 3600 mvn -q -Pe2e test -Dtest=TwoNodesTest -Dtest.groups.excluded= \
    -Dheyi.jar=target/heyi.jar -Dheyi.cycles="$cycles" -Dheyi.seed="$seed"

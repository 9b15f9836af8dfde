# Buy a packet (as the off-taker) and load it.
URL=@url@
token() { curl -sSf -u "$1" -d grant_type=client_credentials $URL/oauth2/token | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
field() { sed 's/.*"'$1'":"\([^"]*\)".*/\1/'; }
BUYER=$(token '@offTaker@')
curl -sSf $URL/v1/catalogue; echo
QUOTE=$(curl -sSf -H "Authorization: Bearer $BUYER" -H 'Content-Type: application/json' -H "Idempotency-Key: quote-$(date +%s)-$RANDOM" -d '{"packetId":"@packet@","purpose":"DUE_DILIGENCE","termDays":365}' $URL/v1/quotes | field quoteId); echo $QUOTE
LICENCE=$(curl -sSf -H "Authorization: Bearer $BUYER" -H 'Content-Type: application/json' -H "Idempotency-Key: $QUOTE" -d '{"quoteId":"'$QUOTE'"}' $URL/v1/licences | field licenceId); echo $LICENCE
curl -sSf -H "Authorization: Bearer $BUYER" $URL/v1/licences/$LICENCE/files; echo
curl -sSf -H "Authorization: Bearer $BUYER" $URL/v1/licences/$LICENCE/files/rows.csv | head -5
curl -sSf -H "Authorization: Bearer $BUYER" $URL/v1/licences/$LICENCE/manifest; echo
curl -sSf -H "Authorization: Bearer $BUYER" $URL/v1/account; echo

# See what a worker earned by it.
WORKER=$(curl -sSf -H 'Content-Type: application/json' -d '{"card":"@card@","pin":"@pin@"}' $URL/v1/worker/session | field accessToken)
curl -sSf -H "Authorization: Bearer $WORKER" $URL/v1/worker/earnings; echo
curl -sSf -H "Authorization: Bearer $WORKER" $URL/v1/worker/earnings/lines; echo

# Pay the workers: one operator starts the run, a second one approves it on a console page.
OPERATOR=$(token '@operatorClient@')
RUN=$(curl -sSf -H "Authorization: Bearer $OPERATOR" -H 'Content-Type: application/json' -H "Idempotency-Key: run-$LICENCE" -d '{"rail":"BANK","currency":"MVR"}' $URL/v1/ops/payout-runs | field runId); echo $RUN
COOKIES=$(mktemp)
page() { curl -sSf -b $COOKIES -c $COOKIES "$@"; }
form() { page $URL$1 | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1; }
page -o /dev/null --data-urlencode "_csrf=$(form /console/login)" -d username=@checker@ --data-urlencode 'password=@checkerPassword@' $URL/console/login
page -o /dev/null --data-urlencode "_csrf=$(form /console/runs/$RUN)" $URL/console/runs/$RUN/approval

# Reconcile: what the bank was sent, what its statement says, and whether everything adds up.
curl -sSf -H "Authorization: Bearer $OPERATOR" $URL/v1/ops/payout-runs/$RUN/file | head -c 600; echo
sleep 2; curl -sSf -o statement.xml $URL/sandbox/bank/statement
curl -sSf -H "Authorization: Bearer $OPERATOR" -H 'Content-Type: application/xml' --data-binary @statement.xml $URL/v1/ops/statements; echo
curl -sSf -H "Authorization: Bearer $OPERATOR" $URL/v1/ops/reconciliations; echo
curl -sSf -H "Authorization: Bearer $OPERATOR" $URL/v1/ops/invariants; echo

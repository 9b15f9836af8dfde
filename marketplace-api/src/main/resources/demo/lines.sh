# 1. Buy a packet as the off-taker, and load it.
URL=@url@
token() { curl -sSf -u "$1" -d grant_type=client_credentials $URL/oauth2/token | sed 's/.*"access_token":"\([^"]*\)".*/\1/'; }
first() { grep -o '"'$1'":"[^"]*"' | sed -n '1s/.*:"\(.*\)"/\1/p'; }
JSON='Content-Type: application/json'
BUYER="Authorization: Bearer $(token '@offTaker@')"
curl -sSf $URL/v1/catalogue; echo
QUOTE=$(curl -sSf -H "$BUYER" -H "$JSON" -d '{"packetId":"@packet@","purpose":"DUE_DILIGENCE","termDays":365}' $URL/v1/quotes | first quoteId); echo $QUOTE
LICENCE=$(curl -sSf -H "$BUYER" -H "$JSON" -H "Idempotency-Key: $QUOTE" -d '{"quoteId":"'$QUOTE'"}' $URL/v1/licences | first licenceId); echo $LICENCE
curl -sSf -H "$BUYER" $URL/v1/licences/$LICENCE/files; echo
curl -sSf -H "$BUYER" $URL/v1/licences/$LICENCE/files/rows.csv | sed -n 1,5p
curl -sSf -H "$BUYER" $URL/v1/licences/$LICENCE/manifest; echo
curl -sSf -H "$BUYER" $URL/v1/account; echo

# 2. See what a worker earned by it.
WORKER="Authorization: Bearer $(curl -sSf -H "$JSON" -d '{"card":"@card@","pin":"@pin@"}' $URL/v1/worker/session | first accessToken)"
curl -sSf -H "$WORKER" $URL/v1/worker/earnings; echo
curl -sSf -H "$WORKER" $URL/v1/worker/earnings/lines; echo
# Who would bring how much of 1,000 MVR home: a comparison, nothing is sent.
curl -sSf -H "$WORKER" -H "$JSON" -H "Idempotency-Key: home-$(date +%s)-$RANDOM" -d '{"gross":{"amountMicro":1000000000,"currency":"MVR"},"receivedCurrency":"PHP"}' $URL/v1/worker/remittance-offers; echo

# 3. Pay the workers: one operator starts the run, a second one approves it in the console.
OPERATOR="Authorization: Bearer $(token '@operatorClient@')"
RUN=$(curl -sSf -H "$OPERATOR" -H "$JSON" -H "Idempotency-Key: run-$LICENCE" -d '{"rail":"BANK","currency":"MVR"}' $URL/v1/ops/payout-runs | first runId); echo $RUN
COOKIES=$(mktemp)
page() { curl -sSf -b $COOKIES -c $COOKIES "$@"; }
form() { page $URL$1 | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | sed -n 1p; }
page -o /dev/null --data-urlencode "_csrf=$(form /console/login)" -d username=@checker@ --data-urlencode 'password=@checkerPassword@' $URL/console/login
page -o /dev/null --data-urlencode "_csrf=$(form /console/runs/$RUN)" $URL/console/runs/$RUN/approval
until curl -sSf -H "$OPERATOR" $URL/v1/ops/payout-runs/$RUN | grep -q ACCEPTED; do sleep 1; done

# 4. Reconcile: what the bank's statement says, and whether everything adds up.
curl -sSf -o statement.xml $URL/sandbox/bank/statement.xml
curl -sSf -H "$OPERATOR" -H 'Content-Type: application/xml' --data-binary @statement.xml $URL/v1/ops/statements; echo
curl -sSf -H "$OPERATOR" $URL/v1/ops/invariants; echo

# 5. The worker says that the money has arrived.
PAYOUT=$(curl -sSf -H "$WORKER" $URL/v1/worker/payouts | first payoutId); echo $PAYOUT
curl -sSf -H "$WORKER" -H "$JSON" -d '{"answer":"RECEIVED"}' $URL/v1/worker/payouts/$PAYOUT/confirmation; echo

# 6. Enrol a worker at a hub: the answer is the card, once.
HUB="Authorization: Bearer $(token '@hub@')"
curl -sSf -H "$HUB" -H "$JSON" -H "Idempotency-Key: worker-$(date +%s)-$RANDOM" -d '{"language":"bn"}' $URL/v1/enrolments; echo

# 7. Run the indicators C01 to C22 as an auditor, for a cell that is assigned; the public report is at @url@/reports
AUDITOR="Authorization: Bearer $(token '@auditor@')"
REPORT=$(curl -sSf -H "$AUDITOR" -H "$JSON" -H "Idempotency-Key: report-$LICENCE" -d '{"period":"@quarter@"}' $URL/v1/reports/compliance | first reportId); echo $REPORT
curl -sSf -H "$AUDITOR" $URL/v1/reports/compliance/$REPORT/files/report.csv | cut -d, -f2,4-9

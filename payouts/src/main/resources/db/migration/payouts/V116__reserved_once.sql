-- A payout is reserved once. Neither a second reservation nor anything else changes what was set aside,
-- for whom, and in which batch; its state moves on as before.
CREATE FUNCTION payouts.payout_is_reserved_once() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'a payout is reserved once: % is in % already', OLD.payout_id, OLD.batch_id
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER payout_is_reserved_once
    BEFORE UPDATE OF payout_id, batch_id, payee_id, destination_id, currency, gross_micro,
        fee_micro, net_micro ON payouts.payout
    FOR EACH ROW
    WHEN ((OLD.payout_id, OLD.batch_id, OLD.payee_id, OLD.destination_id, OLD.currency,
           OLD.gross_micro, OLD.fee_micro, OLD.net_micro)
          IS DISTINCT FROM
          (NEW.payout_id, NEW.batch_id, NEW.payee_id, NEW.destination_id, NEW.currency,
           NEW.gross_micro, NEW.fee_micro, NEW.net_micro))
    EXECUTE FUNCTION payouts.payout_is_reserved_once();

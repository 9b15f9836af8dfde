-- Lines that people recorded after they had come: few, and looked at for every recorded amount.
CREATE INDEX break_recorded_since ON payouts.break (statement_id, line)
    WHERE resolution = 'RECORDED_SINCE';
